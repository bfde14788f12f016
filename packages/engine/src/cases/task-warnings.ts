import { yearWarnings } from '../calendar/calendar.ts';
import type { OfficeCalendars } from '../calendar/calendar-set.ts';
import { localOfInstant, parseInstant } from '../calendar/instant.ts';
import { parseTerm } from '../calendar/term-text.ts';
import { clockWarnings } from '../clocks/clock.ts';
import type { Problem } from '../model/problem.ts';
import type { Calendars } from '../runtime/calendars.ts';
import type { ClockTable, TaskTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { storedClock } from './clock-view.ts';

/** What of a task its dates come from. */
export interface DatedTask extends Pick<TaskTable, 'case_id' | 'term' | 'state' | 'opened_at' | 'due_at'> {
  /** The unit of the case: its calendars count the terms of its steps too. */
  readonly case_unit: string | null;
  readonly case_due_at: string | null;
}

/** What makes the dates doubtful that a task shows: `CALENDAR_YEAR_UNDECIDED` where the days off of a year are not decided. */
export interface TaskWarnings {
  /** Of `dueAt`. */
  readonly warnings: readonly Problem[];
  /** Of `caseDueAt`. */
  readonly caseWarnings: readonly Problem[];
}

type CaseClock = Pick<ClockTable, 'case_id' | 'due_at' | 'state'>;

export interface TaskWarningsPorts {
  readonly store: Store;
  readonly calendars: Calendars;
}

function stepWarnings(task: DatedTask, { calendar }: OfficeCalendars): readonly Problem[] {
  if (task.due_at === null || task.state !== 'open') return [];
  const term = parseTerm(task.term ?? '');
  if (term === undefined) return [];
  const [opened, due] = [task.opened_at, task.due_at].map(
    (instant) => localOfInstant(parseInstant(instant), calendar.zone).day,
  ) as [number, number];
  return yearWarnings(calendar, term, opened, due);
}

function caseWarnings(
  task: DatedTask,
  calendars: OfficeCalendars,
  clocks: readonly CaseClock[],
): readonly Problem[] {
  const first = clocks.find((clock) => clock.case_id === task.case_id && clock.due_at === task.case_due_at);
  return first === undefined ? [] : clockWarnings({ clock: storedClock(first), ...calendars });
}

/** The clocks that the cases of a page are due by, in one query. */
async function clocksOf(store: Store, tasks: readonly DatedTask[]): Promise<readonly CaseClock[]> {
  const due = tasks.filter(({ case_due_at }) => case_due_at !== null);
  const cases = [...new Set(due.map(({ case_id }) => case_id))];
  if (cases.length === 0) return [];
  return store.reads
    .selectFrom('clocks')
    .select(['case_id', 'due_at', 'state'])
    .where('case_id', 'in', cases)
    .where('status', 'in', ['running', 'expired'])
    .orderBy('clock_id')
    .execute();
}

/** For each task what makes its own date doubtful, and that of its case, by the calendars that count now. */
export async function taskWarnings(
  tasks: readonly DatedTask[],
  { store, calendars }: TaskWarningsPorts,
): Promise<readonly TaskWarnings[]> {
  const clocks = await clocksOf(store, tasks);
  return tasks.map((task) => {
    const office = calendars.of(task.case_unit);
    return { warnings: stepWarnings(task, office), caseWarnings: caseWarnings(task, office, clocks) };
  });
}
