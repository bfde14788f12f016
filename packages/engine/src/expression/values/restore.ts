import type { Restore } from '../type-description.ts';
import { parseDate, parseDateTime, parseDuration, parseTime, withSeconds } from './parse-temporal.ts';
import { DaysTimeDuration, YearsMonthsDuration } from './temporal.ts';
import { type FeelContext, type FeelValue, isContext, isList, makeContext } from './value.ts';

const parsers: Readonly<Record<Extract<Restore, string>, (text: string) => FeelValue>> = {
  date: parseDate,
  time: (text) => parseTime(withSeconds(text)),
  'date and time': (text) => parseDateTime(withSeconds(text)),
  duration: parseDuration,
  'days and time duration': (text) => {
    const value = parseDuration(text);
    return value instanceof DaysTimeDuration ? value : null;
  },
  'years and months duration': (text) => {
    const value = parseDuration(text);
    return value instanceof YearsMonthsDuration ? value : null;
  },
};

function* restoredEntries(
  value: FeelContext,
  types: Readonly<Record<string, Restore>>,
): Iterable<[string, FeelValue]> {
  for (const key of Object.keys(value)) {
    const type = Object.hasOwn(types, key) ? types[key] : undefined;
    const entry = value[key] ?? null;
    yield [key, type === undefined ? entry : restoreValue(entry, type)];
  }
}

/** Makes dates, times and durations of the texts that stand for them in JSON; a text that is none becomes null. */
export function restoreValue(value: FeelValue, type: Restore): FeelValue {
  if (typeof type === 'string') return typeof value === 'string' ? parsers[type](value) : value;
  if ('list' in type) return isList(value) ? value.map((item) => restoreValue(item, type.list)) : value;
  return isContext(value) ? makeContext(restoredEntries(value, type.context)) : value;
}
