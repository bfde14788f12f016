import type { Effect } from '../model/effect.ts';
import type { Json } from '../model/json.ts';
import { applyEffects } from '../runtime/effects/registry.ts';
import { workIdOf } from '../runtime/work-id.ts';
import type { CaseTable } from '../store/schema.ts';
import type { StatementName } from '../store/statements.ts';
import type { Write } from '../store/write-set.ts';
import type { ReadCommand } from './read-case.ts';
import { ROW_ID, type WorkingRow, type WorkingRows, type WorkingTable } from './working-tables.ts';

/** What of the version that a command ran on its rows depend on. */
export interface VersionFacts {
  readonly procedure: string;
  readonly applicantRoles: ReadonlySet<string>;
}

/** What was done with the rows of one table. */
interface Change {
  readonly table: WorkingTable;
  /** The row that there is then; undefined: none. */
  readonly row: (before: WorkingRow | undefined, values: Write['values']) => WorkingRow | undefined;
}

const put: Change['row'] = (_before, values) => values;
const remove: Change['row'] = () => undefined;
/** Changes the row that is there. */
const change: Change['row'] = (before, values) =>
  before === undefined ? undefined : { ...before, ...values };
const changeOpen: Change['row'] = (before, values) =>
  before?.state === 'open' ? { ...before, ...values } : before;
/** How often it was tried, when and by whom is nothing that a command says; where it is done depends on the host. */
const untold = {
  attempts: undefined,
  due_at: undefined,
  lease_until: undefined,
  topic: undefined,
  worker: undefined,
  failure: undefined,
};
const putJob: Change['row'] = (_before, values) =>
  values.token === null ? undefined : { ...values, ...untold };
/** Set anew, a timer keeps all but its moment. */
const putTimer: Change['row'] = (before, values) => {
  const { due_at, cycle } = values;
  return before === undefined ? values : { ...before, due_at, cycle };
};

/** What each statement that effects ask for does to these rows; the others do nothing to them. */
const CHANGES: Readonly<Partial<Record<StatementName, Change>>> = {
  openTask: { table: 'tasks', row: put },
  rescheduleTask: { table: 'tasks', row: changeOpen },
  closeTask: { table: 'tasks', row: changeOpen },
  moveTask: { table: 'tasks', row: changeOpen },
  addJob: { table: 'jobs', row: putJob },
  moveJob: { table: 'jobs', row: change },
  removeJob: { table: 'jobs', row: remove },
  putTimer: { table: 'timers', row: putTimer },
  removeTimer: { table: 'timers', row: remove },
  addSubscription: { table: 'subscriptions', row: put },
  removeSubscription: { table: 'subscriptions', row: remove },
  raiseIncident: { table: 'incidents', row: put },
  moveIncident: { table: 'incidents', row: change },
  resolveIncident: { table: 'incidents', row: change },
};

/** Commands that report how a job ended: it is over with them. */
const ENDS_OF_JOBS: ReadonlySet<string> = new Set(['complete-job', 'throw', 'fail']);
/** Commands that give a task to somebody, or back. */
const ASSIGNMENTS: ReadonlySet<string> = new Set(['claim', 'release', 'delegate']);

const NO_NUMBER = { sequence: '', prefix: '' };

/** The rows that the commands of a case lead to, beside its records: what worklists, workers and the clock of the engine go by. */
export class WorkingRowsOfCase {
  readonly #case: CaseTable;
  readonly #rows: Readonly<Record<WorkingTable, Map<string, WorkingRow>>> = {
    tasks: new Map(),
    jobs: new Map(),
    timers: new Map(),
    subscriptions: new Map(),
    incidents: new Map(),
  };
  #phase: string | null = null;
  #isNumbered = false;
  #procedure: string | undefined;

  constructor(row: CaseTable) {
    this.#case = row;
  }

  get rows(): WorkingRows {
    return this.#rows;
  }

  /** That of the version that it runs on. */
  get procedure(): string | undefined {
    return this.#procedure;
  }

  /** The published status. */
  get phase(): string | null {
    return this.#phase;
  }

  /** Whether it was given a number. Which one is nothing that commands say. */
  get isNumbered(): boolean {
    return this.#isNumbered;
  }

  /** A command that was carried out, and what it led to. */
  add(recorded: ReadCommand, effects: readonly Effect[], { applicantRoles, procedure }: VersionFacts): void {
    const { case_id: caseId, unit, applicant } = this.#case;
    this.#procedure = procedure;
    this.#addOwn(recorded);
    let left = 0;
    const writes = applyEffects(effects, {
      caseId,
      now: recorded.at,
      actor: recorded.actor,
      unit: unit ?? undefined,
      applicant: applicant ?? undefined,
      applicantRoles,
      number: undefined,
      numbering: () => NO_NUMBER,
      topicOf: () => '',
      nextOutboxId: () => `o${recorded.seq}.${++left}`,
    });
    for (const write of writes) this.#apply(write);
  }

  /** What a command does beside its effects. */
  #addOwn({ type, body: { command, entries } }: ReadCommand): void {
    if (command !== null && ENDS_OF_JOBS.has(type) && 'token' in command && command.token !== undefined)
      this.#rows.jobs.delete(workIdOf(this.#case.case_id, command.token));
    if (command?.type === 'trigger' && command.timer !== undefined)
      this.#rows.timers.delete(command.timer.id);
    if (ASSIGNMENTS.has(type)) for (const entry of entries) this.#assign(entry);
  }

  /** Which task it was is only said by its element: of several that are open nobody can tell. */
  #assign({ element, details }: { readonly element: string; readonly details?: Json }): void {
    const open = [...this.#rows.tasks].filter(([, row]) => row.element === element && row.state === 'open');
    const { assignee } = (details ?? {}) as { readonly assignee?: string | null };
    for (const [id, row] of open)
      this.#rows.tasks.set(id, { ...row, assignee: open.length === 1 ? assignee : undefined });
  }

  #apply({ statement, values }: Write): void {
    if (statement === 'setPhase') this.#phase = values.phase as string;
    if (statement === 'numberCase') this.#isNumbered = true;
    const changed = CHANGES[statement];
    if (changed === undefined) return;
    const rows = this.#rows[changed.table];
    const id = String(values[ROW_ID[changed.table]]);
    const row = changed.row(rows.get(id), values);
    if (row === undefined) rows.delete(id);
    else rows.set(id, row);
  }
}
