import { dueDate } from './calendar.ts';
import type { ResolvedCalendar } from './resolved-calendar.ts';
import { parseTerm } from './term-text.ts';

/**
 * When a term is due that began at `from`, as an instant in UTC with milliseconds; undefined where the text is no statutory term, e.g. a duration
 * that runs by the clock whatever days are off.
 */
export function dueOfTerm(options: {
  readonly calendar: ResolvedCalendar;
  /** As models write it: `3 workingDay`. */
  readonly term: string;
  readonly from: string;
}): string | undefined {
  const term = parseTerm(options.term);
  if (term === undefined) return undefined;
  return dueDate({ calendar: options.calendar, term, receivedAt: options.from }).dueAt;
}
