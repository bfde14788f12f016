/**
 * Arithmetic on dates and times of day without a time zone.
 *
 * A *day* is a whole number: days since 1970-01-01. A *minute* is the minute of a day, 0 to 1440. Dates are those of the Gregorian
 * calendar, carried back before 1582. The conversions follow the usual counting of 400-year eras that begin in March.
 */

export const MINUTES_PER_DAY = 1440;

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_TO_EPOCH = 719_468;

/** Monday is 0 and Sunday 6, as in ISO 8601. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A date by its parts; `month` 1 to 12. */
interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayOfCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_TO_EPOCH;
}

export function civilOfDay(epochDay: number): CivilDate {
  const shifted = epochDay + DAYS_FROM_ERA_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function weekdayOf(epochDay: number): Weekday {
  return ((((epochDay + 3) % 7) + 7) % 7) as Weekday;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The same day of the month `months` on; where that month is shorter, its last day. */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = civilOfDay(epochDay);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayOfCivil(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
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
