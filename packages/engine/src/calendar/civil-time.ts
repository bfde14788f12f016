import { civilOfDay, dayOfCivil, daysInMonth } from '../util/civil-date.ts';

/**
 * Dates and times of day as text, without a time zone. A *day* is that of `civil-date.ts`; a *minute* is the minute of a day, 0 to 1440.
 */

export const MINUTES_PER_DAY = 1440;

/** Monday is 0 and Sunday 6, as in ISO 8601. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function weekdayOf(epochDay: number): Weekday {
  return ((((epochDay + 3) % 7) + 7) % 7) as Weekday;
}

/** The day of `YYYY-MM-DD`, or nothing where no such date exists. */
export function dayOfDate(text: string): number | undefined {
  if (text.length !== 10) return undefined;
  return dayAt(text);
}

/** The day whose date stands in the first ten characters of `text`. */
export function dayAt(text: string): number | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(month >= 1 && month <= 12 && day >= 1 && year >= 0 && day <= daysInMonth(year, month)))
    return undefined;
  return dayOfCivil(year, month, day);
}

export function dateOfDay(epochDay: number): string {
  const { year, month, day } = civilOfDay(epochDay);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The minute of `HH:MM`, from `00:00` to `24:00`, or nothing where it is no time of day. */
export function minuteOfClock(text: string): number | undefined {
  if (typeof text !== 'string' || text.length !== 5) return undefined;
  return minuteAt(text, 0);
}

/** The minute whose `HH:MM` stands at `position` of `text`. */
export function minuteAt(text: string, position: number): number | undefined {
  if (text.charCodeAt(position + 2) !== COLON) return undefined;
  const minute = digits(text, position, position + 2) * 60 + digits(text, position + 3, position + 5);
  return minute <= 1440 && digits(text, position + 3, position + 5) < 60 ? minute : undefined;
}

export function clockOfMinute(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

const HYPHEN = 45;
const COLON = 58;

/** The number written in `text` from `from` up to before `to`; `NaN` where anything but digits stands there. */
export function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let position = from; position < to; position += 1) {
    const digit = text.charCodeAt(position) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
