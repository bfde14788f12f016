import { normalName } from '../expression/syntax/parse.ts';
import type { TypeDescription } from '../expression/type-description.ts';
import { FeelFunction, type FeelValue } from '../expression/values/value.ts';

export type FunctionType = Extract<TypeDescription, { readonly function: unknown }>;

function ordered(
  parameters: readonly string[],
  values: ReadonlyMap<string, FeelValue>,
): readonly FeelValue[] | null {
  const given = new Map([...values].map(([name, value]) => [normalName(name), value]));
  const names = parameters.map(normalName);
  for (const name of given.keys()) if (!names.includes(name)) return null;
  return names.map((name) => given.get(name) ?? null);
}

/** A function of the model as a value. Parameters may have names with signs, which expressions write with other spaces. */
export function modelFunction(
  parameters: readonly string[],
  type: FunctionType,
  call: (values: readonly FeelValue[]) => FeelValue,
): FeelFunction {
  const callNamed = (values: ReadonlyMap<string, FeelValue>): FeelValue => {
    const placed = ordered(parameters, values);
    return placed === null ? null : call(placed);
  };
  return new FeelFunction(parameters, call, { callNamed, type });
}

/** Calls a function with arguments by name; null where it is none, or has no such parameter. An argument that is not given is null. */
export function callByName(callee: FeelValue, values: ReadonlyMap<string, FeelValue>): FeelValue {
  if (!(callee instanceof FeelFunction)) return null;
  if (callee.callNamed !== undefined) return callee.callNamed(values);
  const placed = callee.parameters === undefined ? null : ordered(callee.parameters, values);
  return placed === null ? null : callee.call(placed);
}
