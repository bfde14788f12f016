import type { Store } from '@motcua/engine';
import type { Leases } from './leases.ts';
import type { Life } from './life.ts';
import type { Turns } from './turns.ts';

/**
 * The shared store as one node sees it: others have their turn between its calls, it may go down before and after every commit, and nothing
 * reaches the store from a node that is gone.
 */
export function mortalStore(options: {
  readonly store: Store;
  readonly life: Life;
  readonly turns: Turns;
  readonly leases: Leases;
  /** Up to which size this node leaves a case in one row. */
  readonly bound: Pick<Store['capabilities'], 'packed'>;
}): Store {
  const { store, life, turns, leases, bound } = options;
  const turn = async (): Promise<Store> => {
    life.mustLast();
    await turns.next();
    life.mustLast();
    return store;
  };
  return {
    capabilities: { ...store.capabilities, manyNodes: true, ...bound },
    get reads() {
      life.mustLast();
      return store.reads;
    },
    open: async () => undefined,
    close: async () => undefined,
    query: async (name, values) => {
      life.mustLast();
      return store.query(name, values);
    },
    loadCase: async (call) => (await turn()).loadCase(call),
    loadRecords: async (call) => (await turn()).loadRecords(call),
    claimJobs: async (claim) => {
      await turn();
      const jobs = await store.claimJobs(claim);
      leases.claimed(jobs, life, claim.now);
      life.perhapsEnd();
      return jobs;
    },
    commit: async (sets) => {
      await turn();
      life.perhapsEnd();
      const results = await store.commit(sets);
      for (const [index, set] of sets.entries())
        if (results[index]?.written === true) leases.wrote(set, life);
      life.perhapsEnd();
      await turn();
      return results;
    },
  };
}
