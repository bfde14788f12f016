import { own } from '../json.ts';
import { valueAt, withValueAt } from '../json-pointer.ts';
import type { ComputeFields, EvaluateExpression } from './computed.ts';
import { type FieldNode, fieldsIn } from './form-node.ts';

/** In reading order. */
export const withComputed: ComputeFields = (root, data, evaluate) =>
  evaluate === undefined
    ? data
    : fieldsIn(root).reduce((current, field) => computeOne(field, current, evaluate), data);

function computeOne(field: FieldNode, data: unknown, evaluate: EvaluateExpression): unknown {
  const expression = own(field.schema.keywords, 'x-computed');
  if (typeof expression !== 'string') return data;
  const value = evaluate({ expression, names: (data ?? {}) as Readonly<Record<string, unknown>> });
  return valueAt(data, field.path) === value ? data : withValueAt(data, field.path, value ?? undefined);
}
