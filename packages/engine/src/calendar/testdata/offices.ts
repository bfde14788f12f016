import { dueDate, type ResolvedCalendar, resolveCalendar } from '../calendar.ts';
import type { Calendar, Week } from '../calendar-data.ts';
import { parseTerm } from '../term-text.ts';

const hours = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
] as const;

export const week: Week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };

export const nation: Calendar = { id: 'nation', timeZone: 'UTC', week };

export function resolved(...calendars: readonly Calendar[]): ResolvedCalendar {
  const { calendar, problems } = resolveCalendar(calendars, calendars.at(-1)?.id ?? '');
  if (calendar === undefined) throw new Error(JSON.stringify(problems));
  return calendar;
}

export function due(calendar: ResolvedCalendar, text: string, receivedAt: string, intake = calendar): string {
  const term = parseTerm(text);
  if (term === undefined) throw new Error(text);
  return dueDate({ calendar, intake, term, receivedAt: `${receivedAt}Z` }).dueAt.slice(0, 16);
}
