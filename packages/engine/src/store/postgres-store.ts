import type { ConnectionOptions as TlsOptions } from 'node:tls';
import { Kysely, PostgresDialect } from 'kysely';
import type { ClientConfig, PoolClient } from 'pg';
import { ByteOrderPlugin } from './byte-order.ts';
import { claimJobs, inOrder } from './claim-jobs.ts';
import { withStoreFailures } from './failing-queries.ts';
import { migrate } from './migrate.ts';
import { compileStatement, type Statement } from './parameters.ts';
import type { Call, Outcome } from './postgres-batch.ts';
import { PostgresCommit } from './postgres-commit.ts';
import { runBatch } from './postgres-connection.ts';
import { PostgresPool } from './postgres-pool.ts';
import { PostgresReads } from './postgres-reads.ts';
import { leavesWork, PostgresSignals } from './postgres-signals.ts';
import { compileQueries, type QueryName, type QueryRow, WHOLE_CASE } from './queries.ts';
import type { Database, JobTable } from './schema.ts';
import { compileStatements, type StatementName } from './statements.ts';
import type { Claim, CommitLine, LoadedCase, Store } from './store.ts';
import { storeFailure } from './store-failure.ts';
import { type RecordRow, rowsToAsk } from './stored-records.ts';
import type { CommitResult, Scalar, WriteSet } from './write-set.ts';

/** How a PostgreSQL store is opened. What is not given comes from the variables `PGHOST`, `PGDATABASE` …, as for `psql`. */
export interface PostgresOptions {
  /**
   * `postgres://user:password@host:5432/database?sslmode=verify-full`. Several servers, `…@one:5432,two:5432/…`, are a primary and its standbys:
   * the one that takes writes is used, and the next that does when it is gone.
   */
  readonly connectionString?: string;
  /** One, or several: `one,two`. */
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly ssl?: boolean | TlsOptions;
  /** Most connections of this process. Default: 10. */
  readonly connections?: number;
}

type Named = StatementName | QueryName | 'claimJobs';
type Values = Readonly<Record<string, Scalar>>;

/** Any number that only Motcua takes: two nodes that start at once bring the schema forward one after the other. */
const MIGRATION_LOCK = 6_682_869;

/** A lease that is lost was that of a machine that went down: it need not reach the disk. */
const NOT_DURABLE: Call = { name: 'not durable', sql: 'set local synchronous_commit = off', values: [] };
const BEGIN: Call = { name: 'begin', sql: 'begin', values: [] };
const END: Call = { name: 'commit', sql: 'commit', values: [] };

/** While the server writes one group the next is composed, sent and begun; with more of them each is smaller. */
const GROUPS_AT_ONCE = 2;

/** So many sets go though more may join them: the server works then while this process prepares the others. Smaller groups cost both more than that gains. */
const WORTH_A_GROUP = 16;

/** Everything in one PostgreSQL database, for any number of engine processes. */
export class PostgresStore implements Store {
  readonly capabilities = { manyNodes: true, groupsAtOnce: GROUPS_AT_ONCE };
  readonly line: CommitLine = { isWorthOne: (sets) => sets >= WORTH_A_GROUP };
  readonly reads: Kysely<Database>;
  readonly #pool: PostgresPool;
  readonly #reads = new PostgresReads((calls) => this.#run(calls));
  readonly #config: ClientConfig;
  #signals: PostgresSignals | undefined;
  /** Settles when the last group that counts numbers is written. */
  #counting: Promise<unknown> = Promise.resolve();
  readonly #texts: Readonly<Record<Named, Statement>>;

  constructor({ connections = 10, ...options }: PostgresOptions = {}) {
    this.#config = options;
    this.#pool = new PostgresPool(options, connections);
    this.reads = new Kysely<Database>({
      dialect: withStoreFailures(new PostgresDialect({ pool: this.#pool })),
    });
    this.#texts = {
      ...compileStatements(this.reads),
      ...compileQueries(this.reads),
      claimJobs: compileStatement(claimJobs(this.reads, { skipLocked: true })),
    };
  }

  async open(): Promise<void> {
    await this.#withClient(async (client) => {
      await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      try {
        await migrate(this.reads.withPlugin(new ByteOrderPlugin()) as unknown as Kysely<never>);
      } finally {
        await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      }
    });
  }

