import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { claimJobs, inOrder } from './claim-jobs.ts';
import { withStoreFailures } from './failing-queries.ts';
import { migrate } from './migrate.ts';
import { compileStatement, type Statement } from './parameters.ts';
import { compileQueries, type QueryName, type QueryRow, WHOLE_CASE } from './queries.ts';
import { RememberedRows } from './remembered-rows.ts';
import type { Database, JobTable } from './schema.ts';
import { boundValues, SqliteQueries } from './sqlite-queries.ts';
import { type BoundWrite, openForWriting, type SetOutcome, type SqliteFile } from './sqlite-writer.ts';
import { SqliteWriting, type UseOfThread } from './sqlite-writing.ts';
import { compileStatements, type StatementName } from './statements.ts';
import type { Claim, CommitLine, LoadedCase, Store, StoreCapabilities } from './store.ts';
import { cannotOpen, refusedSet, storeFailure } from './store-failure.ts';
import { type RecordRow, rowsToAsk } from './stored-records.ts';
import type { CommitResult, Scalar, Write, WriteSet } from './write-set.ts';

/** How a SQLite store is opened. */
export interface SqliteOptions {
  /** The database file; it is made where it is missing. Default: in memory, gone when the engine closes. */
  readonly file?: string;
  /** `full` (default) survives a power cut; `normal` survives the end of the process and is faster. */
  readonly synchronous?: 'full' | 'normal';
  /** Most bytes that the file may grow to; beyond, commands are refused with `STORE_FAILED`, as on a full disk. Default: no limit. */
  readonly maximumBytes?: number;
  /**
   * Whether a thread of its own writes, so that this one goes on meanwhile. `adaptive` (default): where several commands come at once; it is begun
   * when they first do. `never`: on hosts without threads, or where every megabyte counts. `always`: also for one command, so that a slow disk
   * holds up nothing else. In memory there is none.
   */
  readonly thread?: UseOfThread;
}

/** What waits for the thread it takes together; behind so many groups the next one grows. */
const GROUPS_IN_LINE = 8;

type Values = Readonly<Record<string, Scalar>>;

/** Everything compiled that an open store uses. */
interface Compiled {
  readonly queries: SqliteQueries;
  readonly writes: ReadonlyMap<StatementName, Statement & { readonly number: number }>;
  readonly claimJobs: Statement;
  readonly writing: SqliteWriting;
}

/** Everything in one SQLite file: the embedded default, for one process. Commands that wait at one moment are committed together. */
export class SqliteStore implements Store {
  readonly capabilities: StoreCapabilities;
  readonly reads: Kysely<Database>;
  readonly #database: Sqlite.Database;
  readonly #own: Kysely<Database>;
  readonly #place: SqliteFile;
  readonly #thread: UseOfThread;
  readonly #remembered = new RememberedRows();
  #compiled: Compiled | undefined;

