import type { TypeDescription } from '../type-description.ts';
import { BigNumber, type FeelNumber } from './number.ts';
import {
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  type FeelTemporal,
  FeelTime,
  YearsMonthsDuration,
} from './temporal.ts';

/** A value of FEEL. Every JSON value is one as it is; `toJson` goes the other way. */
export type FeelValue =
  | null
  | boolean
  | string
  | FeelNumber
  | FeelTemporal
  | FeelRange
  | FeelFunction
  | readonly FeelValue[]
  | FeelContext;

/** Read with `Object.hasOwn` only: it may be foreign data. */
export interface FeelContext {
  readonly [key: string]: FeelValue;
}

export class FeelRange {
  /** `undefined`: open to this side. */
  readonly start: FeelValue | undefined;
  readonly startIncluded: boolean;
  readonly end: FeelValue | undefined;
  readonly endIncluded: boolean;

  constructor(
    start: FeelValue | undefined,
    startIncluded: boolean,
    end: FeelValue | undefined,
    endIncluded: boolean,
  ) {
    this.start = start;
    this.startIncluded = startIncluded;
    this.end = end;
    this.endIncluded = endIncluded;
  }
}

type FunctionType = Extract<TypeDescription, { readonly function: unknown }>;

interface FunctionDetails {
  readonly callNamed?: (values: ReadonlyMap<string, FeelValue>) => FeelValue;
  /** As far as it is known. */
  readonly type?: FunctionType;
}

/** A function as a value: written in an expression, built in, or given by the host. */
export class FeelFunction {
  readonly parameters: readonly string[] | undefined;
  readonly call: (values: readonly FeelValue[]) => FeelValue;
  /** Calls with arguments by name; without it they are put in the order of `parameters`. */
  readonly callNamed: ((values: ReadonlyMap<string, FeelValue>) => FeelValue) | undefined;
  readonly type: FunctionType | undefined;

  constructor(
    parameters: readonly string[] | undefined,
    call: (values: readonly FeelValue[]) => FeelValue,
    { callNamed, type }: FunctionDetails = {},
  ) {
    this.type = type;
    this.parameters = parameters;
    this.call = call;
    this.callNamed = callNamed;
  }
}

const CLASSES = [
  [BigNumber, 'number'],
  [FeelDate, 'date'],
  [FeelDateTime, 'date and time'],
  [FeelTime, 'time'],
  [DaysTimeDuration, 'days and time duration'],
  [YearsMonthsDuration, 'years and months duration'],
  [FeelRange, 'range'],
  [FeelFunction, 'function'],
] as const;

export type FeelKind = 'null' | 'boolean' | 'string' | 'list' | 'context' | (typeof CLASSES)[number][1];

function kindOfObject(value: object): FeelKind {
  if (Array.isArray(value)) return 'list';
  for (const [type, kind] of CLASSES) if (value instanceof type) return kind;
  return 'context';
}

export function kindOf(value: FeelValue): FeelKind {
  if (value === null) return 'null';
  return typeof value === 'object' ? kindOfObject(value) : (typeof value as 'boolean' | 'string' | 'number');
}

export function isList(value: FeelValue | undefined): value is readonly FeelValue[] {
  return Array.isArray(value);
}

/** Plain data is the common case and is recognised by its prototype. */
export function isContext(value: FeelValue | undefined): value is FeelContext {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || kindOfObject(value) === 'context';
}

/** An own entry, else null. */
export function entryOf(context: FeelContext, key: string): FeelValue {
  return Object.hasOwn(context, key) ? (context[key] ?? null) : null;
}

/** A context without a prototype, so that every key is only data. */
export function makeContext(entries: Iterable<readonly [string, FeelValue]>): FeelContext {
  const context: Record<string, FeelValue> = Object.create(null);
  for (const [key, value] of entries) context[key] = value;
  return context;
}
