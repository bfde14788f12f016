import { isFeelNumber } from '../values/number.ts';
import {
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  YearsMonthsDuration,
} from '../values/temporal.ts';
import { FeelFunction, FeelRange, type FeelValue, isContext, isList } from '../values/value.ts';

/** What a parameter of a built-in function takes. */
export type ParameterType =
  | 'any'
  | 'boolean'
  | 'number'
  | 'string'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'duration'
  | 'list'
  | 'context'
  | 'range'
  | 'function';

const checks: Readonly<Record<ParameterType, (value: FeelValue) => boolean>> = {
  any: () => true,
  boolean: (value) => typeof value === 'boolean',
  number: isFeelNumber,
  string: (value) => typeof value === 'string',
  date: (value) => value instanceof FeelDate,
  time: (value) => value instanceof FeelTime,
  'date and time': (value) => value instanceof FeelDateTime,
  'days and time duration': (value) => value instanceof DaysTimeDuration,
  'years and months duration': (value) => value instanceof YearsMonthsDuration,
  duration: (value) => value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration,
  list: isList,
  context: isContext,
  range: (value) => value instanceof FeelRange,
  function: (value) => value instanceof FeelFunction,
};

/** The value, the only item of a list, or a list of the value, whichever is of the type; else undefined. */
export function coerceTo(value: FeelValue, type: ParameterType): FeelValue | undefined {
  if (checks[type](value)) return value;
  if (type === 'list') return [value];
  if (!isList(value) || value.length !== 1) return undefined;
  const [item = null] = value;
  return item !== null && checks[type](item) ? item : undefined;
}