  constructor(options: SqliteOptions = {}) {
    const { file = ':memory:', synchronous = 'full', maximumBytes, thread = 'adaptive' } = options;
    this.#place = {
      file,
      synchronous: synchronous === 'normal' ? 'NORMAL' : 'FULL',
      ...(maximumBytes === undefined ? {} : { maximumBytes }),
    };
    this.#thread = file === ':memory:' ? 'never' : thread;
    this.capabilities = { manyNodes: false, groupsAtOnce: this.#thread === 'never' ? 1 : GROUPS_IN_LINE };
    this.#database = opened(this.#place);
    const own = withStoreFailures(new SqliteDialect({ database: this.#database }));
    this.#own = new Kysely<Database>({ dialect: own });
    const readOnly = (): Kysely<Database> => {
      const database = async (): Promise<Sqlite.Database> => new Sqlite(file, { readonly: true });
      return new Kysely<Database>({ dialect: withStoreFailures(new SqliteDialect({ database })) });
    };
    this.reads = file === ':memory:' ? this.#own : readOnly();
  }

  async open(): Promise<void> {
    await migrate(this.#own as unknown as Kysely<never>);
    // One process owns the file: what the one before it had in hand is free.
    await this.#own.updateTable('jobs').set({ lease_until: null }).where('topic', '=', '').execute();
    this.#compiled = this.#compile();
  }

  /** On a connection of this thread: no transaction is open on it between two turns of the event loop, so it sees what is committed. */
  async query<Name extends QueryName>(name: Name, values: Values): Promise<readonly QueryRow<Name>[]> {
    const ask = (): readonly QueryRow<Name>[] => this.#all(name, values);
    return this.#remembered.of(name, values, ask) as readonly QueryRow<Name>[];
  }

  async loadCase(options: { caseId: string; recordIds: readonly string[] }): Promise<LoadedCase | undefined> {
    const { caseId, recordIds } = options;
    const [row] = this.#all('caseById', { case_id: caseId });
    if (row === undefined) return undefined;
    const rows = this.#all('recordsOfCase', { case_id: caseId });
    const complete = rows.length <= WHOLE_CASE;
    return { row, complete, records: complete ? rows : await this.loadRecords({ caseId, recordIds }) };
  }

  async loadRecords(options: {
    caseId: string;
    recordIds: readonly string[];
  }): Promise<readonly RecordRow[]> {
    const { caseId, recordIds } = options;
    return rowsToAsk(recordIds).flatMap((id) => this.#all('recordById', { case_id: caseId, record_id: id }));
  }

  async claimJobs(claim: Claim): Promise<readonly JobTable[]> {
    const rows = await failing(async () => {
      const { writing, claimJobs } = this.#open;
      return writing.claimJobs(boundValues(claimJobs, claim));
    });
    return ([...rows] as JobTable[]).sort(inOrder);
  }

  async commit(sets: readonly WriteSet[]): Promise<readonly CommitResult[]> {
    const outcomes = await failing(async () => {
      const bound = sets.map((set) => set.map((write) => this.#bound(write)));
      return this.#open.writing.write(bound);
    }).finally(() => this.#remembered.written(sets));
    return outcomes.map(resultOf);
  }

  get line(): CommitLine | undefined {
    return this.#thread === 'never' ? undefined : this.#compiled?.writing;
  }

  async purge(): Promise<void> {
    await this.#open.writing.purge();
  }

  async close(): Promise<void> {
    await this.#compiled?.writing.close();
    await this.reads.destroy();
    if (this.#database.open) this.#database.close();
  }

  #compile(): Compiled {
    const texts = Object.entries(compileStatements(this.#own)) as [StatementName, Statement][];
    const taking = compileStatement(claimJobs(this.#own, { skipLocked: false }));
    const writes = texts.map(([name, statement], number) => [name, { ...statement, number }] as const);
    return {
      queries: new SqliteQueries(this.#database, compileQueries(this.#own)),
      writes: new Map(writes),
      claimJobs: taking,
      writing: new SqliteWriting({
        database: this.#database,
        place: this.#place,
        texts: { writes: texts.map(([, { sql }]) => sql), claimJobs: taking.sql },
        use: this.#thread,
      }),
    };
  }

  #bound({ statement, values, expect }: Write): BoundWrite {
    const found = this.#open.writes.get(statement);
    if (found === undefined) throw new RangeError(`Expected a statement '${statement}'`);
    return boundValues(found, values, [found.number, expect ?? null]) as unknown as BoundWrite;
  }

  #all<Name extends QueryName>(name: Name, values: Values): readonly QueryRow<Name>[] {
    const { queries } = this.#open;
    try {
      return queries.all(name, values) as readonly QueryRow<Name>[];
    } catch (error) {
      throw storeFailure(error);
    }
  }

  get #open(): Compiled {
    if (this.#compiled === undefined) throw new RangeError('Expected the store to be open');
    return this.#compiled;
  }
}

function opened(place: SqliteFile): Sqlite.Database {
  try {
    return openForWriting(place);
  } catch (error) {
    throw cannotOpen(place.file, error);
  }
}

async function failing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw storeFailure(error);
  }
}

function resultOf(outcome: SetOutcome): CommitResult {
  return 'failure' in outcome ? { written: false, failure: refusedSet(outcome.failure) } : outcome;
}
