import { BudgetExceeded, type Spending } from '../budget.ts';
import { BigNumber, compareNumbers, isFeelNumber } from './number.ts';
import { DAY, DaysTimeDuration, FeelDate, FeelDateTime, FeelTime, YearsMonthsDuration } from './temporal.ts';
import { type FeelContext, FeelFunction, FeelRange, type FeelValue, isList, kindOf } from './value.ts';
import type { Zone } from './zone.ts';

const MAX_DEPTH = 200;

/** Where values are compared: the zone of local times, and what comparing may cost. */
export interface Setting {
  readonly zone: Zone;
  readonly spending: Spending;
}

function order(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** By code units: an order for machines, the same everywhere. */
function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A local date and time beside one with a zone is read in the zone of the evaluation. */
function compareDateTimes(left: FeelDateTime, right: FeelDateTime, setting: Setting): number {
  const [here, there] =
    left.zone === right.zone
      ? [0, 0]
      : [left.offsetIn(left.zone ?? setting.zone) ?? 0, right.offsetIn(right.zone ?? setting.zone) ?? 0];
  const days = left.days - right.days;
  // a difference of more than three days is not turned around by any two offsets
  if (Math.abs(days) > 3) return order(days, 0);
  return order(days * DAY + left.seconds - here, right.seconds - there) || order(left.nanos, right.nanos);
}

function compareTimes(left: FeelTime, right: FeelTime): number | null {
  const [here, there] = [left.offset, right.offset];
  if ((here === null) !== (there === null)) return null;
  return order(left.seconds - (here ?? 0), right.seconds - (there ?? 0)) || order(left.nanos, right.nanos);
}

function compareObjects(left: object, right: object, setting: Setting): number | null {
  if (left instanceof FeelDate && right instanceof FeelDate) return order(left.days, right.days);
  if (left instanceof FeelDateTime && right instanceof FeelDateTime)
    return compareDateTimes(left, right, setting);
  if (left instanceof FeelTime && right instanceof FeelTime) return compareTimes(left, right);
  if (left instanceof DaysTimeDuration && right instanceof DaysTimeDuration)
    return order(left.seconds, right.seconds) || order(left.nanos, right.nanos);
  if (left instanceof YearsMonthsDuration && right instanceof YearsMonthsDuration)
    return order(left.months, right.months);
  return null;
}

/** Negative, zero or positive, or null where the two have no order. */
export function compareValues(left: FeelValue, right: FeelValue, setting: Setting): number | null {
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (isFeelNumber(left) && isFeelNumber(right)) return compareNumbers(left, right);
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return null;
  return compareObjects(left, right, setting);
}

const COMBINING = /[\u0300-\u036f]/;

function sameText(left: string, right: string): boolean {
  if (left === right) return true;
  return (COMBINING.test(left) || COMBINING.test(right)) && left.normalize('NFC') === right.normalize('NFC');
}

function sameLists(
  left: readonly FeelValue[],
  right: readonly FeelValue[],
  setting: Setting,
  depth: number,
): boolean | null {
  if (left.length !== right.length) return false;
  return left.every((value, index) => sameValues(value, right[index] ?? null, setting, depth) === true);
}

function sameContexts(left: FeelContext, right: FeelContext, setting: Setting, depth: number): boolean {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(right, key) && sameValues(left[key] ?? null, right[key] ?? null, setting, depth) === true,
  );
}

function sameRanges(left: FeelRange, right: FeelRange, setting: Setting, depth: number): boolean {
  if (left.startIncluded !== right.startIncluded || left.endIncluded !== right.endIncluded) return false;
  const same = (one: FeelValue | undefined, other: FeelValue | undefined) =>
    one === undefined || other === undefined
      ? one === other
      : sameValues(one, other, setting, depth) === true;
  return same(left.start, right.start) && same(left.end, right.end);
}

function sameObjects(
  left: FeelValue & object,
  right: FeelValue & object,
  setting: Setting,
  depth: number,
): boolean | null {
  if (depth > MAX_DEPTH) throw new BudgetExceeded('depth', MAX_DEPTH);
  setting.spending.spend(1);
  if (isList(left) && isList(right)) return sameLists(left, right, setting, depth + 1);
  if (left instanceof FeelRange && right instanceof FeelRange)
    return sameRanges(left, right, setting, depth + 1);
  if (left instanceof FeelFunction && right instanceof FeelFunction) return left === right;
  const kind = kindOf(left);
  if (kind !== kindOf(right)) return null;
  if (kind === 'context') return sameContexts(left as FeelContext, right as FeelContext, setting, depth + 1);
  const compared = compareValues(left, right, setting);
  return compared === null ? null : compared === 0;
}

/** Whether two values are equal; null where they are of different kinds. Null equals null and nothing else. */
export function sameValues(left: FeelValue, right: FeelValue, setting: Setting, depth = 0): boolean | null {
  if (left === null || right === null) return left === right;
  if (typeof left === 'string' && typeof right === 'string') return sameText(left, right);
  if (typeof left === 'object' && typeof right === 'object') return sameObjects(left, right, setting, depth);
  if (typeof left === typeof right) return left === right;
  return left instanceof BigNumber || right instanceof BigNumber ? numbersOrNull(left, right) : null;
}

/** One number that a double holds, one that it does not: never equal. */
function numbersOrNull(left: FeelValue, right: FeelValue): boolean | null {
  return isFeelNumber(left) && isFeelNumber(right) ? false : null;
}

/** Whether a value lies in a range; null where it cannot be compared with the ends. */
export function inRange(value: FeelValue, range: FeelRange, setting: Setting): boolean | null {
  const above = range.start === undefined ? 1 : compareValues(value, range.start, setting);
  const below = range.end === undefined ? -1 : compareValues(value, range.end, setting);
  if (above === null || below === null) return null;
  return (range.startIncluded ? above >= 0 : above > 0) && (range.endIncluded ? below <= 0 : below < 0);
}

/** Whether a value is what a test names: within its range, in its list, or equal to it. */
export function matchesTest(value: FeelValue, test: FeelValue, setting: Setting): boolean | null {
  if (test instanceof FeelRange) return inRange(value, test, setting);
  if (!isList(test)) return sameValues(value, test, setting);
  if (isList(value) && sameValues(value, test, setting) === true) return true;
  let result: boolean | null = false;
  for (const item of test) {
    const matched =
      item instanceof FeelRange ? inRange(value, item, setting) : sameValues(value, item, setting);
    if (matched === true) return true;
    if (matched === null) result = null;
  }
  return result;
}
