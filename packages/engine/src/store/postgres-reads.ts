import type { Call, Outcome } from './postgres-batch.ts';

/** Most reads that go over one connection together. */
const MAXIMUM_GROUP = 32;

const SNAPSHOT: Call = {
  name: 'snapshot',
  sql: 'begin isolation level repeatable read read only',
  values: [],
};
const END: Call = { name: 'commit', sql: 'commit', values: [] };

interface Read {
  readonly calls: readonly Call[];
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What is asked in one turn of the event loop goes to the server together, as the committer's groups do: one connection and one round trip for
 * what many commands need. All of it is read as it was at one moment.
 */
export class PostgresReads {
  readonly #run: (calls: readonly Call[]) => Promise<readonly Outcome[]>;
  #waiting: Read[] = [];

  /** `run` sends statements over a connection, in one round trip. */
  constructor(run: (calls: readonly Call[]) => Promise<readonly Outcome[]>) {
    this.#run = run;
  }

  /** What each of the calls gives. */
  read(calls: readonly Call[]): Promise<readonly Outcome[]> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#send());
      this.#waiting.push({ calls, resolve, reject });
    });
  }

  #send(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let first = 0; first < waiting.length; first += MAXIMUM_GROUP) {
      void this.#together(waiting.slice(first, first + MAXIMUM_GROUP));
    }
  }

  /** Where one of them fails, e.g. for a value that the server does not take, the others are not to suffer: each is read alone then. */
  async #together(reads: readonly Read[]): Promise<void> {
    try {
      let first = 0;
      const outcomes = await this.#atOneMoment(reads.flatMap(({ calls }) => calls));
      for (const { calls, resolve } of reads) {
        resolve(outcomes.slice(first, first + calls.length));
        first += calls.length;
      }
    } catch (error) {
      if (reads.length === 1) reads[0]?.reject(error);
      else for (const read of reads) void this.#together([read]);
    }
  }

  /** A statement by itself sees one moment anyway. */
  async #atOneMoment(calls: readonly Call[]): Promise<readonly Outcome[]> {
    if (calls.length === 1) return this.#run(calls);
    return (await this.#run([SNAPSHOT, ...calls, END])).slice(1, -1);
  }
}
