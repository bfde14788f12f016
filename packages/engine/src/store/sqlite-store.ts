import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { CaseRecord } from '../model/record.ts';
import { claimJobs, inOrder } from './claim-jobs.ts';
import { withStoreFailures } from './failing-queries.ts';
import { migrate } from './migrate.ts';
import { compileStatement, type Statement } from './parameters.ts';
import { parsedRecords } from './parsed-records.ts';
import { compileQueries, type QueryName, type QueryRow, WHOLE_CASE } from './queries.ts';
import type { Database, JobTable } from './schema.ts';
import { compileStatements, type StatementName } from './statements.ts';
import type { Claim, LoadedCase, Store } from './store.ts';
import { storeFailure } from './store-failure.ts';
import type { CommitResult, Conflict, Scalar, Write, WriteSet } from './write-set.ts';

/** How a SQLite store is opened. */
export interface SqliteOptions {
  /** The database file; it is made where it is missing. Default: in memory, gone when the engine closes. */
  readonly file?: string;
  /** `full` (default) survives a power cut; `normal` survives the end of the process and is faster. */
  readonly synchronous?: 'full' | 'normal';
  /** Most bytes that the file may grow to; beyond, commands are refused with `STORE_FAILED`, as on a full disk. Default: no limit. */
  readonly maximumBytes?: number;
}

type Values = Readonly<Record<string, Scalar>>;

class Refused extends Error {
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super(conflict);
    this.conflict = conflict;
  }
}

function conflictOf(error: unknown): Conflict | 'duplicate' | undefined {
  if (error instanceof Refused) return error.conflict;
  const code = error instanceof Sqlite.SqliteError ? error.code : '';
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
    ? 'duplicate'
    : undefined;
}

/** A prepared statement that takes its values by name. */
class Prepared {
  readonly #statement: Sqlite.Statement;
  readonly #parameters: Statement['parameters'];

  constructor(database: Sqlite.Database, { sql, parameters }: Statement) {
    this.#statement = database.prepare(sql);
    this.#parameters = parameters;
  }

  run(values: Values): number {
    return this.#statement.run(...this.#bind(values)).changes;
  }

  all(values: Values): readonly unknown[] {
    return this.#statement.all(...this.#bind(values));
  }

  #bind(values: Values): unknown[] {
    return this.#parameters.map((name) => (typeof name === 'string' ? values[name] : name.constant));
  }
}

type Named = StatementName | QueryName | keyof typeof transactionStatements | 'claimJobs' | 'releaseJobs';

/** Everything compiled and prepared that an open store uses. */
class Connection {
  readonly #database: Sqlite.Database;
  readonly #texts: Readonly<Record<string, Statement>>;
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: Sqlite.Database, db: Kysely<Database>) {
    this.#database = database;
    this.#texts = {
      ...compileStatements(db),
      ...compileQueries(db),
      ...transactionStatements,
      claimJobs: compileStatement(claimJobs(db, { skipLocked: false })),
      releaseJobs: compileStatement(
        db.updateTable('jobs').set({ lease_until: null }).where('topic', '=', ''),
      ),
    };
  }

  get(name: Named): Prepared {
    let prepared = this.#prepared.get(name);
    if (prepared === undefined) {
      const text = this.#texts[name];
      if (text === undefined) throw new RangeError(`Expected a statement '${name}'`);
      prepared = new Prepared(this.#database, text);
      this.#prepared.set(name, prepared);
    }
    return prepared;
  }
}

const transactionStatements = {
  begin: { sql: 'begin immediate', parameters: [] },
  commit: { sql: 'commit', parameters: [] },
  rollback: { sql: 'rollback', parameters: [] },
  savepoint: { sql: 'savepoint one_set', parameters: [] },
  release: { sql: 'release one_set', parameters: [] },
  undo: { sql: 'rollback to one_set', parameters: [] },
} as const;

function limitSize(database: Sqlite.Database, maximumBytes: number): void {
  const pageSize = database.pragma('page_size', { simple: true }) as number;
  database.pragma(`max_page_count = ${Math.floor(maximumBytes / pageSize)}`);
}

/** Everything in one SQLite file: the embedded default, for one process. Commands that wait at one moment are committed together. */
export class SqliteStore implements Store {
  readonly capabilities = { manyNodes: false };
  readonly reads: Kysely<Database>;
  readonly #writer: Sqlite.Database;
  readonly #own: Kysely<Database>;
  readonly #synchronous: 'NORMAL' | 'FULL';
  #connection: Connection | undefined;

