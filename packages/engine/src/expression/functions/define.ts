import type { Frame } from '../frame.ts';
import type { FeelValue } from '../values/value.ts';
import type { BuiltIn, Parameter, Signature } from './built-in.ts';
import type { ParameterType } from './parameter.ts';

export function takes(name: string, type: ParameterType): Parameter {
  return { name, type };
}

export function mayTake(name: string, type: ParameterType): Parameter {
  return { name, type, optional: true };
}

export function takesOrNull(name: string, type: ParameterType): Parameter {
  return { name, type, nullable: true };
}

export function takesAll(name: string, type: ParameterType): Parameter {
  return { name, type, rest: true, nullable: type === 'any' };
}

type Call<Values extends readonly unknown[]> = (values: Values, frame: Frame) => FeelValue;

/** As `takesAll`, but only where there are two or more. */
export function takesSeveral(name: string, type: ParameterType): Parameter {
  return { name, type, rest: true, several: true, nullable: type === 'any' };
}

/** `Values` are the types that the parameters promise: `placeValues` hands over nothing else. */
export function signature<Values extends readonly unknown[]>(
  parameters: readonly Parameter[],
  call: Call<Values>,
): Signature {
  return { parameters, call: call as unknown as Signature['call'] };
}

/** A function with one way to call it. */
export function define<Values extends readonly unknown[]>(
  name: string,
  result: BuiltIn['result'],
  parameters: readonly Parameter[],
  call: Call<Values>,
): BuiltIn {
  return { name, result, signatures: [signature(parameters, call)] };
}
