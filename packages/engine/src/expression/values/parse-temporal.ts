import { dayOfCivil, daysInMonth } from '../../util/civil-date.ts';
import {
  DAY,
  type DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  type FeelDuration,
  FeelTime,
  makeDateTime,
  makeDaysTime,
  makeYearsMonths,
} from './temporal.ts';
import { parseZone, type Zone } from './zone.ts';

const DATE = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d(?::\d\d)?|@[\w+/-]+)?$/;
const DURATION = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/;
const MAX_TEXT = 100;

export function dateOf(year: number, month: number, day: number): FeelDate | null {
  const valid =
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && Math.abs(year) <= 999_999_999;
  return valid ? new FeelDate(dayOfCivil(year, month, day)) : null;
}

/** `2026-01-05` */
export function parseDate(text: string): FeelDate | null {
  const match = text.length > MAX_TEXT ? null : DATE.exec(text);
  if (match === null) return null;
  const year = Number(match[2]);
  return dateOf(match[1] === '-' ? -year : year, Number(match[3]), Number(match[4]));
}

interface Clock {
  readonly seconds: number;
  readonly nanos: number;
  readonly zone: Zone | null;
}

function nanosOf(fraction: string | undefined): number {
  return Number((fraction ?? '').padEnd(9, '0').slice(0, 9));
}

/** The end of a day, 24:00:00, is allowed, as in ISO 8601. */
function parseClock(text: string): Clock | null {
  const match = text.length > MAX_TEXT ? null : TIME.exec(text);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const zone = match[5] === undefined ? null : parseZone(match[5]);
  const seconds = hour * 3600 + minute * 60 + second;
  const nanos = nanosOf(match[4]);
  if (minute > 59 || second > 59 || seconds > DAY || (seconds === DAY && nanos > 0)) return null;
  return match[5] !== undefined && zone === null ? null : { seconds, nanos, zone };
}

/** `08:30:00`, `08:30:00.5+07:00`, `08:30:00@Asia/Ho_Chi_Minh` */
export function parseTime(text: string): FeelTime | null {
  const clock = parseClock(text);
  return clock === null ? null : new FeelTime(clock.seconds % DAY, clock.nanos, clock.zone);
}

/** `2026-01-05T08:30:00+07:00`; a date alone is its midnight. */
export function parseDateTime(text: string): FeelDateTime | null {
  const split = text.indexOf('T');
  const date = parseDate(split < 0 ? text : text.slice(0, split));
  if (date === null) return null;
  if (split < 0) return new FeelDateTime(date.days, 0, 0, null);
  const clock = parseClock(text.slice(split + 1));
  return clock === null ? null : makeDateTime(date.days, clock.seconds, clock.nanos, clock.zone);
}

function daysTimeOf(match: RegExpExecArray, sign: number): DaysTimeDuration | null {
  const part = (index: number) => Number(match[index] ?? 0);
  const seconds = part(4) * DAY + part(6) * 3600 + part(7) * 60 + part(8);
  return makeDaysTime(sign * seconds, sign * nanosOf(match[9]));
}

/** `PT2H`, `P1DT12H`, `P1Y6M`. Years and months do not mix with days and times: a month has no fixed number of days. */
export function parseDuration(text: string): FeelDuration | null {
  const match = text.length > MAX_TEXT ? null : DURATION.exec(text);
  if (match === null || match[5] === 'T') return null;
  const calendar = match[2] !== undefined || match[3] !== undefined;
  const clock = match[4] !== undefined || match[5] !== undefined;
  if (calendar === clock) return null;
  const sign = match[1] === '-' ? -1 : 1;
  return calendar
    ? makeYearsMonths(sign * (Number(match[2] ?? 0) * 12 + Number(match[3] ?? 0)))
    : daysTimeOf(match, sign);
}

/** What `@"…"` stands for. */
export function parseAtLiteral(text: string): FeelDate | FeelTime | FeelDateTime | FeelDuration | null {
  const body = text.startsWith('-') ? text.slice(1) : text;
  if (body.startsWith('P')) return parseDuration(text);
  if (body.includes('T') && !/^\d\d:/.test(body)) return parseDateTime(text);
  return parseDate(text) ?? parseTime(text);
}

/** Data often leaves the seconds out (`08:00`), which FEEL does not allow: they are zero. */
export function withSeconds(text: string): string {
  return text.replace(/^((?:-?\d+-\d\d-\d\dT)?\d\d:\d\d)(?=$|[Z@+-])/, '$1:00');
}

/** An instant as a program hands it over (`2026-01-05T08:00+07:00`, seconds optional), in whole seconds and nanoseconds since 1970. */
export function parseInstant(text: string): { readonly seconds: number; readonly nanos: number } | null {
  const parsed = parseDateTime(withSeconds(text));
  if (parsed === null || parsed.offset === null) return null;
  return { seconds: parsed.days * DAY + parsed.seconds - parsed.offset, nanos: parsed.nanos };
}
