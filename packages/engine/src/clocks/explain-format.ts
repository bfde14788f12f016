import type { CalendarText } from '../calendar/calendar-data.ts';
import { clockOfMinute, dayOfDate, weekdayOf } from '../calendar/civil-time.ts';
import type { Moment, SpecialDays } from './explanation.ts';

/** `2024-05-03` as `03/05/2024`, the order of both our locales. */
export function shortDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

export function weekdayName(names: readonly string[], date: string): string {
  return names[weekdayOf(dayOfDate(date) ?? 0)] ?? '';
}

export function timeOf({ minute }: Moment): string {
  return clockOfMinute(minute);
}

export function textIn(locale: string, text: CalendarText | undefined): string | undefined {
  return text?.[locale] ?? Object.values(text ?? {})[0];
}

/** Days with their reasons: `01/05/2024 (Labour Day), 29/04/2024–30/04/2024`. */
export function listDays(locale: string, days: readonly SpecialDays[]): string {
  return days
    .map(({ from, to, reason }) => {
      const dates = from === to ? shortDate(from) : `${shortDate(from)}–${shortDate(to)}`;
      return `${dates}${inBrackets(textIn(locale, reason))}`;
    })
    .join(', ');
}

/** The parts that are there, in one pair of brackets. */
export function inBrackets(...parts: readonly (string | undefined)[]): string {
  const present = parts.filter((part) => part !== undefined && part !== '');
  return present.length === 0 ? '' : ` (${present.join('; ')})`;
}
