import { addMonths } from '../util/civil-date.ts';
import { hoursOn, isOpenDay, shiftWorkingDays, subtractOpenMinutes } from './counting.ts';
import type { LocalTime } from './instant.ts';
import { minutesOfTerm } from './progress.ts';
import type { ResolvedCalendar } from './resolved-calendar.ts';
import { countsMinutes, type Term, type TermUnit } from './term.ts';

type DaysBefore = (calendar: ResolvedCalendar, day: number, amount: number) => number;

const daysBefore: Readonly<Record<TermUnit, DaysBefore>> = {
  workingDay: (calendar, day, amount) => shiftWorkingDays(calendar, day, -amount),
  workingHour: (_, day) => day,
  calendarDay: (_, day, amount) => day - amount,
  week: (_, day, amount) => day - amount * 7,
  month: (_, day, amount) => addMonths(day, -amount),
};

/**
 * The moment that lies a term before another, as for a warning: for hours the minute, for days the opening of that day; of a day off, the
 * opening of the working day before it, since a warning must find somebody.
 */
export function momentBefore(calendar: ResolvedCalendar, moment: LocalTime, term: Term): LocalTime {
  if (countsMinutes(term)) {
    const minutes = minutesOfTerm(calendar, term);
    return minutes === 0 ? moment : subtractOpenMinutes(calendar, moment, minutes);
  }
  const day = daysBefore[term.unit](calendar, moment.day, term.amount);
  const open = isOpenDay(calendar, day) ? day : shiftWorkingDays(calendar, day, -1);
  return { day: open, minute: hoursOn(calendar, open).opens };
}
