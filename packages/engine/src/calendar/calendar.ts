import type { Problem } from '../model/problem.ts';
import type { Calendar } from './calendar-data.ts';
import { checkCalendar } from './check-calendar.ts';
import { dateOfDay, dayOfDate } from './civil-time.ts';
import { countWorkingDays, isOpenDay, shiftWorkingDays } from './counting.ts';
import { formatInstant, instantOfLocal, localOfInstant, parseInstant } from './instant.ts';
import { beginPhase, dueOf, effectiveStart, lastPhase } from './progress.ts';
import { refuse, refuseBecause } from './refusal.ts';
import { compileCalendar, type ResolvedCalendar } from './resolved-calendar.ts';
import { checkTerm, phasesOf, type Term } from './term.ts';

export type { ResolvedCalendar };

const MOST_LAYERS = 16;

/**
 * Finds the calendar `id` and everything that it inherits, checks it and compiles it once. `calendar` is absent where an error was
 * found; warnings alone (two exceptions for one day) come with the calendar.
 *
 * @example
 * const { calendar, problems } = resolveCalendar([...vietnam, province, office], 'office');
 */
export function resolveCalendar(
  calendars: readonly Calendar[],
  id: string,
): { readonly calendar: ResolvedCalendar | undefined; readonly problems: readonly Problem[] } {
  const { chain, problems: chainProblems } = chainOf(calendars, id);
  const problems = [...chainProblems, ...chain.flatMap(checkCalendar)];
  if (problems.some(isError)) return { calendar: undefined, problems };
  const zone = chain.findLast((calendar) => calendar.timeZone !== undefined)?.timeZone;
  const missing = [
    ...(zone === undefined ? [error('CALENDAR_ZONE_MISSING', id, {})] : []),
    ...(chain.some(opensEver) ? [] : [error('CALENDAR_NEVER_OPEN', id, {})]),
  ];
  const isSound = zone !== undefined && missing.length === 0;
  return {
    calendar: isSound ? compileCalendar(chain, zone) : undefined,
    problems: [...problems, ...missing],
  };
}

function chainOf(
  calendars: readonly Calendar[],
  id: string,
): { chain: readonly Calendar[]; problems: readonly Problem[] } {
  const chain: Calendar[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const wanted: string = next;
    const found = calendars.find((calendar) => calendar.id === wanted);
    if (found === undefined) return { chain, problems: [error('CALENDAR_UNKNOWN', id, { found: wanted })] };
    if (chain.includes(found))
      return { chain: [], problems: [error('CALENDAR_INHERITS_ITSELF', id, { found: wanted })] };
    if (chain.length === MOST_LAYERS)
      return { chain: [], problems: [error('CALENDAR_LAYERS', id, { most: MOST_LAYERS })] };
    chain.unshift(found);
    next = found.inherits;
  }
  return { chain, problems: [] };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function opensEver({ week = {}, seasons = [], exceptions = [] }: Calendar): boolean {
  const weeks = [week, ...seasons.map((season) => season.week)];
  return (
    weeks.some((hours) => Object.values(hours).some((shifts) => shifts.length > 0)) ||
    exceptions.some(({ hours }) => hours !== undefined)
  );
}

function error(code: string, path: string, params: Problem['params']): Problem {
  return { code, severity: 'error', path: `${path}#`, params };
}

/** When something is due. */
export interface DueDate {
  /** The moment, with the calendar's offset: closing time for terms in days, the minute itself for working hours. */
  readonly dueAt: string;
  /** The day, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** What makes the date doubtful: `CALENDAR_YEAR_UNDECIDED`. */
  readonly warnings: readonly Problem[];
}

/**
 * When a term is due that began with a receipt.
 *
 * `receivedAt` is an ISO instant with an offset or `Z`; its seconds are cut off. Whether the receipt still counts today is judged by
 * `intake`, a calendar of intake hours (a Saturday morning, say), by default the same calendar that counts the days.
 *
 * @throws MotcuaError `DATA_INVALID` with `details.problems`: the term or the instant is none, or the calendar has no such working day.
 *
 * @example
 * dueDate({ calendar, term: { unit: 'workingDay', amount: 5 }, receivedAt: '2024-05-03T16:40+07:00' });
 * // { dueAt: '2024-05-09T17:00:00+07:00', dueOn: '2024-05-09', warnings: [] }
 */
export function dueDate(options: {
  readonly calendar: ResolvedCalendar;
  readonly intake?: ResolvedCalendar;
  readonly term: Term;
  readonly receivedAt: string;
}): DueDate {
  const { calendar, intake = calendar, term } = options;
  const problems = checkTerm(term);
  if (problems.length > 0) refuse(problems);
  const received = localOfInstant(parseInstant(options.receivedAt), calendar.zone);
  const start = effectiveStart(intake, received, term.receivedAs);
  const due = dueOf(calendar, lastPhase(calendar, beginPhase(calendar, term, start)));
  const dueAt = formatInstant(instantOfLocal(due, calendar.zone), calendar.zone);
  return { dueAt, dueOn: dueAt.slice(0, 10), warnings: yearWarnings(calendar, term, received.day, due.day) };
}

/** A warning for each year that a date depends on and whose days off nobody has decided. Plain days to an exact end depend on none. */
export function yearWarnings(
  calendar: ResolvedCalendar,
  term: Term,
  firstDay: number,
  lastDay: number,
): readonly Problem[] {
  const isIndependent = phasesOf(term).every(
    ({ unit, endRule }) => endRule === 'exact' && unit !== 'workingDay' && unit !== 'workingHour',
  );
  if (isIndependent) return [];
  return calendar.undecidedYears(Math.min(firstDay, lastDay), Math.max(firstDay, lastDay)).map((year) => ({
    code: 'CALENDAR_YEAR_UNDECIDED',
    severity: 'warning',
    params: { year, calendar: calendar.id },
  }));
}

/** Whether the office works on a date, `YYYY-MM-DD`. Refuses a date that does not exist, as `dueDate` does. */
export function isWorkingDay(calendar: ResolvedCalendar, date: string): boolean {
  return isOpenDay(calendar, dayOf(date));
}

/** The `count`-th working day after a date (before it, where `count` is negative); the date itself where `count` is 0. */
export function addWorkingDays(calendar: ResolvedCalendar, date: string, count: number): string {
  const problems = checkTerm({ unit: 'workingDay', amount: Math.abs(count) });
  if (problems.length > 0 || !Number.isInteger(count))
    refuseBecause('TERM_AMOUNT', { amount: String(count) });
  return dateOfDay(shiftWorkingDays(calendar, dayOf(date), count));
}

/** How many working days come after `from`, up to and including `to`; negative where `to` is the earlier. */
export function workingDaysBetween(calendar: ResolvedCalendar, from: string, to: string): number {
  return countWorkingDays(calendar, dayOf(from), dayOf(to));
}

function dayOf(date: string): number {
  return dayOfDate(date) ?? refuseBecause('TIME_INVALID', { found: date, expected: '2026-01-05' });
}
