import type { OfficeCalendars } from '../calendar/calendar-set.ts';
import { dueOfTerm } from '../calendar/term-due.ts';
import type { OpenTerm } from '../model/command.ts';
import type { CaseTable, TaskTable, TimerTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { utcText } from '../util/utc-text.ts';

/** How many are read at a time. */
const PAGE = 1000;

/** A statutory term of an open step, and whose it is. */
export interface PlacedTerm {
  readonly caseId: string;
  readonly number: string | null;
  readonly unit: string | null;
  readonly open: OpenTerm;
}

/** A step whose date a changed calendar moves. */
export interface AffectedStep {
  readonly caseId: string;
  readonly number: string | null;
  readonly unit: string | null;
  readonly element: string;
  readonly dueBefore: string;
  readonly dueAfter: string;
}

type OfCase = Pick<CaseTable, 'number' | 'unit'>;
type TaskRow = Pick<
  TaskTable,
  'case_id' | 'task_id' | 'scope' | 'token' | 'element' | 'term' | 'opened_at' | 'due_at'
>;
type TimerRow = Pick<
  TimerTable,
  'case_id' | 'timer_id' | 'scope' | 'token' | 'element' | 'term' | 'counted_from' | 'due_at'
>;

function termOfTask({ scope, token, element: node, term, opened_at: from, due_at }: TaskRow): OpenTerm {
  return { scope, node, token, term: term ?? '', from, dueAt: due_at ?? '' };
}

function termOfTimer({
  timer_id,
  scope,
  token,
  element: node,
  term,
  counted_from,
  due_at,
}: TimerRow): OpenTerm {
  const address = { scope, node, ...(token === null ? {} : { token }) };
  return { ...address, timer: timer_id, term: term ?? '', from: counted_from ?? '', dueAt: due_at };
}

function tasksWithTerm({ reads }: Store) {
  return reads
    .selectFrom('tasks')
    .innerJoin('cases', 'cases.case_id', 'tasks.case_id')
    .select(['tasks.case_id', 'task_id', 'scope', 'token', 'element', 'term', 'opened_at', 'due_at'])
    .select(['cases.number', 'cases.unit'])
    .where('state', '=', 'open')
    .where('term', 'is not', null)
    .orderBy('task_id');
}

function timersWithTerm({ reads }: Store) {
  return reads
    .selectFrom('timers')
    .innerJoin('cases', 'cases.case_id', 'timers.case_id')
    .select(['timers.case_id', 'timer_id', 'scope', 'token', 'element', 'term', 'counted_from', 'due_at'])
    .select(['cases.number', 'cases.unit'])
    .where('term', 'is not', null)
    .orderBy('timers.case_id')
    .orderBy('timer_id');
}

function placed({ number, unit }: OfCase, caseId: string, open: OpenTerm): PlacedTerm {
  return { caseId, number, unit, open };
}

/** The statutory terms of the open steps of a case. */
export async function openTermsOf(store: Store, caseId: string): Promise<readonly OpenTerm[]> {
  const tasks = await tasksWithTerm(store).where('tasks.case_id', '=', caseId).execute();
  const timers = await timersWithTerm(store).where('timers.case_id', '=', caseId).execute();
  return [...tasks.map(termOfTask), ...timers.map(termOfTimer)];
}

/** The statutory terms of the open steps of all cases, a page at a time. */
export async function* openTerms(store: Store): AsyncGenerator<readonly PlacedTerm[]> {
  for (let after = ''; ; ) {
    const rows = await tasksWithTerm(store).where('task_id', '>', after).limit(PAGE).execute();
    if (rows.length > 0) yield rows.map((row) => placed(row, row.case_id, termOfTask(row)));
    after = rows.at(-1)?.task_id ?? '';
    if (rows.length < PAGE) break;
  }
  for (let [caseId, timerId] = ['', '']; ; ) {
    const rows = await timersWithTerm(store)
      .where((where) =>
        where.or([
          where('timers.case_id', '>', caseId),
          where.and([where('timers.case_id', '=', caseId), where('timer_id', '>', timerId)]),
        ]),
      )
      .limit(PAGE)
      .execute();
    if (rows.length > 0) yield rows.map((row) => placed(row, row.case_id, termOfTimer(row)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    [caseId, timerId] = [last.case_id, last.timer_id];
  }
}

/** Those that are due at another time by the calendars of their units. */
export function movedTerms(
  terms: readonly PlacedTerm[],
  calendarsOf: (unit: string | null) => OfficeCalendars,
): readonly AffectedStep[] {
  return terms.flatMap(({ caseId, number, unit, open: { node: element, term, from, dueAt: dueBefore } }) => {
    const counted = dueOfTerm({ calendar: calendarsOf(unit).calendar, term, from });
    const dueAfter = counted === undefined ? dueBefore : utcText(new Date(counted).getTime());
    return dueAfter === dueBefore ? [] : [{ caseId, number, unit, element, dueBefore, dueAfter }];
  });
}
