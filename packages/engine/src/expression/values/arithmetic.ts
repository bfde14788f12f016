import { addMonths } from '../../util/civil-date.ts';
import * as number from './number.ts';
import {
  DAY,
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  makeDate,
  makeDateTime,
  makeDaysTime,
  makeTime,
  makeYearsMonths,
  NANOS,
  YearsMonthsDuration,
} from './temporal.ts';
import type { FeelValue } from './value.ts';

type Temporal = FeelDate | FeelDateTime | FeelTime;

function plusMonths(value: Temporal, months: number): FeelValue {
  if (value instanceof FeelDate) return makeDate(addMonths(value.days, months));
  if (value instanceof FeelTime) return null;
  return makeDateTime(addMonths(value.days, months), value.seconds, value.nanos, value.zone);
}

/** A date counts from its midnight and stays a date. */
function plusDaysTime(value: Temporal, seconds: number, nanos: number): FeelValue {
  if (value instanceof FeelTime) return makeTime(value.seconds + seconds, value.nanos + nanos, value.zone);
  if (value instanceof FeelDateTime)
    return makeDateTime(value.days, value.seconds + seconds, value.nanos + nanos, value.zone);
  return makeDate(Math.floor((value.days * DAY + seconds + Math.floor(nanos / NANOS)) / DAY));
}

function isTemporal(value: FeelValue): value is Temporal {
  return value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelTime;
}

function shift(value: FeelValue, duration: FeelValue, sign: number): FeelValue {
  if (!isTemporal(value)) return null;
  if (duration instanceof YearsMonthsDuration) return plusMonths(value, sign * duration.months);
  if (!(duration instanceof DaysTimeDuration)) return null;
  return plusDaysTime(value, sign * duration.seconds, sign * duration.nanos);
}

function addDurations(left: FeelValue, right: FeelValue, sign: number): FeelValue {
  if (left instanceof DaysTimeDuration && right instanceof DaysTimeDuration)
    return makeDaysTime(left.seconds + sign * right.seconds, left.nanos + sign * right.nanos);
  if (left instanceof YearsMonthsDuration && right instanceof YearsMonthsDuration)
    return makeYearsMonths(left.months + sign * right.months);
  return null;
}

function addObjects(left: FeelValue, right: FeelValue): FeelValue {
  return addDurations(left, right, 1) ?? shift(left, right, 1) ?? shift(right, left, 1);
}

export function addValues(left: FeelValue, right: FeelValue): FeelValue {
  if (number.isFeelNumber(left)) return number.isFeelNumber(right) ? number.add(left, right) : null;
  if (typeof left === 'string') return typeof right === 'string' ? left + right : null;
  return typeof left === 'object' && typeof right === 'object' ? addObjects(left, right) : null;
}

interface TimeLine {
  readonly days: number;
  readonly seconds: number;
  readonly nanos: number;
  readonly zoned: boolean;
}

/** In UTC where there is a zone; a date beside a date and time with a zone is its midnight in UTC (DMN 1.3, 10.3.2.3.5). */
function timeLine(value: FeelDate | FeelDateTime): TimeLine {
  if (value instanceof FeelDate) return { days: value.days, seconds: 0, nanos: 0, zoned: true };
  const { days, seconds, nanos, offset } = value;
  return { days, seconds: seconds - (offset ?? 0), nanos, zoned: offset !== null };
}

function difference(left: FeelValue, right: FeelValue): FeelValue {
  if (left instanceof FeelTime && right instanceof FeelTime) {
    if ((left.offset === null) !== (right.offset === null)) return null;
    const seconds = left.seconds - (left.offset ?? 0) - right.seconds + (right.offset ?? 0);
    return makeDaysTime(seconds, left.nanos - right.nanos);
  }
  if (!isTemporal(left) || !isTemporal(right) || left instanceof FeelTime || right instanceof FeelTime)
    return null;
  const [here, there] = [timeLine(left), timeLine(right)];
  const seconds = (here.days - there.days) * DAY + here.seconds - there.seconds;
  return here.zoned === there.zoned ? makeDaysTime(seconds, here.nanos - there.nanos) : null;
}

function subtractObjects(left: FeelValue, right: FeelValue): FeelValue {
  return addDurations(left, right, -1) ?? difference(left, right) ?? shift(left, right, -1);
}

export function subtractValues(left: FeelValue, right: FeelValue): FeelValue {
  if (number.isFeelNumber(left)) return number.isFeelNumber(right) ? number.subtract(left, right) : null;
  return typeof left === 'object' && typeof right === 'object' ? subtractObjects(left, right) : null;
}

type NumberOperation = (left: number.FeelNumber, right: number.FeelNumber) => number.FeelNumber | null;

function nanosOf(duration: DaysTimeDuration): number.BigNumber {
  return new number.BigNumber(duration.seconds).times(NANOS).plus(duration.nanos);
}

function fromNanos(nanos: number.FeelNumber | null): FeelValue {
  if (nanos === null) return null;
  const whole = number.toBig(nanos).trunc();
  const seconds = whole.dividedToIntegerBy(NANOS).toNumber();
  return makeDaysTime(seconds, whole.minus(new number.BigNumber(seconds).times(NANOS)).toNumber());
}

function scaleDuration(duration: FeelValue, factor: number.FeelNumber, scale: NumberOperation): FeelValue {
  if (duration instanceof DaysTimeDuration)
    return fromNanos(scale(number.normalNumber(nanosOf(duration)) ?? 0, factor));
  if (!(duration instanceof YearsMonthsDuration)) return null;
  const months = scale(duration.months, factor);
  return months === null ? null : makeYearsMonths(number.toBig(months).trunc().toNumber());
}

export function multiplyValues(left: FeelValue, right: FeelValue): FeelValue {
  if (!number.isFeelNumber(left))
    return number.isFeelNumber(right) ? scaleDuration(left, right, number.multiply) : null;
  return number.isFeelNumber(right)
    ? number.multiply(left, right)
    : scaleDuration(right, left, number.multiply);
}

function durationRatio(left: FeelValue, right: FeelValue): FeelValue {
  if (left instanceof YearsMonthsDuration && right instanceof YearsMonthsDuration)
    return number.divide(left.months, right.months);
  if (!(left instanceof DaysTimeDuration) || !(right instanceof DaysTimeDuration)) return null;
  const divisor = nanosOf(right);
  return divisor.isZero() ? null : number.normalNumber(nanosOf(left).dividedBy(divisor));
}

export function divideValues(left: FeelValue, right: FeelValue): FeelValue {
  if (!number.isFeelNumber(right)) return durationRatio(left, right);
  return number.isFeelNumber(left) ? number.divide(left, right) : scaleDuration(left, right, number.divide);
}

export function powerValues(left: FeelValue, right: FeelValue): FeelValue {
  return number.isFeelNumber(left) && number.isFeelNumber(right) ? number.power(left, right) : null;
}

export function negateValue(value: FeelValue): FeelValue {
  if (number.isFeelNumber(value)) return number.negate(value);
  if (value instanceof DaysTimeDuration) return makeDaysTime(-value.seconds, -value.nanos);
  return value instanceof YearsMonthsDuration ? makeYearsMonths(-value.months) : null;
}
