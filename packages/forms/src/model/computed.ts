import { own } from '../json.ts';
import { valueAt, withValueAt } from '../json-pointer.ts';
import { type FieldNode, type FormNode, fieldsIn } from './form-node.ts';

/**
 * Computes `expression` (the text of `"x-computed"`, usually FEEL) over the names of the form's data. `undefined`: there
 * is no value yet. It comes from the host, who compiles the expressions: forms contain no language.
 */
export type EvaluateExpression = (options: {
  readonly expression: string;
  readonly names: Readonly<Record<string, unknown>>;
}) => unknown;

/** The data with the computed fields computed, in reading order; what a person sent for them is not kept. */
export function withComputed(
  root: FormNode,
  data: unknown,
  evaluate: EvaluateExpression | undefined,
): unknown {
  if (evaluate === undefined) return data;
  return fieldsIn(root).reduce((current, field) => computeOne(field, current, evaluate), data);
}

function computeOne(field: FieldNode, data: unknown, evaluate: EvaluateExpression): unknown {
  const expression = own(field.schema.keywords, 'x-computed');
  if (typeof expression !== 'string') return data;
  const value = evaluate({ expression, names: (data ?? {}) as Readonly<Record<string, unknown>> });
  return valueAt(data, field.path) === value ? data : withValueAt(data, field.path, value ?? undefined);
}
