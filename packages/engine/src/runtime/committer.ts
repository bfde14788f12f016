import type { Store } from '../store/store.ts';
import type { CommitResult, WriteSet } from '../store/write-set.ts';

interface Waiting {
  readonly set: WriteSet;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Most sets that one transaction takes. */
const MAXIMUM_GROUP = 256;

/**
 * Commits together what waits at one moment: one transaction, one flush to the disk, for many commands. Every command still stands or falls
 * alone.
 */
export class Committer {
  readonly #store: Store;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Resolves when the set is durable, or refused. */
  commit(set: WriteSet): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ set, resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    // The commands that become ready in this turn of the event loop go together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#flush(this.#waiting.splice(0, MAXIMUM_GROUP));
    this.#running = undefined;
  }

  async #flush(group: readonly Waiting[]): Promise<void> {
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
