import { BudgetExceeded } from '../budget.ts';
import { BigNumber } from './number.ts';
import {
  DAY,
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  makeDaysTime,
  YearsMonthsDuration,
} from './temporal.ts';
import { entryOf, FeelRange, type FeelValue, isContext, isList } from './value.ts';
import { isFixed } from './zone.ts';

type Properties<Value> = Readonly<Record<string, (value: Value) => FeelValue>>;

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

function offsetOf(value: FeelTime | FeelDateTime): FeelValue {
  return value.offset === null ? null : makeDaysTime(value.offset, 0);
}

function secondsOf(seconds: number, nanos: number): FeelValue {
  return nanos === 0 ? seconds : new BigNumber(nanos).dividedBy(1e9).plus(seconds).toNumber();
}

const date: Properties<FeelDate> = {
  year: (value) => value.civil.year,
  month: (value) => value.civil.month,
  day: (value) => value.civil.day,
  weekday: (value) => weekdayOf(value.days),
};

const time: Properties<FeelTime> = {
  hour: (value) => Math.floor(value.seconds / 3600),
  minute: (value) => Math.floor(value.seconds / 60) % 60,
  second: (value) => secondsOf(value.seconds % 60, value.nanos),
  'time offset': offsetOf,
  /** Its name; an offset has none. */
  timezone: (value) => (value.zone === null || isFixed(value.zone) ? null : value.zone),
};

function fromParts(): Properties<FeelDateTime> {
  const ofDate = Object.entries(date).map(
    ([key, read]) => [key, (value: FeelDateTime) => read(value.date)] as const,
  );
  const ofTime = Object.entries(time).map(
    ([key, read]) => [key, (value: FeelDateTime) => read(value.time)] as const,
  );
  return { ...Object.fromEntries([...ofDate, ...ofTime]), 'time offset': offsetOf };
}

const daysTime: Properties<DaysTimeDuration> = {
  days: ({ size }) => size.sign * Math.floor(size.seconds / DAY) + 0,
  hours: ({ size }) => size.sign * (Math.floor(size.seconds / 3600) % 24) + 0,
  minutes: ({ size }) => size.sign * (Math.floor(size.seconds / 60) % 60) + 0,
  seconds: ({ size }) => secondsOf(size.sign * (size.seconds % 60) + 0, size.sign * size.nanos),
};

const yearsMonths: Properties<YearsMonthsDuration> = {
  years: ({ months }) => Math.trunc(months / 12) + 0,
  months: ({ months }) => (months % 12) + 0,
};

const range: Properties<FeelRange> = {
  start: (value) => value.start ?? null,
  end: (value) => value.end ?? null,
  'start included': (value) => value.startIncluded,
  'end included': (value) => value.endIncluded,
};

const owners: readonly (readonly [new (...values: never[]) => object, Properties<never>])[] = [
  [FeelDate, date],
  [FeelDateTime, fromParts()],
  [FeelTime, time],
  [DaysTimeDuration, daysTime],
  [YearsMonthsDuration, yearsMonths],
  [FeelRange, range],
];

function propertyOf(value: object, key: string): FeelValue {
  for (const [type, properties] of owners) {
    if (!(value instanceof type)) continue;
    return Object.hasOwn(properties, key) ? (properties[key]?.(value as never) ?? null) : null;
  }
  return null;
}

const MAX_DEPTH = 200;

function readNested(value: FeelValue, key: string, depth: number): FeelValue {
  if (typeof value !== 'object' || value === null) return null;
  if (isContext(value)) return entryOf(value, key);
  if (!isList(value)) return propertyOf(value, key);
  if (depth > MAX_DEPTH) throw new BudgetExceeded('depth', MAX_DEPTH);
  return value.map((item) => readNested(item, key, depth + 1));
}

/** `value.key`: an own entry of a context, a part of a date or duration, or this of each item of a list. Null where there is none. */
export function readProperty(value: FeelValue, key: string): FeelValue {
  return readNested(value, key, 0);
}
