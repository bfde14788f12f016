import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import { type CommandBody, readBody, sealedPartOf } from '../runtime/command-body.ts';
import { idsOfJobs } from '../store/jobs-of-case.ts';
import type { CaseTable, ClockTable, CommandTable, HistoryTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import { openedRow } from '../store/seal/opened-row.ts';
import type { Store } from '../store/store.ts';
import { recordTexts } from '../store/stored-records.ts';
import {
  ROW_ID,
  WORKING_TABLES,
  type WorkingRow,
  type WorkingRows,
  type WorkingTable,
} from './working-tables.ts';

/** A command with what was sealed in it; `body` of structure alone where its data are gone. */
export interface ReadCommand extends Omit<CommandTable, 'actor' | 'body'> {
  readonly actor: Actor | undefined;
  readonly body: CommandBody;
}

/** What the key of a case opens: everything, or nothing, since it was destroyed, is not there, or its master key was not given. */
export type Readability = 'readable' | 'destroyed' | 'missing' | 'locked';

/** A case with everything that is written about it. */
export interface WrittenCase {
  readonly row: CaseTable;
  readonly readability: Readability;
  /** As they are written: what their hashes cover. */
  readonly commands: readonly CommandTable[];
  /** The same, opened. */
  readonly read: readonly ReadCommand[];
  readonly history: readonly HistoryTable[];
  /** The text of every record by its id; what cannot be read of a small case stands under the id of its row. */
  readonly records: ReadonlyMap<string, string>;
  /** Each clock as lists show it: its state, and what of it stands in columns. */
  readonly clocks: ReadonlyMap<string, string>;
  readonly working: WorkingRows;
}

/** Opens what can be opened. What was changed stays as it is: it agrees with nothing then. */
async function tolerant<Row extends object>(row: Row, keys: KeyRing): Promise<Row> {
  try {
    return await openedRow(row, keys);
  } catch (error) {
    if (error instanceof MotcuaError && error.code === ErrorCode.DATA_UNREADABLE) return row;
    throw error;
  }
}

function actorOf(text: string | null): Actor | undefined {
  if (text === null || !text.startsWith('{')) return undefined;
  const actor = JSON.parse(text) as Partial<Actor>;
  return actor.id === undefined ? undefined : (actor as Actor);
}

async function readCommand(command: CommandTable, isReadable: boolean, keys: KeyRing): Promise<ReadCommand> {
  const { actor, ...row } = await tolerant(command, keys);
  const sealed = isReadable ? sealedPartOf(command.body) : undefined;
  const { sealed: hidden } = sealed === undefined ? {} : await tolerant({ sealed }, keys);
  const body = readBody(command.body, hidden?.startsWith('{') === true ? hidden : undefined);
  return { ...row, actor: actorOf(actor), body };
}

async function readabilityOf(row: CaseTable, keys: KeyRing): Promise<Readability> {
  const { key_id: keyId, erased_at: erasedAt } = row;
  // From before there were keys: what was erased was taken out of its rows.
  if (keyId === null) return erasedAt === null ? 'readable' : 'destroyed';
  const found = await keys.find(keyId);
  return typeof found === 'object' ? 'readable' : found;
}

/** A clock in one text: its columns and its state. */
export function clockText({
  status,
  due_at,
  state,
}: Pick<ClockTable, 'status' | 'due_at' | 'state'>): string {
  return JSON.stringify([status, due_at, state]);
}

/** What a case waits for, as it is listed. Jobs without a token are on their way out: when they are done no command tells. */
async function workingRowsOf(reads: Store['reads'], caseId: string, keys: KeyRing): Promise<WorkingRows> {
  const rowsOf = async (table: WorkingTable): Promise<ReadonlyMap<string, WorkingRow>> => {
    let query = reads.selectFrom(table).selectAll().where('case_id', '=', caseId);
    if (table === 'jobs') {
      const { from, before } = idsOfJobs(caseId);
      query = query.where('job_id', '>=', from).where('job_id', '<', before).where('token', 'is not', null);
    }
    const rows = await query.execute();
    const opened = await Promise.all(rows.map((row) => tolerant({ ...row }, keys)));
    return new Map((opened as readonly WorkingRow[]).map((row) => [String(row[ROW_ID[table]]), row]));
  };
  const entries = await Promise.all(WORKING_TABLES.map(async (table) => [table, await rowsOf(table)]));
  return Object.fromEntries(entries) as WorkingRows;
}

/** Reads a case as it is written, and opens what its key opens. */
export async function readCase(
  { store: { reads }, keys }: { readonly store: Pick<Store, 'reads'>; readonly keys: KeyRing },
  row: CaseTable,
): Promise<WrittenCase> {
  const { case_id: caseId } = row;
  const readability = await readabilityOf(row, keys);
  const [commands, history, records, clocks] = await Promise.all([
    reads.selectFrom('commands').selectAll().where('case_id', '=', caseId).orderBy('seq').execute(),
    reads.selectFrom('history').selectAll().where('case_id', '=', caseId).orderBy('seq').execute(),
    reads.selectFrom('records').selectAll().where('case_id', '=', caseId).execute(),
    reads.selectFrom('clocks').selectAll().where('case_id', '=', caseId).execute(),
  ]);
  const working = await workingRowsOf(reads, caseId, keys);
  const all = <Row extends object>(rows: readonly Row[]): Promise<readonly Row[]> =>
    Promise.all(rows.map((one) => tolerant(one, keys)));
  return {
    row,
    readability,
    commands,
    read: await Promise.all(commands.map((one) => readCommand(one, readability === 'readable', keys))),
    history: await all(history),
    records: recordTexts(await all(records)),
    clocks: new Map((await all(clocks)).map((clock) => [clock.clock_id, clockText(clock)])),
    working,
  };
}
