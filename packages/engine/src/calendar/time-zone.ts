/**
 * Offsets of time zones from UTC in minutes, from the tables of `Intl`, which every runtime keeps up to date. Asking `Intl` costs some
 * microseconds, so the answers are kept per zone and UTC day; where the clocks change within a day the minute of the change is kept.
 */

import { dayOfCivil } from '../util/civil-date.ts';
import { isSteadyZone, steadyOffset } from '../util/steady-zones.ts';
import { MINUTES_PER_DAY } from './civil-time.ts';

/** The offset throughout a UTC day, or the change within it: up to before `minute` (since 1970, UTC) `before` holds, then `after`. */
type DayOffset = number | { readonly minute: number; readonly before: number; readonly after: number };

/** A time zone, ready to convert. Minutes are counted since 1970-01-01T00:00, in UTC (`instant`) or on the local clock (`local`). */
export interface TimeZone {
  readonly id: string;
  /** The offset at an instant: local = instant + offset. */
  offsetAt(instant: number): number;
  /**
   * The instant at which the local clock shows `local`. A time that the clock skips is taken as if it had not been put forward yet
   * (so it comes out later), of a time that it shows twice the first is meant.
   */
  instantOf(local: number): number;
}

const zones = new Map<string, TimeZone>();

/** The zone with this IANA name (`Asia/Ho_Chi_Minh`), or nothing where the runtime knows no such zone. */
export function timeZone(id: string): TimeZone | undefined {
  const known = zones.get(id);
  if (known !== undefined) return known;
  const measure = measureOf(id);
  if (measure === undefined) return undefined;
  const zone = zoneOf(id, measure);
  zones.set(id, zone);
  return zone;
}

/** The offset at an instant. */
type Measure = (instant: number) => number;

function measureOf(id: string): Measure | undefined {
  if (!isSteadyZone(id)) return measureBy(formatOf(id));
  let measure: Measure | undefined;
  return (instant) => {
    const steady = steadyOffset(id, instant * 60);
    if (steady !== undefined) return steady / 60;
    measure ??= measureBy(formatOf(id));
    return measure?.(instant) ?? 0;
  };
}

function measureBy(format: Intl.DateTimeFormat | undefined): Measure | undefined {
  return format && ((instant) => measureOffset(format, instant));
}

function formatOf(id: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
}

function zoneOf(id: string, measure: Measure): TimeZone {
  const days = new Map<number, DayOffset>();
  const dayOffset = (utcDay: number): DayOffset => {
    const known = days.get(utcDay);
    if (known !== undefined) return known;
    const found = findDayOffset(measure, utcDay);
    days.set(utcDay, found);
    return found;
  };
  const offsetAt = (instant: number): number => {
    const offset = dayOffset(Math.floor(instant / MINUTES_PER_DAY));
    if (typeof offset === 'number') return offset;
    return instant < offset.minute ? offset.before : offset.after;
  };
  const instantOf = (local: number): number => {
    const earlier = local - offsetAt(local - MINUTES_PER_DAY);
    if (offsetAt(earlier) === local - earlier) return earlier;
    const later = local - offsetAt(local + MINUTES_PER_DAY);
    return offsetAt(later) === local - later ? later : earlier;
  };
  return { id, offsetAt, instantOf };
}

function findDayOffset(measure: Measure, utcDay: number): DayOffset {
  const start = utcDay * MINUTES_PER_DAY;
  const before = measure(start);
  const after = measure(start + MINUTES_PER_DAY);
  if (before === after) return before;
  let low = start;
  let high = start + MINUTES_PER_DAY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (measure(middle) === before) low = middle;
    else high = middle;
  }
  return { minute: high, before, after };
}

function measureOffset(format: Intl.DateTimeFormat, instant: number): number {
  const field: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant * 60_000)) field[type] = Number(value);
  const day = dayOfCivil(field.year ?? 0, field.month ?? 1, field.day ?? 1);
  return day * MINUTES_PER_DAY + (field.hour ?? 0) * 60 + (field.minute ?? 0) - instant;
}
