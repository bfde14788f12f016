import { dayOfCivil } from '../../util/civil-date.ts';
import { isSteadyZone, steadyOffset } from '../../util/steady-zones.ts';

/**
 * A time zone of a date and time: `Z`, a fixed offset (`+07:00`, also with seconds), or a name of the IANA list (`Asia/Ho_Chi_Minh`).
 * Names are resolved with the tables that the JavaScript engine carries.
 */
export type Zone = string;

const FIXED = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/;
const MAX_OFFSET = 18 * 3600;
/** Offsets of named zones since 1970 change on quarter hours of UTC only, so one answer holds for its quarter hour. */
const QUARTER = 900;
const CACHE_SIZE = 4096;

const formats = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, number>();

function remember<Value>(cache: Map<string, Value>, key: string, value: Value): Value {
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, value);
  return value;
}

function formatOf(name: string): Intl.DateTimeFormat | null {
  const known = formats.get(name);
  if (known !== undefined) return known;
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return null;
  try {
    const options = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    return remember(
      formats,
      name,
      new Intl.DateTimeFormat('en-US', { timeZone: name, hourCycle: 'h23', era: 'short', ...options }),
    );
  } catch {
    return remember(formats, name, null);
  }
}

function fixedOffset(zone: Zone): number | undefined {
  if (zone === 'Z') return 0;
  const match = FIXED.exec(zone);
  if (match === null) return undefined;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? -seconds : seconds;
}

/** `+07:00`, `Z` for zero. */
export function offsetText(seconds: number): Zone {
  if (seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${rest}`;
}

/** A zone as written after a time (`Z`, `+07:00`, `@Asia/Ho_Chi_Minh`), in its one form; `null` where there is no such zone. */
export function parseZone(text: string): Zone | null {
  if (text.startsWith('@')) return isNamed(text.slice(1)) ? text.slice(1) : null;
  const offset = fixedOffset(text.toUpperCase());
  const minutes = Number(FIXED.exec(text)?.[3] ?? 0);
  return offset === undefined || Math.abs(offset) > MAX_OFFSET || minutes > 59 ? null : offsetText(offset);
}

function isNamed(name: string): boolean {
  return isSteadyZone(name) || formatOf(name) !== null;
}

/** Whether there is such a zone. */
export function isZone(zone: Zone): boolean {
  return isFixed(zone) || isNamed(zone);
}

/** Whether it is an offset and not a name. */
export function isFixed(zone: Zone): boolean {
  return fixedOffset(zone) !== undefined;
}

/** How the zone is written after a time. */
export function zoneText(zone: Zone): string {
  return isFixed(zone) ? zone : `@${zone}`;
}

function lookUpOffset(zone: Zone, instant: number): number {
  const format = formatOf(zone);
  // outside the range of Date the first and last known offsets hold
  const bounded = Math.min(Math.max(instant, -8.64e12), 8.64e12);
  if (format === null) return 0;
  const parts = new Map(format.formatToParts(bounded * 1000).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year');
  const days = dayOfCivil(year, part('month'), part('day'));
  return days * 86_400 + part('hour') * 3600 + part('minute') * 60 + part('second') - Math.floor(bounded);
}

/** Seconds east of UTC at an instant (seconds since 1970). */
export function offsetAt(zone: Zone, instant: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const steady = steadyOffset(zone, instant);
  if (steady !== undefined) return steady;
  if (instant < 0) return lookUpOffset(zone, instant);
  const quarter = Math.floor(instant / QUARTER);
  const key = `${zone} ${quarter}`;
  return offsets.get(key) ?? remember(offsets, key, lookUpOffset(zone, quarter * QUARTER));
}

/** Seconds east of UTC when clocks of the zone show a local time; of two answers (clocks set back) the earlier instant's. */
export function offsetOfLocal(zone: Zone, local: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const before = offsetAt(zone, local - 86_400);
  if (offsetAt(zone, local - before) === before) return before;
  const after = offsetAt(zone, local + 86_400);
  return offsetAt(zone, local - after) === after ? after : before;
}
