import Sqlite from 'better-sqlite3';
import type { Conflict, Scalar, Write } from './write-set.ts';

/** The file, and how it is written. */
export interface SqliteFile {
  readonly file: string;
  readonly synchronous: 'NORMAL' | 'FULL';
  readonly maximumBytes?: number;
}

/** A write with its values in their places: which statement, by its number, what it must change, the values. Small, since it goes from one thread to another. */
export type BoundWrite = readonly [
  statement: number,
  expect: Write['expect'] | null,
  ...values: readonly Scalar[],
];

/** All that one command writes. */
export type BoundSet = readonly BoundWrite[];

/** What became of a set. `failure`: what SQLite or the binding of values threw. */
export type SetOutcome =
  | { readonly written: true }
  | { readonly written: false; readonly conflict: Conflict | 'duplicate' }
  | { readonly written: false; readonly failure: Error };

/** How long writing took of late, in microseconds: a mean in which the last group counts a quarter. */
export interface Pace {
  readonly set: number;
  readonly flush: number;
}

/** The texts that a writer runs: those of writes by their number, and that which takes jobs. */
export interface WriterTexts {
  readonly writes: readonly string[];
  readonly claimJobs: string;
}

const WRITTEN: SetOutcome = { written: true };

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

/** So many pages of the log, 32 MB, are carried over into the file together: a page that is written often is then carried over once. SQLite's own is 1,000. */
const PAGES_OF_LOG = 8000;

/** A connection that may write, as each thread opens its own. */
export function openForWriting({ file, synchronous, maximumBytes }: SqliteFile): Sqlite.Database {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${synchronous}`);
  database.pragma('busy_timeout = 5000');
  database.pragma(`wal_autocheckpoint = ${PAGES_OF_LOG}`);
  // What is deleted is overwritten: erasing must leave nothing behind in free pages.
  database.pragma('secure_delete = ON');
  if (maximumBytes !== undefined) {
    const pageSize = database.pragma('page_size', { simple: true }) as number;
    database.pragma(`max_page_count = ${Math.floor(maximumBytes / pageSize)}`);
  }
  return database;
}

/**
 * Everything that changes the database once it is open. It knows texts and values only, so that a thread that runs it loads little. Nothing in
 * it waits: a transaction is synchronous, so nothing else runs on its connection between its statements.
 */
export class SqliteWriter {
  readonly #database: Sqlite.Database;
  readonly #synchronous: SqliteFile['synchronous'];
  readonly #texts: WriterTexts;
  readonly #prepared = new Map<string, Sqlite.Statement>();
  #pace: Pace = { set: 0, flush: 0 };

  constructor(
    database: Sqlite.Database,
    options: { synchronous: SqliteFile['synchronous']; texts: WriterTexts },
  ) {
    this.#database = database;
    this.#synchronous = options.synchronous;
    this.#texts = options.texts;
    // What savepoints need stays in memory: a commit opens no file. Not before, since migrations sort whole tables.
    database.pragma('temp_store = MEMORY');
  }

  get pace(): Pace {
    return this.#pace;
  }

  /**
   * The sets in one transaction, each whole or not at all. Throws where the database takes nothing: then nothing is written.
   *
   * 1. As if none were refused, which is nearly always so: without savepoints, for which SQLite copies every page that a set changes.
   * 2. If one is, everything is undone and written again, with a savepoint before each set.
   */
  write(sets: readonly BoundSet[]): readonly SetOutcome[] {
    const outcomes =
      this.#inTransaction(sets, (set) => this.#written(set)) ??
      this.#inTransaction(sets, (set) => this.#writtenOrUndone(set));
    if (outcomes === undefined) throw new RangeError('Expected each set to be written or undone');
    return outcomes;
  }

  /** Not flushed to the disk: a lease that is lost was that of a machine that went down. */
  claimJobs(values: readonly unknown[]): readonly unknown[] {
    this.#database.pragma('synchronous = NORMAL');
    try {
      return this.#statement(this.#texts.claimJobs).all(values);
    } finally {
      this.#database.pragma(`synchronous = ${this.#synchronous}`);
    }
  }

  /** The log of changes has what was there before: it is carried over and cut off. */
  purge(): void {
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }

  #measured(milliseconds: Pace): void {
    const mean = (before: number, last: number): number =>
      before === 0 ? last * 1000 : before + (last * 1000 - before) / 4;
    this.#pace = {
      set: mean(this.#pace.set, milliseconds.set),
      flush: mean(this.#pace.flush, milliseconds.flush),
    };
  }

  /** Undefined, with nothing written, as soon as there is no outcome of a set. */
  #inTransaction(
    sets: readonly BoundSet[],
    write: (set: BoundSet) => SetOutcome | undefined,
  ): readonly SetOutcome[] | undefined {
    try {
      const begun = performance.now();
      this.#run('begin immediate');
      const outcomes: SetOutcome[] = [];
      for (const set of sets) {
        const outcome = write(set);
        if (outcome === undefined) return undefined;
        outcomes.push(outcome);
      }
      const written = performance.now();
      this.#run('commit');
      this.#measured({ set: (written - begun) / sets.length, flush: performance.now() - written });
      return outcomes;
    } finally {
      if (this.#database.inTransaction) this.#run('rollback');
    }
  }

  /** Undefined where it is refused. */
  #written(set: BoundSet): SetOutcome | undefined {
    try {
      for (const write of set) this.#apply(write);
      return WRITTEN;
    } catch (error) {
      this.#mustGoOn(error);
      return undefined;
    }
  }

  #writtenOrUndone(set: BoundSet): SetOutcome {
    this.#run('savepoint one_set');
    try {
      for (const write of set) this.#apply(write);
      this.#run('release one_set');
      return WRITTEN;
    } catch (error) {
      const failure = this.#mustGoOn(error);
      this.#run('rollback to one_set');
      this.#run('release one_set');
      const conflict = conflictOf(failure);
      return conflict === undefined ? { written: false, failure } : { written: false, conflict };
    }
  }

  /** A full disk ends the transaction by itself: then nothing of the group is written. */
  #mustGoOn(error: unknown): Error {
    if (!(error instanceof Error) || !this.#database.inTransaction) throw error;
    return error;
  }

  #apply(write: BoundWrite): void {
    const [statement, expect] = write;
    const text = this.#texts.writes[statement];
    if (text === undefined) throw new RangeError(`Expected a statement of number ${statement}`);
    const { changes } = this.#statement(text).run(write.slice(2));
    if (expect !== null && expect !== undefined && changes !== expect.rows)
      throw new Refused(expect.otherwise);
  }

  #run(text: string): void {
    this.#statement(text).run();
  }

  #statement(text: string): Sqlite.Statement {
    let prepared = this.#prepared.get(text);
    if (prepared === undefined) {
      prepared = this.#database.prepare(text);
      this.#prepared.set(text, prepared);
    }
    return prepared;
  }
}
