import { DatabaseError, type PoolClient } from 'pg';
import type { Call, Outcome } from './postgres-batch.ts';
import { runBatch } from './postgres-connection.ts';
import { storeFailure } from './store-failure.ts';
import type { CommitResult, Write, WriteSet } from './write-set.ts';

/** How often a group is written again after PostgreSQL ended it in favour of another node's. */
const MAXIMUM_ATTEMPTS = 5;

const UNIQUE_VIOLATION = '23505';
/** `serialization_failure`, `deadlock_detected`: nothing is wrong with the statements. */
const LOST_A_RACE = new Set(['40001', '40P01']);

function command(sql: string): Call {
  return { name: sql, sql, values: [] };
}

const BEGIN = command('begin');
const COMMIT = command('commit');
const ROLLBACK = command('rollback');
/** Held until the end of the transaction; the number is of no meaning but ours. */
const ALONE = command('select pg_advisory_xact_lock(6826722)');
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
   * All sets at once and in one round trip, which is right nearly always: conflicts are rare. Where one does not go through, nothing of it is
   * committed, and all is written again set by set, so that only that one is left out.
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
      await this.#run([BEGIN, ...sets.flat().map((write) => demanding(this.#callOf(write), write)), COMMIT]);
      return true;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      await this.#run([ROLLBACK]);
      return false;
    }
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
        : { written: false, failure: storeFailure(error) };
    }
  }

  #run(calls: readonly Call[]): Promise<readonly Outcome[]> {
    return runBatch(this.#client, calls);
  }
}

/** The same call, which fails (it divides by zero) where it changes another number of rows than it has to. */
function demanding(call: Call, { expect }: Write): Call {
  if (expect === undefined) return call;
  const rows = Math.trunc(expect.rows);
  return {
    name: `${call.name} of ${rows}`,
    sql: `with changed as (${call.sql} returning 1) select 1 / (count(*) = ${rows})::int from changed`,
    values: call.values,
  };
}

function hasLostARace(error: unknown): boolean {
  return error instanceof DatabaseError && LOST_A_RACE.has(error.code ?? '');
}

/** The first write that changed another number of rows than it had to. */
function unexpected(writes: readonly Write[], outcomes: readonly Outcome[]): Write | undefined {
  return writes.find(({ expect }, index) => expect !== undefined && outcomes[index]?.count !== expect.rows);
}
