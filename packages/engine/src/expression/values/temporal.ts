import { type CivilDate, civilOfDay, civilText, MAX_YEAR } from '../../util/civil-date.ts';
import { offsetOfLocal, type Zone, zoneText } from './zone.ts';

export const DAY = 86_400;
export const NANOS = 1_000_000_000;

function clockText(seconds: number, nanos: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const fraction = nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}

/** A day of the calendar, without a time. */
export class FeelDate {
  /** Days since 1970-01-01. */
  readonly days: number;

  constructor(days: number) {
    this.days = days;
  }

  get civil(): CivilDate {
    return civilOfDay(this.days);
  }

  toString(): string {
    return civilText(this.civil);
  }
}

/** A time of the day, with or without a zone. */
export class FeelTime {
  /** Seconds since midnight, 0 to 86,399. */
  readonly seconds: number;
  readonly nanos: number;
  readonly zone: Zone | null;

  constructor(seconds: number, nanos: number, zone: Zone | null) {
    this.seconds = seconds;
    this.nanos = nanos;
    this.zone = zone;
  }

  /** Seconds east of UTC; of a named zone the offset of 1970-01-01, as there is no day to ask about. */
  get offset(): number | null {
    return this.zone === null ? null : offsetOfLocal(this.zone, this.seconds);
  }

  toString(): string {
    return clockText(this.seconds, this.nanos) + (this.zone === null ? '' : zoneText(this.zone));
  }
}

/** A day and a time, with or without a zone. */
export class FeelDateTime {
  /** Days since 1970-01-01, as the clocks there show it. */
  readonly days: number;
  /** Seconds since midnight, 0 to 86,399. Apart from the days, as all seconds of the years of DMN do not fit into a number. */
  readonly seconds: number;
  readonly nanos: number;
  readonly zone: Zone | null;

  constructor(days: number, seconds: number, nanos: number, zone: Zone | null) {
    this.days = days;
    this.seconds = seconds;
    this.nanos = nanos;
    this.zone = zone;
  }

  get date(): FeelDate {
    return new FeelDate(this.days);
  }

  get time(): FeelTime {
    return new FeelTime(this.seconds, this.nanos, this.zone);
  }

  get offset(): number | null {
    return this.offsetIn(this.zone);
  }

  /** Seconds east of UTC, were it in this zone. */
  offsetIn(zone: Zone | null): number | null {
    return zone === null ? null : offsetOfLocal(zone, this.days * DAY + this.seconds);
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`;
  }
}

/** A length of time in days, hours, minutes and seconds. */
export class DaysTimeDuration {
  /** Whole seconds, rounded down, so that `nanos` is never negative. */
  readonly seconds: number;
  readonly nanos: number;

  constructor(seconds: number, nanos: number) {
    this.seconds = seconds;
    this.nanos = nanos;
  }

  /** Sign, whole seconds and nanoseconds of its size. */
  get size(): { readonly sign: number; readonly seconds: number; readonly nanos: number } {
    if (this.seconds >= 0) return { sign: 1, seconds: this.seconds, nanos: this.nanos };
    if (this.nanos === 0) return { sign: -1, seconds: -this.seconds, nanos: 0 };
    return { sign: -1, seconds: -this.seconds - 1, nanos: NANOS - this.nanos };
  }

  toString(): string {
    const { sign, seconds, nanos } = this.size;
    const part = (value: number, unit: string) => (value === 0 ? '' : `${value}${unit}`);
    const fraction = nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
    const rest = seconds % 60 === 0 && nanos === 0 ? '' : `${seconds % 60}${fraction}S`;
    const time = part(Math.floor(seconds / 3600) % 24, 'H') + part(Math.floor(seconds / 60) % 60, 'M') + rest;
    const days = part(Math.floor(seconds / DAY), 'D');
    if (days === '' && time === '') return 'PT0S';
    return `${sign < 0 ? '-' : ''}P${days}${time === '' ? '' : `T${time}`}`;
  }
}

/** A length of time in calendar months. */
export class YearsMonthsDuration {
  readonly months: number;

  constructor(months: number) {
    this.months = months;
  }

  toString(): string {
    const size = Math.abs(this.months);
    const years = Math.floor(size / 12);
    const rest = size % 12;
    if (size === 0) return 'P0M';
    return `${this.months < 0 ? '-' : ''}P${years === 0 ? '' : `${years}Y`}${rest === 0 ? '' : `${rest}M`}`;
  }
}

export type FeelDuration = DaysTimeDuration | YearsMonthsDuration;
export type FeelTemporal = FeelDate | FeelTime | FeelDateTime | FeelDuration;

/** From days that may lie outside the years of DMN. */
export function makeDate(days: number): FeelDate | null {
  if (!Number.isSafeInteger(days)) return null;
  return Math.abs(civilOfDay(days).year) > MAX_YEAR ? null : new FeelDate(days);
}

/** From seconds and nanoseconds that may carry over. */
export function makeDateTime(
  days: number,
  seconds: number,
  nanos: number,
  zone: Zone | null,
): FeelDateTime | null {
  const whole = seconds + Math.floor(nanos / NANOS);
  const date = makeDate(days + Math.floor(whole / DAY));
  if (date === null) return null;
  return new FeelDateTime(
    date.days,
    whole - Math.floor(whole / DAY) * DAY,
    nanos - Math.floor(nanos / NANOS) * NANOS,
    zone,
  );
}

/** Wraps around midnight. */
export function makeTime(seconds: number, nanos: number, zone: Zone | null): FeelTime {
  const whole = seconds + Math.floor(nanos / NANOS);
  return new FeelTime(whole - Math.floor(whole / DAY) * DAY, nanos - Math.floor(nanos / NANOS) * NANOS, zone);
}

export function makeDaysTime(seconds: number, nanos: number): DaysTimeDuration | null {
  const whole = seconds + Math.floor(nanos / NANOS);
  return Number.isSafeInteger(whole)
    ? new DaysTimeDuration(whole, nanos - Math.floor(nanos / NANOS) * NANOS)
    : null;
}

export function makeYearsMonths(months: number): YearsMonthsDuration | null {
  return Number.isSafeInteger(months) ? new YearsMonthsDuration(months + 0) : null;
}
