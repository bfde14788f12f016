import type { Store } from '../store/store.ts';
import type { CommitResult, WriteSet } from '../store/write-set.ts';
import type { Patience } from './patience.ts';

interface Waiting {
  readonly set: WriteSet;
  readonly patience: Pick<Patience, 'begin' | 'check'> | undefined;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

type CommitterStore = Pick<Store, 'capabilities' | 'commit' | 'line'>;

/** Most sets that one transaction takes. */
const MAXIMUM_GROUP = 256;

/**
 * Commits together what waits at one moment: one transaction, one flush to the disk, for many commands. Every command still stands or falls
 * alone. Where the store takes several groups at once, the next one goes while those before are written.
 */
export class Committer {
  readonly #store: CommitterStore;
  #waiting: Waiting[] = [];
  /** When the first of those that wait came, by the clock of the process: how long it takes, not what time it is. */
  #since = 0;
  #underWay = 0;
  #looksSoon = false;

  constructor(store: CommitterStore) {
    this.#store = store;
  }

  /** Resolves when the set is durable, or refused. One that was given up before its turn is not written. */
  commit(set: WriteSet, patience?: Waiting['patience']): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) this.#since = performance.now();
      this.#waiting.push({ set, patience, resolve, reject });
      if (this.#isWorthOne()) this.#begin();
      else this.#lookSoon();
    });
  }

  #isWorthOne(): boolean {
    const { line } = this.#store;
    return line?.isWorthOne(this.#waiting.length, performance.now() - this.#since) === true;
  }

  get #hasRoom(): boolean {
    const { capabilities, line } = this.#store;
    // What else a store has in its line calls nobody back: without a group under way, one goes.
    return this.#underWay === 0 || (line?.length ?? this.#underWay) < (capabilities.groupsAtOnce ?? 1);
  }

  /** The commands that become ready in this turn of the event loop go together. */
  #lookSoon(): void {
    if (this.#looksSoon || !this.#hasRoom) return;
    this.#looksSoon = true;
    setImmediate(() => {
      this.#looksSoon = false;
      this.#begin();
    });
  }

  #begin(): void {
    while (this.#waiting.length > 0 && this.#hasRoom) {
      this.#underWay += 1;
      void this.#flush(this.#waiting.splice(0, MAXIMUM_GROUP)).then(() => {
        this.#underWay -= 1;
        this.#begin();
      });
    }
  }

  async #flush(waiting: readonly Waiting[]): Promise<void> {
    const group = waiting.filter(isStillWanted);
    if (group.length === 0) return;
    try {
      const results = await this.#store.commit(group.map(({ set }) => set));
      for (const [index, { resolve, reject }] of group.entries()) {
        const result = results[index] ?? { written: false, conflict: 'revision' };
        if ('failure' in result) reject(result.failure);
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

/** From here on a set is written; who gave up before is told so. */
function isStillWanted({ patience, reject }: Waiting): boolean {
  if (patience === undefined || patience.begin()) return true;
  try {
    patience.check();
  } catch (error) {
    reject(error);
  }
  return false;
}
