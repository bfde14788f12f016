import { DatabaseError, type PoolClient } from 'pg';
import { manyRows } from './many-rows.ts';
import type { Call, Outcome } from './postgres-batch.ts';
import { runBatch } from './postgres-connection.ts';
import { rowsTogether } from './rows-together.ts';
import { refusedSet } from './store-failure.ts';
import type { CommitResult, Scalar, Write, WriteSet } from './write-set.ts';

/** How often a group is written again after PostgreSQL ended it in favour of another node's. */
const MAXIMUM_ATTEMPTS = 5;

const UNIQUE_VIOLATION = '23505';
/** `serialization_failure`, `deadlock_detected`: nothing is wrong with the statements. */
const LOST_A_RACE = new Set(['40001', '40P01']);

function command(sql: string, name = sql): Call {
  return { name, sql, values: [] };
}

const BEGIN = command('begin');
const COMMIT = command('commit');
const ROLLBACK = command('rollback');
/** Held until the end of the transaction; the number is of no meaning but ours. */
const ALONE = command('select pg_advisory_xact_lock(6826722)');
/**
 * Rows are found by their keys one by one, which is right for as many as a group has: a plan that reads a table from end to end, made while it was
 * small, would stay when it has grown. The plan is made once, not anew for each number of rows.
 */
const BY_KEY = command(
  `select ${[
    'enable_seqscan=off',
    'enable_hashjoin=off',
    'enable_mergejoin=off',
    'plan_cache_mode=force_generic_plan',
  ]
    .map((setting) => `set_config('${setting.replace('=', "', '")}', true)`)
    .join(', ')}`,
  'by key',
);
const SAVEPOINT = command('savepoint one_set');
const UNDO = command('rollback to one_set');

/** Writes groups of sets on one connection, each group in one transaction. */
export class PostgresCommit {
  readonly #client: PoolClient;
  readonly #callOf: (write: Write) => Call;

  constructor(options: { readonly client: PoolClient; readonly callOf: (write: Write) => Call }) {
    this.#client = options.client;
    this.#callOf = options.callOf;
  }

  /**
   * All sets at once and in one round trip, with one statement for all rows of a kind, which is right nearly always: conflicts are rare. Where one
   * does not go through, nothing of it is committed, and all is written again set by set, so that only that one is left out.
   */
  async write(sets: readonly WriteSet[]): Promise<readonly CommitResult[]> {
    if (await this.#together(sets)) return sets.map(() => ({ written: true }));
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#oneByOne(sets, attempt > 1);
      } catch (error) {
        if (!hasLostARace(error) || attempt === MAXIMUM_ATTEMPTS) throw error;
        await this.#run([ROLLBACK]);
      }
    }
  }

  /** What is expected is checked by the server: what fails there ends the batch before its `commit`. */
  async #together(sets: readonly WriteSet[]): Promise<boolean> {
    try {
      await this.#run([BEGIN, ...this.#callsFor(sets.flat()), COMMIT]);
      return true;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      await this.#run([ROLLBACK]);
      return false;
    }
  }

  #callsFor(writes: readonly Write[]): readonly Call[] {
    const runs = rowsTogether(writes);
    const calls = runs.map(([first, ...others]) => {
      const call = this.#callOf(first);
      const rows = others.length === 0 ? call : together([call, ...others.map(this.#callOf)]);
      return first.expect === undefined ? rows : demanding(rows, first.expect.rows * (others.length + 1));
    });
    return runs.length === writes.length ? calls : [BY_KEY, ...calls];
  }

  /** `alone`: those that lost a race do not race each other again. */
  async #oneByOne(sets: readonly WriteSet[], alone: boolean): Promise<readonly CommitResult[]> {
    const results: CommitResult[] = [];
    await this.#run(alone ? [BEGIN, ALONE] : [BEGIN]);
    for (const set of sets) results.push(await this.#one(set));
    await this.#run([COMMIT]);
    return results;
  }

  async #one(set: WriteSet): Promise<CommitResult> {
    const result = await this.#attempt(set);
    if (!result.written) await this.#run([UNDO]);
    return result;
  }

  async #attempt(set: WriteSet): Promise<CommitResult> {
    try {
      const [, ...outcomes] = await this.#run([SAVEPOINT, ...set.map(this.#callOf)]);
      const conflict = unexpected(set, outcomes)?.expect?.otherwise;
      return conflict === undefined ? { written: true } : { written: false, conflict };
    } catch (error) {
      if (!(error instanceof DatabaseError) || hasLostARace(error)) throw error;
      return error.code === UNIQUE_VIOLATION
        ? { written: false, conflict: 'duplicate' }
        : { written: false, failure: refusedSet(error) };
    }
  }

  #run(calls: readonly Call[]): Promise<readonly Outcome[]> {
    return runBatch(this.#client, calls);
  }
}

/** The texts of the statements for many rows, by those for one. */
const textsForMany = new Map<string, string>();

/** One call for calls of the same statement, each on a row of its own. */
function together(calls: readonly [Call, ...Call[]]): Call {
  const [{ name, sql, values }] = calls;
  const text = textsForMany.get(sql) ?? manyRows(sql);
  textsForMany.set(sql, text);
  const lists = values.map((_, place) => calls.map((call) => call.values[place] as Scalar));
  return { name: `${name} of many`, sql: text, values: lists };
}

/** The same call, which fails (it divides by zero) where it changes another number of rows than it has to. */
function demanding({ name, sql, values }: Call, rows: number): Call {
  return {
    name: `${name}, counted`,
    sql: `with changed as (${sql} returning 1) select 1 / (count(*) = $${values.length + 1}::bigint)::int from changed`,
    values: [...values, Math.trunc(rows)],
  };
}

function hasLostARace(error: unknown): boolean {
  return error instanceof DatabaseError && LOST_A_RACE.has(error.code ?? '');
}

/** The first write that changed another number of rows than it had to. */
function unexpected(writes: readonly Write[], outcomes: readonly Outcome[]): Write | undefined {
  return writes.find(({ expect }, index) => expect !== undefined && outcomes[index]?.count !== expect.rows);
}
