import type { Frame } from '../frame.ts';
import { addValues } from '../values/arithmetic.ts';
import { compareValues } from '../values/compare.ts';
import {
  add,
  compareNumbers,
  divide,
  type FeelNumber,
  isFeelNumber,
  multiply,
  normalNumber,
  subtract,
  toBig,
} from '../values/number.ts';
import { DaysTimeDuration, YearsMonthsDuration } from '../values/temporal.ts';
import type { FeelValue } from '../values/value.ts';
import type { BuiltIn } from './built-in.ts';
import { signature, takes, takesSeveral } from './define.ts';

type Items = readonly FeelValue[];

/** Takes a list, or the items one by one. */
function ofItems(
  name: string,
  result: BuiltIn['result'],
  call: (items: Items, frame: Frame) => FeelValue,
): BuiltIn {
  return {
    name,
    result,
    signatures: [
      signature([takes('list', 'list')], ([items]: readonly [Items], frame) => call(items, frame)),
      signature([takesSeveral('list', 'any')], ([items]: readonly [Items], frame) => call(items, frame)),
    ],
  };
}

/** All of them numbers and at least one, else null. */
function ofNumbers(name: string, call: (items: readonly FeelNumber[]) => FeelValue): BuiltIn {
  return ofItems(name, 'number', (items) =>
    items.length > 0 && items.every(isFeelNumber) ? call(items) : null,
  );
}

function fold(
  items: readonly FeelNumber[],
  combine: (left: FeelNumber, right: FeelNumber) => FeelNumber | null,
): FeelNumber | null {
  let result: FeelNumber | null = items[0] ?? null;
  for (let index = 1; index < items.length && result !== null; index += 1)
    result = combine(result, items[index] ?? 0);
  return result;
}

function sumOf(items: Items): FeelValue {
  if (items.length === 0) return null;
  if (items.every(isFeelNumber)) return fold(items, add);
  const durations = items.every(
    (item) => item instanceof DaysTimeDuration || item instanceof YearsMonthsDuration,
  );
  const [first = null, ...rest] = items;
  return durations ? rest.reduce(addValues, first) : null;
}

function mean(items: readonly FeelNumber[]): FeelNumber | null {
  const total = fold(items, add);
  return total === null ? null : divide(total, items.length);
}

function sorted(items: readonly FeelNumber[]): readonly FeelNumber[] {
  return [...items].sort(compareNumbers);
}

function median(items: readonly FeelNumber[]): FeelNumber | null {
  const ordered = sorted(items);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  if (ordered.length % 2 === 1) return upper;
  const total = add(ordered[middle - 1] ?? 0, upper);
  return total === null ? null : divide(total, 2);
}

/** Of a sample: divided by one less than the count. */
function standardDeviation(items: readonly FeelNumber[]): FeelNumber | null {
  const middle = mean(items);
  if (items.length < 2 || middle === null) return null;
  const squares = items.map((item) => {
    const distance = subtract(item, middle);
    return distance === null ? null : multiply(distance, distance);
  });
  const total = squares.every(isFeelNumber) ? fold(squares, add) : null;
  const variance = total === null ? null : divide(total, items.length - 1);
  return variance === null ? null : normalNumber(toBig(variance).sqrt());
}

/** The most frequent numbers, in ascending order. */
function mode(items: Items): FeelValue {
  if (!items.every(isFeelNumber)) return null;
  const counts = new Map<string, { readonly value: FeelNumber; count: number }>();
  for (const value of items) {
    const entry = counts.get(String(value)) ?? { value, count: 0 };
    entry.count += 1;
    counts.set(String(value), entry);
  }
  const most = [...counts.values()].reduce((largest, { count }) => Math.max(largest, count), 0);
  return sorted([...counts.values()].filter(({ count }) => count === most).map(({ value }) => value));
}

/** The first or last in their order; null where two have none. */
function extreme(sign: number): (items: Items, frame: Frame) => FeelValue {
  return (items, frame) => {
    let result = items[0] ?? null;
    for (const item of items) {
      const order = compareValues(item, result, frame);
      if (order === null) return null;
      if (order * sign > 0) result = item;
    }
    return result;
  };
}

function settledBy(settling: boolean): (items: Items) => FeelValue {
  return (items) => {
    if (items.includes(settling)) return settling;
    return items.every((item) => item === !settling) ? !settling : null;
  };
}

export const statisticsFunctions: readonly BuiltIn[] = [
  ofItems('count', 'number', (items) => items.length),
  ofItems('min', 'any', extreme(-1)),
  ofItems('max', 'any', extreme(1)),
  ofItems('sum', 'any', sumOf),
  ofNumbers('mean', mean),
  ofNumbers('median', median),
  ofNumbers('product', (items) => fold(items, multiply)),
  ofNumbers('stddev', standardDeviation),
  ofItems('mode', { list: 'number' }, mode),
  ofItems('all', 'boolean', settledBy(false)),
  ofItems('any', 'boolean', settledBy(true)),
];
