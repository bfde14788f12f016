import type { FormNode } from './form-node.ts';

/**
 * Computes `expression` (the text of `"x-computed"`, usually FEEL) over the names of the form's data. `undefined`: there
 * is no value yet. It comes from the host, who compiles the expressions: forms contain no language.
 */
export type EvaluateExpression = (options: {
  readonly expression: string;
  readonly names: Readonly<Record<string, unknown>>;
}) => unknown;

/** The data with the computed fields computed; what a person sent for them is not kept. */
export type ComputeFields = (
  root: FormNode,
  data: unknown,
  evaluate: EvaluateExpression | undefined,
) => unknown;

let computeFields: ComputeFields = (_root, data) => data;

export const withComputed: ComputeFields = (root, data, evaluate) => computeFields(root, data, evaluate);

/** Computing comes with a part that is loaded when a form has a computed field. */
export function registerComputing(compute: ComputeFields): void {
  computeFields = compute;
}
