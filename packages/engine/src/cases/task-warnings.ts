import { yearWarnings } from '../calendar/calendar.ts';
import type { OfficeCalendars } from '../calendar/calendar-set.ts';
import { localOfInstant, parseInstant } from '../calendar/instant.ts';
import type { Term } from '../calendar/term.ts';
import { parseTerm } from '../calendar/term-text.ts';
import { clockWarnings } from '../clocks/clock.ts';
import type { Problem } from '../model/problem.ts';
import type { Calendars } from '../runtime/calendars.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import type { Definitions } from '../runtime/definitions.ts';
import type { ClockTable, TaskTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { storedClock } from './clock-view.ts';

/** What of a task its dates come from. */
export interface DatedTask
  extends Pick<TaskTable, 'case_id' | 'element' | 'version' | 'state' | 'opened_at' | 'due_at'> {
  /** The version that the case itself runs on. */
  readonly digest: string;
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
  readonly definitions: Definitions;
  readonly calendars: Calendars;
}

/** A term of which only the model's expression is known: it may count working days. */
const UNKNOWN: Term = { unit: 'workingDay', amount: 1 };

/** The term of a step; undefined where it runs by the clock, whatever days are off. */
function termOfStep({ processes }: Definition, element: string): Term | undefined {
  const scopes = [...processes.values()].flatMap((process) => [...process.scopes.values()]);
  const node = scopes.flatMap(({ model }) => model.nodes).find(({ id }) => id === element);
  const term = node?.settings.term;
  if (term === undefined || !('literal' in term)) return UNKNOWN;
  return typeof term.literal === 'string' ? parseTerm(term.literal) : undefined;
}

async function stepWarnings(
  task: DatedTask,
  { calendar }: OfficeCalendars,
  definitions: Definitions,
): Promise<readonly Problem[]> {
  if (task.due_at === null || task.state !== 'open') return [];
  const [opened, due] = [task.opened_at, task.due_at].map(
    (instant) => localOfInstant(parseInstant(instant), calendar.zone).day,
  ) as [number, number];
  // most dates are near: their years are decided, and nobody need look into the model
  if (yearWarnings(calendar, UNKNOWN, opened, due).length === 0) return [];
  const term = termOfStep(await definitions.get(task.version ?? task.digest), task.element);
  return term === undefined ? [] : yearWarnings(calendar, term, opened, due);
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
  { store, definitions, calendars }: TaskWarningsPorts,
): Promise<readonly TaskWarnings[]> {
  const clocks = await clocksOf(store, tasks);
  return Promise.all(
    tasks.map(async (task) => {
      const office = calendars.of(task.case_unit);
      const warnings = await stepWarnings(task, office, definitions);
      return { warnings, caseWarnings: caseWarnings(task, office, clocks) };
    }),
  );
}