  async query<Name extends QueryName>(name: Name, values: Values): Promise<readonly QueryRow<Name>[]> {
    const [outcome] = await this.#reads.read([this.#call(name, values)]);
    return rowsOf(outcome);
  }

  /** Case and records as they were at one moment. */
  async loadCase(options: { caseId: string; recordIds: readonly string[] }): Promise<LoadedCase | undefined> {
    const { caseId, recordIds } = options;
    const values = { case_id: caseId };
    const [found, records] = await this.#reads.read([
      this.#call('caseById', values),
      this.#call('recordsOfCase', values),
    ]);
    const [row] = rowsOf<'caseById'>(found);
    if (row === undefined) return undefined;
    const rows = rowsOf<'recordsOfCase'>(records);
    const complete = rows.length <= WHOLE_CASE;
    return { row, complete, records: complete ? rows : await this.loadRecords({ caseId, recordIds }) };
  }

  async loadRecords(options: {
    caseId: string;
    recordIds: readonly string[];
  }): Promise<readonly RecordRow[]> {
    const { caseId, recordIds } = options;
    if (recordIds.length === 0) return [];
    const calls = rowsToAsk(recordIds).map((id) =>
      this.#call('recordById', { case_id: caseId, record_id: id }),
    );
    return (await this.#reads.read(calls)).flatMap((outcome) => rowsOf<'recordById'>(outcome));
  }

  async claimJobs(claim: Claim): Promise<readonly JobTable[]> {
    const [, , outcome] = await this.#run([BEGIN, NOT_DURABLE, this.#call('claimJobs', claim), END]);
    return [...((outcome?.rows ?? []) as unknown as readonly JobTable[])].sort(inOrder);
  }

  async watch(changed: () => void): Promise<void> {
    this.#signals = new PostgresSignals({ config: this.#config, changed });
    await this.#signals.connect();
  }

  /** Groups that count numbers go one after the other: each holds its counters until its end, and two might wait for one another's. */
  commit(sets: readonly WriteSet[]): Promise<readonly CommitResult[]> {
    if (!countsNumbers(sets)) return this.#commit(sets);
    const result = this.#counting.then(() => this.#commit(sets));
    this.#counting = result.catch(() => undefined);
    return result;
  }

  async #commit(sets: readonly WriteSet[]): Promise<readonly CommitResult[]> {
    const results = await this.#withClient((client) => {
      const commit = new PostgresCommit({
        client,
        callOf: ({ statement, values }) => this.#call(statement, values),
      });
      return commit.write(sets);
    });
    if (this.#signals !== undefined && leavesWork(sets)) this.#signals.send();
    return results;
  }

  async close(): Promise<void> {
    await this.#signals?.close();
    await this.reads.destroy();
  }

  #run(calls: readonly Call[]): Promise<readonly Outcome[]> {
    return this.#withClient((client) => runBatch(client, calls));
  }

  /** A connection on which something failed may stand in the middle of a transaction: it is closed, not used again. */
  async #withClient<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw storeFailure(error);
    }
  }

  #call(name: Named, values: Values): Call {
    const { sql, parameters } = this.#texts[name];
    return {
      name,
      sql,
      values: parameters.map((parameter) =>
        typeof parameter === 'string' ? (values[parameter] ?? null) : (parameter.constant as Scalar),
      ),
    };
  }
}

function countsNumbers(sets: readonly WriteSet[]): boolean {
  return sets.some((set) => set.some(({ statement }) => statement === 'takeNumber'));
}

function rowsOf<Name extends QueryName>(outcome: Outcome | undefined): readonly QueryRow<Name>[] {
  return (outcome?.rows ?? []) as unknown as readonly QueryRow<Name>[];
}
