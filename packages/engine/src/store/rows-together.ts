import type { StatementName } from './statements.ts';
import type { Write } from './write-set.ts';

/** The rows that a statement touches: in which table, and by which of its values one tells them apart. */
interface Touched {
  readonly table: string;
  readonly key: readonly string[];
}

const rowsOf = (table: string, key: string): Touched => ({ table, key: key.split(' ') });

const ONE_CASE = rowsOf('cases', 'case_id');
const ONE_RECORD = rowsOf('records', 'case_id record_id');
const ONE_TASK = rowsOf('tasks', 'task_id');
const ONE_JOB = rowsOf('jobs', 'job_id');
const ONE_TIMER = rowsOf('timers', 'case_id timer_id');
const ONE_SUBSCRIPTION = rowsOf('subscriptions', 'case_id subscription_id');
const ONE_INCIDENT = rowsOf('incidents', 'case_id incident_id');
const ONE_MESSAGE = rowsOf('messages', 'message_id');
const ONE_CLOCK = rowsOf('clocks', 'case_id clock_id');

/** Statements each run of which changes one row, known by its key, and nothing else: many of them can be one statement for many rows. */
const OF_ONE_ROW = {
  insertCase: ONE_CASE,
  updateCase: ONE_CASE,
  setPhase: ONE_CASE,
  putRecord: ONE_RECORD,
  removeRecord: ONE_RECORD,
  openTask: ONE_TASK,
  closeTask: ONE_TASK,
  assignTask: ONE_TASK,
  rescheduleTask: ONE_TASK,
  addJob: ONE_JOB,
  retryJob: ONE_JOB,
  removeJob: ONE_JOB,
  putTimer: ONE_TIMER,
  removeTimer: ONE_TIMER,
  addSubscription: ONE_SUBSCRIPTION,
  removeSubscription: ONE_SUBSCRIPTION,
  keepMessage: ONE_MESSAGE,
  removeMessage: ONE_MESSAGE,
  raiseIncident: ONE_INCIDENT,
  resolveIncident: ONE_INCIDENT,
  putClock: ONE_CLOCK,
  addKey: rowsOf('case_keys', 'key_id'),
  addFile: rowsOf('case_files', 'case_id file'),
  addCommand: rowsOf('commands', 'case_id seq'),
} as const satisfies Partial<Record<StatementName, Touched>>;

type StatementOfOneRow = keyof typeof OF_ONE_ROW;

/** Statements that are run one by one, of which we know all the same what they touch. */
const APART: Partial<Record<StatementName, readonly Touched[]>> = {
  takeNumber: [rowsOf('sequences', 'sequence')],
  numberCase: [ONE_CASE, rowsOf('sequences', 'sequence')],
};

function isOfOneRow(statement: StatementName): statement is StatementOfOneRow {
  return Object.hasOwn(OF_ONE_ROW, statement);
}

/** Runs of one statement, each on a row of its own. */
export type Runs = readonly [Write, ...Write[]];

/**
 * The same writes, those of one statement together: what they leave behind is what they leave one after the other. Each stands behind all that
 * touch the same row before it, and behind every statement of which we do not know what it touches.
 */
export function rowsTogether(writes: readonly Write[]): readonly Runs[] {
  const order = new Order();
  for (const write of writes) order.add(write);
  return order.runs;
}

class Order {
  readonly runs: [Write, ...Write[]][] = [];
  /** The place in `runs` of the last that touches a row. */
  readonly #touched = new Map<string, number>();
  /** The place of the last runs of a statement. */
  readonly #last = new Map<string, number>();
  /** Nothing may stand before this place any more. */
  #first = 0;

  add(write: Write): void {
    const rows = rowsTouchedBy(write);
    if (rows === undefined) {
      this.runs.push([write]);
      this.#first = this.runs.length;
      return;
    }
    const place = this.#placeOf(write, this.#firstAfter(rows));
    for (const row of rows) this.#touched.set(row, place);
  }

  #firstAfter(rows: readonly string[]): number {
    return Math.max(this.#first, ...rows.map((row) => (this.#touched.get(row) ?? -1) + 1));
  }

  #placeOf(write: Write, first: number): number {
    const { statement, expect } = write;
    const kind = expect === undefined ? statement : `${statement}, expected`;
    const last = this.#last.get(kind) ?? -1;
    if (mayBeTogether(write) && last >= first) {
      this.runs[last]?.push(write);
      return last;
    }
    this.runs.push([write]);
    const place = this.runs.length - 1;
    if (mayBeTogether(write)) this.#last.set(kind, place);
    return place;
  }
}

/** Of runs that must change one row each, the sum tells whether they did. */
function mayBeTogether({ statement, expect }: Write): boolean {
  return isOfOneRow(statement) && (expect === undefined || expect.rows === 1);
}

/** Undefined where it may be any. */
function rowsTouchedBy({ statement, values }: Write): readonly string[] | undefined {
  const touched = isOfOneRow(statement) ? [OF_ONE_ROW[statement]] : APART[statement];
  return touched?.map(({ table, key }) => nameOf(table, key, values));
}

/** Of a row: each value behind its length, so that no two rows have the same name. */
function nameOf(table: string, key: readonly string[], values: Write['values']): string {
  let name = table;
  for (const column of key) {
    const value = String(values[column]);
    name += ` ${value.length} ${value}`;
  }
  return name;
}
