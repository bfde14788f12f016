import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { CaseRecord } from '../model/record.ts';
import { migrate } from './migrate.ts';
import type { CaseTable, Database } from './schema.ts';
import { compileStatements, type Statement, type StatementName } from './statements.ts';
import type { LoadedCase, Store } from './store.ts';
import type { CommitResult, Conflict, Write, WriteSet } from './write-set.ts';

/** How a SQLite store is opened. */
export interface SqliteOptions {
  /** The database file; it is made where it is missing. Default: in memory, gone when the engine closes. */
  readonly file?: string;
  /** `full` (default) survives a power cut; `normal` survives the end of the process and is faster. */
  readonly synchronous?: 'full' | 'normal';
}

/** Up to this many records a case is loaded whole: one query is cheaper than two. */
const WHOLE_CASE = 24;

interface Prepared {
  readonly run: Sqlite.Statement;
  readonly parameters: Statement['parameters'];
}

class Refused extends Error {
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super(conflict);
    this.conflict = conflict;
  }
}

function isDuplicate(error: unknown): boolean {
  const code = error instanceof Sqlite.SqliteError ? error.code : '';
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** Everything in one SQLite file: the embedded default, for one process. Commands that wait at one moment are committed together. */
export class SqliteStore implements Store {
  readonly capabilities = { manyNodes: false };
  readonly reads: Kysely<Database>;
  readonly #writer: Sqlite.Database;
  readonly #readers: Kysely<Database>[];
  readonly #prepared = new Map<StatementName, Prepared>();
  #statements: Readonly<Record<StatementName, Statement>> | undefined;
  #queries:
    | { readonly case: Sqlite.Statement; readonly whole: Sqlite.Statement; readonly one: Sqlite.Statement }
    | undefined;

  constructor(options: SqliteOptions = {}) {
    const file = options.file ?? ':memory:';
    this.#writer = new Sqlite(file);
    this.#writer.pragma('journal_mode = WAL');
    this.#writer.pragma(`synchronous = ${options.synchronous === 'normal' ? 'NORMAL' : 'FULL'}`);
    this.#writer.pragma('busy_timeout = 5000');
    const own = new Kysely<Database>({ dialect: new SqliteDialect({ database: this.#writer }) });
    const readOnly = (): Kysely<Database> =>
      new Kysely<Database>({
        dialect: new SqliteDialect({ database: async () => new Sqlite(file, { readonly: true }) }),
      });
    this.reads = file === ':memory:' ? own : readOnly();
    this.#readers = [this.reads, own];
  }

  async open(): Promise<void> {
    const own = this.#readers[1] ?? this.reads;
    await migrate(own as unknown as Kysely<never>);
    this.#statements = compileStatements(own);
    this.#queries = {
      case: this.#writer.prepare('select * from cases where case_id = ?'),
      whole: this.#writer.prepare(
        `select record_id, body from records where case_id = ? limit ${WHOLE_CASE + 1}`,
      ),
      one: this.#writer.prepare('select body from records where case_id = ? and record_id = ?'),
    };
  }

  async loadCase({
    caseId,
    recordIds,
  }: {
    caseId: string;
    recordIds: readonly string[];
  }): Promise<LoadedCase | undefined> {
    const row = this.#query('case').get(caseId) as CaseTable | undefined;
    if (row === undefined) return undefined;
    const rows = this.#query('whole').all(caseId) as { record_id: string; body: string }[];
    if (rows.length > WHOLE_CASE)
      return { row, records: await this.loadRecords({ caseId, recordIds }), complete: false };
    const records = new Map(rows.map(({ record_id, body }) => [record_id, JSON.parse(body) as CaseRecord]));
    return { row, records, complete: true };
  }

  async loadRecords({
    caseId,
    recordIds,
  }: {
    caseId: string;
    recordIds: readonly string[];
  }): Promise<ReadonlyMap<string, CaseRecord>> {
    const records = new Map<string, CaseRecord>();
    for (const id of recordIds) {
      const found = this.#query('one').get(caseId, id) as { body: string } | undefined;
      if (found !== undefined) records.set(id, JSON.parse(found.body) as CaseRecord);
    }
    return records;
  }

  /** No `await` inside: a transaction of better-sqlite3 is synchronous, so nothing else runs between its statements. */
  async commit(sets: readonly WriteSet[]): Promise<readonly CommitResult[]> {
    const [only] = sets;
    if (only !== undefined && sets.length === 1) return [this.#commitOne(only)];
    return this.#writer.transaction(() => sets.map((set) => this.#commitOne(set))).immediate();
  }

  async close(): Promise<void> {
    await this.reads.destroy();
    if (this.#writer.open) this.#writer.close();
  }

  /** A transaction of its own, or, inside one, a savepoint. */
  #commitOne(set: WriteSet): CommitResult {
    try {
      this.#writer.transaction(() => {
        for (const write of set) this.#write(write);
      })();
      return { written: true };
    } catch (error) {
      if (error instanceof Refused) return { written: false, conflict: error.conflict };
      if (isDuplicate(error)) return { written: false, conflict: 'duplicate' };
      throw error;
    }
  }

  #write({ statement, values, expect }: Write): void {
    const { run, parameters } = this.#prepare(statement);
    const { changes } = run.run(
      ...parameters.map((name) => (typeof name === 'string' ? values[name] : name.constant)),
    );
    if (expect !== undefined && changes !== expect.rows) throw new Refused(expect.otherwise);
  }

  #prepare(name: StatementName): Prepared {
    let prepared = this.#prepared.get(name);
    if (prepared === undefined) {
      const statement = this.#statements?.[name];
      if (statement === undefined) throw new RangeError(`Expected an open store with a statement '${name}'`);
      prepared = { run: this.#writer.prepare(statement.sql), parameters: statement.parameters };
      this.#prepared.set(name, prepared);
    }
    return prepared;
  }

  #query(name: 'case' | 'whole' | 'one'): Sqlite.Statement {
    const query = this.#queries?.[name];
    if (query === undefined) throw new RangeError('Expected the store to be open');
    return query;
  }
}
