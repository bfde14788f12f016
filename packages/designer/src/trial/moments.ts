import {
  addWorkingDays,
  isWorkingDay,
  resolveCalendar,
  vietnam,
  workingDaysBetween,
} from '@motcua/engine/calendar';

const { calendar } = resolveCalendar([vietnam], vietnam.id);
const MINUTE = 60_000;
/** Vietnam has one zone and no summer time. */
const OFFSET = 7 * 60 * MINUTE;
const DATE = 'YYYY-MM-DD'.length;

/** The date of an instant where the office is. */
export function dateOf(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET).toISOString().slice(0, DATE);
}

/** «Thứ Hai, 05/01/2026 08:00» */
export function momentText(instant: string, locale: string): string {
  const local = new Date(Date.parse(instant) + OFFSET);
  const [date = '', time = ''] = local.toISOString().split('T');
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(local);
  return `${weekday}, ${date.split('-').reverse().join('/')} ${time.slice(0, 'HH:MM'.length)}`;
}

/** The morning of a date, as an instant with its offset. */
export function morningOf(date: string): string {
  return `${date}T08:00:00+07:00`;
}

/** Whether a date is worked on, and its number among the working days since another: that day itself is the first. */
export function workingDayNumber(
  since: string,
  date: string,
): { readonly number: number; readonly isWorked: boolean } {
  if (calendar === undefined) return { number: 0, isWorked: true };
  const first = isWorkingDay(calendar, since) ? 1 : 0;
  return {
    number: workingDaysBetween(calendar, since, date) + first,
    isWorked: isWorkingDay(calendar, date),
  };
}

/** From an instant until the morning of the next working day, as a duration. */
export function untilNextWorkingDay(instant: string): string {
  const next = calendar === undefined ? dateOf(instant) : addWorkingDays(calendar, dateOf(instant), 1);
  return durationBetween(instant, morningOf(next));
}

/** ISO 8601, in seconds: a jump that can be recorded. */
export function durationBetween(from: string, to: string): string {
  return `PT${Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / 1000))}S`;
}