  constructor(options: SqliteOptions = {}) {
    const file = options.file ?? ':memory:';
    this.#writer = new Sqlite(file);
    this.#writer.pragma('journal_mode = WAL');
    this.#synchronous = options.synchronous === 'normal' ? 'NORMAL' : 'FULL';
    this.#writer.pragma(`synchronous = ${this.#synchronous}`);
    this.#writer.pragma('busy_timeout = 5000');
    // What is deleted is overwritten: erasing must leave nothing behind in free pages.
    this.#writer.pragma('secure_delete = ON');
    if (options.maximumBytes !== undefined) limitSize(this.#writer, options.maximumBytes);
    const own = withStoreFailures(new SqliteDialect({ database: this.#writer }));
    this.#own = new Kysely<Database>({ dialect: own });
    const readOnly = (): Kysely<Database> => {
      const database = async (): Promise<Sqlite.Database> => new Sqlite(file, { readonly: true });
      return new Kysely<Database>({ dialect: withStoreFailures(new SqliteDialect({ database })) });
    };
    this.reads = file === ':memory:' ? this.#own : readOnly();
  }

  async open(): Promise<void> {
    await migrate(this.#own as unknown as Kysely<never>);
    this.#connection = new Connection(this.#writer, this.#own);
    // One process owns the file: what the one before it had in hand is free.
    this.#connection.get('releaseJobs').run({});
  }

  /** On the writer's connection: no transaction is open between two turns of the event loop, so it sees what is committed. */
  async query<Name extends QueryName>(name: Name, values: Values): Promise<readonly QueryRow<Name>[]> {
    return this.#all(name, values);
  }

  async loadCase(options: { caseId: string; recordIds: readonly string[] }): Promise<LoadedCase | undefined> {
    const { caseId, recordIds } = options;
    const [row] = this.#all('caseById', { case_id: caseId });
    if (row === undefined) return undefined;
    const rows = this.#all('recordsOfCase', { case_id: caseId });
    const complete = rows.length <= WHOLE_CASE;
    return {
      row,
      complete,
      records: complete ? parsedRecords(rows) : await this.loadRecords({ caseId, recordIds }),
    };
  }

  async loadRecords(options: {
    caseId: string;
    recordIds: readonly string[];
  }): Promise<ReadonlyMap<string, CaseRecord>> {
    const { caseId, recordIds } = options;
    return parsedRecords(
      recordIds.flatMap((id) => this.#all('recordById', { case_id: caseId, record_id: id })),
    );
  }

  /** Not flushed to the disk: a lease that is lost was that of a machine that went down. */
  async claimJobs(claim: Claim): Promise<readonly JobTable[]> {
    this.#writer.pragma('synchronous = NORMAL');
    try {
      const rows = this.#open.get('claimJobs').all(claim) as JobTable[];
      return rows.sort(inOrder);
    } catch (error) {
      throw storeFailure(error);
    } finally {
      this.#writer.pragma(`synchronous = ${this.#synchronous}`);
    }
  }

  /** No `await` inside: a transaction is synchronous, so nothing else runs between its statements. */
  async commit(sets: readonly WriteSet[]): Promise<readonly CommitResult[]> {
    try {
      this.#run('begin');
      const results = sets.map((set) => this.#write(set));
      this.#run('commit');
      return results;
    } catch (error) {
      if (this.#writer.inTransaction) this.#run('rollback');
      throw storeFailure(error);
    }
  }

  /** The log of changes has what was there before: it is carried over and cut off. */
  async purge(): Promise<void> {
    this.#writer.pragma('wal_checkpoint(TRUNCATE)');
  }

  async close(): Promise<void> {
    await this.reads.destroy();
    if (this.#writer.open) this.#writer.close();
  }

  /** One set, whole or not at all. */
  #write(set: WriteSet): CommitResult {
    this.#run('savepoint');
    try {
      for (const write of set) this.#apply(write);
      this.#run('release');
      return { written: true };
    } catch (error) {
      // A full disk ends the transaction by itself: then nothing of the group is written.
      if (!(error instanceof Error) || !this.#writer.inTransaction) throw error;
      this.#run('undo');
      this.#run('release');
      const conflict = conflictOf(error);
      return conflict === undefined
        ? { written: false, failure: storeFailure(error) }
        : { written: false, conflict };
    }
  }

  #apply({ statement, values, expect }: Write): void {
    const changes = this.#open.get(statement).run(values);
    if (expect !== undefined && changes !== expect.rows) throw new Refused(expect.otherwise);
  }

  #run(name: keyof typeof transactionStatements): void {
    this.#open.get(name).run({});
  }

  #all<Name extends QueryName>(name: Name, values: Values): readonly QueryRow<Name>[] {
    const connection = this.#open;
    try {
      return connection.get(name).all(values) as readonly QueryRow<Name>[];
    } catch (error) {
      throw storeFailure(error);
    }
  }

  get #open(): Connection {
    if (this.#connection === undefined) throw new RangeError('Expected the store to be open');
    return this.#connection;
  }
}
