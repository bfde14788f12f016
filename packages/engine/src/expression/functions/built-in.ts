import type { Frame } from '../frame.ts';
import type { TypeDescription } from '../type-description.ts';
import type { FeelValue } from '../values/value.ts';
import { coerceTo, type ParameterType } from './parameter.ts';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  /** May be left out, and may be null. */
  readonly optional?: boolean;
  /** Null is a value like another. */
  readonly nullable?: boolean;
  /** Takes all further arguments, as a list. */
  readonly rest?: boolean;
  /** Of a `rest`: at least two. */
  readonly several?: boolean;
}

/** One way to call a function. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  /** Called with values of the declared types, null where an optional one is absent. */
  readonly call: (values: readonly FeelValue[], frame: Frame) => FeelValue;
}

export interface BuiltIn {
  readonly name: string;
  readonly signatures: readonly Signature[];
  readonly result: TypeDescription;
  /** Depends on its arguments only, and cheap: computed once where they are constants. */
  readonly constant?: boolean;
}

export function acceptsCount({ parameters }: Signature, count: number): boolean {
  const last = parameters.at(-1);
  const required =
    parameters.filter(({ optional }) => optional !== true).length + (last?.several === true ? 1 : 0);
  return count >= required && (count <= parameters.length || last?.rest === true);
}

export function acceptsNames({ parameters }: Signature, names: readonly string[]): boolean {
  const known = parameters.map(({ name }) => name);
  return (
    names.every((name) => known.includes(name)) &&
    parameters.every(({ name, optional }) => optional === true || names.includes(name))
  );
}

/** The value as the parameter wants it, or undefined where it does not fit. */
function placeValue(value: FeelValue, { type, optional, nullable }: Parameter): FeelValue | undefined {
  if (value === null) return optional === true || nullable === true ? null : undefined;
  return coerceTo(value, type);
}

function placeRest(values: readonly FeelValue[], from: number, parameter: Parameter): FeelValue | undefined {
  const placed: FeelValue[] = [];
  for (let index = from; index < values.length; index += 1) {
    const item = placeValue(values[index] ?? null, parameter);
    if (item === undefined) return undefined;
    placed.push(item);
  }
  return placed;
}

/** The values as the signature wants them, or undefined where one does not fit. */
function placeValues({ parameters }: Signature, values: readonly FeelValue[]): FeelValue[] | undefined {
  const placed: FeelValue[] = [];
  for (let index = 0; index < parameters.length; index += 1) {
    const parameter = parameters[index] as Parameter;
    const value =
      parameter.rest === true
        ? placeRest(values, index, parameter)
        : placeValue(values[index] ?? null, parameter);
    if (value === undefined) return undefined;
    placed.push(value);
  }
  return placed;
}

/** Reading a long text or list costs, as much as making one. */
function pay(values: readonly FeelValue[], frame: Frame): void {
  for (const value of values) {
    if (typeof value === 'string' || Array.isArray(value)) frame.spending.spend(value.length >> 3);
  }
}

/** Calls the first signature that the values fit; null where there is none. */
export function callFirst(
  signatures: readonly Signature[],
  values: readonly FeelValue[],
  frame: Frame,
): FeelValue {
  pay(values, frame);
  for (const signature of signatures) {
    const placed = placeValues(signature, values);
    if (placed !== undefined) return signature.call(placed, frame);
  }
  return null;
}

/** The ways to call a function with so many values. */
export function signaturesFor({ signatures }: BuiltIn, count: number): readonly Signature[] {
  return signatures.filter((signature) => acceptsCount(signature, count));
}

export function callBuiltIn(builtIn: BuiltIn, values: readonly FeelValue[], frame: Frame): FeelValue {
  return callFirst(signaturesFor(builtIn, values.length), values, frame);
}

export function callBuiltInNamed(
  { signatures }: BuiltIn,
  values: ReadonlyMap<string, FeelValue>,
  frame: Frame,
): FeelValue {
  const names = [...values.keys()];
  pay([...values.values()], frame);
  for (const signature of signatures) {
    if (!acceptsNames(signature, names)) continue;
    const placed = placeValues(
      signature,
      signature.parameters.map(({ name }) => values.get(name) ?? null),
    );
    if (placed !== undefined) return signature.call(placed, frame);
  }
  return null;
}
