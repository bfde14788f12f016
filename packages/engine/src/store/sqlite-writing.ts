import type Sqlite from 'better-sqlite3';
import {
  type BoundSet,
  type Pace,
  type SetOutcome,
  type SqliteFile,
  SqliteWriter,
  type WriterTexts,
} from './sqlite-writer.ts';
import { WriterThread } from './sqlite-writer-thread.ts';
import type { CommitLine } from './store.ts';

/** Who writes: `adaptive`, whoever is quicker at the moment; `never` and `always` a thread of its own. */
export type UseOfThread = 'adaptive' | 'never' | 'always';

/** From so many sets on a group goes to the thread though this one could write at once: the next ones are prepared meanwhile. */
const WORTH_A_THREAD = 3;
/** So many sets go over as soon as they are there while the thread writes others: it takes them together when it is done. */
const WORTH_SENDING = 6;
/** In microseconds: where a flush takes longer, this thread has better things to do, also for one set. */
const LONG_FLUSH = 3000;

/**
 * Everything that writes, in one order, by two connections: that of this thread, which is quicker for one set, and that of another, which
 * leaves this one free. Never both at once: SQLite has one writer, and who waits for its lock does nothing else.
 */
export class SqliteWriting implements CommitLine {
  readonly #place: SqliteFile;
  readonly #texts: WriterTexts;
  readonly #use: UseOfThread;
  readonly #here: SqliteWriter;
  #thread: WriterThread | undefined;
  #last: { readonly pace: Pace };
  /** Not where one could not begin, since a bundler left out its program or the host allows no threads: this thread writes everything then. */
  #mayBegin = true;

  constructor(options: {
    readonly database: Sqlite.Database;
    readonly place: SqliteFile;
    readonly texts: WriterTexts;
    readonly use: UseOfThread;
  }) {
    const { database, place, texts, use } = options;
    this.#place = place;
    this.#texts = texts;
    this.#use = use;
    this.#here = new SqliteWriter(database, { synchronous: place.synchronous, texts });
    this.#last = this.#here;
  }

  get length(): number {
    return this.#alive?.length ?? 0;
  }

  /**
   * While the thread writes: as soon as there are a few, so that it need not wait for them.
   *
   * While it rests: once this thread has prepared, or the other would write, for half as long as a flush takes. Two groups in turn cost one flush
   * more than one of both, and save that one thread waits while the other works: which is as long as preparing both takes. With fewer the disk is
   * the slower of the two, and one flush for all is better.
   */
  isWorthOne(sets: number, milliseconds: number): boolean {
    if (this.#alive?.isReady !== true) return false;
    if (this.#alive.length > 0) return sets >= WORTH_SENDING;
    if (sets < WORTH_A_THREAD) return false;
    const { set, flush } = this.#last.pace;
    return 2 * Math.max(milliseconds * 1000, sets * set) >= flush;
  }

  async write(sets: readonly BoundSet[]): Promise<readonly SetOutcome[]> {
    const thread = this.#threadFor(sets.length >= WORTH_A_THREAD || this.#last.pace.flush > LONG_FLUSH);
    this.#last = thread ?? this.#here;
    return thread === undefined ? this.#here.write(sets) : thread.ask('write', sets);
  }

  async claimJobs(values: readonly unknown[]): Promise<readonly unknown[]> {
    const thread = this.#threadFor(false);
    return thread === undefined ? this.#here.claimJobs(values) : thread.ask('claimJobs', values);
  }

  async purge(): Promise<void> {
    const thread = this.#threadFor(false);
    return thread === undefined ? this.#here.purge() : thread.ask('purge');
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    this.#mayBegin = false;
    await this.#thread?.close();
  }

  get #alive(): WriterThread | undefined {
    return this.#thread?.hasEnded === true ? undefined : this.#thread;
  }

  /** Undefined where this thread writes. */
  #threadFor(isWorthIt: boolean): WriterThread | undefined {
    const isWanted = this.#use === 'always' || (isWorthIt && this.#use === 'adaptive');
    const thread = isWanted ? this.#begun() : this.#alive;
    if (thread === undefined) return undefined;
    const isNext = this.#use === 'always' || thread.length > 0 || (isWanted && thread.isReady);
    return isNext ? thread : undefined;
  }

  /** The thread, begun where there is none. */
  #begun(): WriterThread | undefined {
    if (this.#thread?.hasEnded === true) {
      this.#mayBegin &&= this.#thread.isReady;
      this.#thread = undefined;
    }
    if (!this.#mayBegin) return undefined;
    this.#thread ??= new WriterThread({ place: this.#place, texts: this.#texts });
    return this.#thread;
  }
}
