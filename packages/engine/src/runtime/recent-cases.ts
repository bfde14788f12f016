import { WHOLE_CASE } from '../store/queries.ts';
import type { TaskTable } from '../store/schema.ts';
import type { StatementName } from '../store/statements.ts';
import type { WriteSet } from '../store/write-set.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { Definition } from './define-procedure.ts';
import { isPackedAfter } from './record-writes.ts';
import { caseOfWork } from './work-id.ts';

/** Most cases that are kept; a few kilobytes each. */
const MAXIMUM_KEPT = 512;

/** A case that was in hand, as it was left. */
export interface RecentCase {
  readonly loaded: CaseAtHand;
  readonly definition: Definition;
  /** Its open tasks, as far as it was in hand since they were opened. */
  readonly tasks: OpenTasks;
}

type OpenTasks = ReadonlyMap<string, TaskTable>;

export const NO_TASKS: OpenTasks = new Map();

/** A task, and the revision of its case that it is of. */
export interface TaskOfRevision {
  readonly task: TaskTable;
  readonly revision: number;
}

/** What a command did to a case, and the case it did it to. */
interface Done extends RecentCase {
  /** The records that it left; undefined where not all of them are at hand. */
  readonly records: CaseAtHand['records'] | undefined;
  readonly writes: WriteSet;
}

/** Statements that change the row of a case beside those that every command has: what it is like then only the database says. */
export const CHANGE_ROW: ReadonlySet<StatementName> = new Set([
  'setPhase',
  'setVersion',
  'numberCase',
  'eraseCase',
]);

/** Statements that change tasks in other ways than opening or closing one: what they are like then only the database says. */
export const CHANGE_TASKS: ReadonlySet<StatementName> = new Set([
  'rescheduleTask',
  'moveTask',
  'assignTask',
  'eraseTasks',
  'forgetAssignee',
  'forgetWorker',
]);

function tasksAfter(tasks: OpenTasks, writes: WriteSet): OpenTasks {
  if (writes.some(({ statement }) => CHANGE_TASKS.has(statement))) return NO_TASKS;
  const changing = writes.filter(({ statement }) => statement === 'openTask' || statement === 'closeTask');
  if (changing.length === 0) return tasks;
  const after = new Map(tasks);
  for (const { statement, values } of changing) {
    const task = values as unknown as TaskTable;
    if (statement === 'openTask') after.set(task.task_id, task);
    else after.delete(task.task_id);
  }
  return after;
}

/** The case as a command leaves it; undefined where that is not known from the command alone. */
function caseAfter({ loaded, definition, tasks, records, writes }: Done): RecentCase | undefined {
  if (records === undefined || writes.some(({ statement }) => CHANGE_ROW.has(statement))) return undefined;
  const summary = writes.find(({ statement }) => statement === 'updateCase' || statement === 'insertCase');
  if (summary === undefined) return undefined;
  const { expected_revision: _expected, ...changed } = summary.values;
  // One that is not loaded whole is not kept whole either: its next command touches a few of its records.
  if (records.size > WHOLE_CASE) return undefined;
  const row = { ...loaded.row, ...changed };
  const isPacked = isPackedAfter(loaded.isPacked, writes);
  return { definition, loaded: { row, records, complete: true, isPacked }, tasks: tasksAfter(tasks, writes) };
}

/**
 * Cases as this process left them a moment ago, since what comes next to a case mostly comes soon: the end of the job that the command began.
 * Nothing depends on it. A case that somebody else has changed since has another revision, which every command checks when it is written.
 */
export class RecentCases {
  readonly #kept = new Map<string, RecentCase>();

  /** The case, once: who takes it leaves it anew. */
  take(caseId: string): RecentCase | undefined {
    const found = this.#kept.get(caseId);
    this.#kept.delete(caseId);
    return found;
  }

  /** An open task of a case that is there; undefined where only the database says what it is like. */
  task(taskId: string): TaskOfRevision | undefined {
    const found = this.#kept.get(caseOfWork(taskId));
    const task = found?.tasks.get(taskId);
    return found === undefined || task === undefined
      ? undefined
      : { task, revision: found.loaded.row.revision };
  }

  /** Called when the writes are durable. Cases that have ended are not kept: hardly anything comes to them. */
  leave(done: Done): void {
    const after = caseAfter(done);
    if (after === undefined || after.loaded.row.ended_at !== null) return;
    this.#kept.set(after.loaded.row.case_id, after);
    if (this.#kept.size <= MAXIMUM_KEPT) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
