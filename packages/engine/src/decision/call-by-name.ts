import { FeelFunction, type FeelValue } from '../expression/values/value.ts';

/** Calls a function with arguments by name; null where it is none, or has no such parameter. An argument that is not given is null. */
export function callByName(callee: FeelValue, values: ReadonlyMap<string, FeelValue>): FeelValue {
  if (!(callee instanceof FeelFunction)) return null;
  if (callee.callNamed !== undefined) return callee.callNamed(values);
  const { parameters } = callee;
  if (parameters === undefined) return null;
  for (const name of values.keys()) if (!parameters.includes(name)) return null;
  return callee.call(parameters.map((name) => values.get(name) ?? null));
}
