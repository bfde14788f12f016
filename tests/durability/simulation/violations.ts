import type { Store } from '@motcua/engine';
import type { Random } from '../../random/random.ts';
import { Crash } from './life.ts';

type WriteSet = Parameters<Store['commit']>[0][number];
type Write = WriteSet[number];
type Results = Awaited<ReturnType<Store['commit']>>;

/** Makes a store that does not keep a promise, of one that does. */
export type Violation = (store: Store, random: Random) => Store;

/** The same store, otherwise. */
function changed(store: Store, changes: Partial<Store>): Store {
  return {
    capabilities: store.capabilities,
    get reads() {
      return store.reads;
    },
    open: async () => undefined,
    close: async () => undefined,
    query: (name, values) => store.query(name, values),
    loadCase: (call) => store.loadCase(call),
    loadRecords: (call) => store.loadRecords(call),
    claimJobs: (claim) => store.claimJobs(claim),
    commit: (sets) => store.commit(sets),
    ...changes,
  };
}

/** Every set is written otherwise. */
function writing(rewrite: (set: WriteSet, random: Random) => WriteSet): Violation {
  return (store, random) =>
    changed(store, { commit: (sets) => store.commit(sets.map((set) => rewrite(set, random))) });
}

function isOf(...statements: readonly Write['statement'][]): (write: Write) => boolean {
  return ({ statement }) => statements.includes(statement);
}

/** One line more than there is. */
function miscounted(write: Write): Write {
  const { statement, values } = write;
  if (statement !== 'addCommand') return write;
  return { ...write, values: { ...values, history_length: Number(values.history_length) + 1 } };
}

/** Some writes are committed alone, before or after the rest of their set: a crash between both leaves half of it. */
function apart(picks: (write: Write) => boolean, order: 'before' | 'after'): Violation {
  return (store, random) =>
    changed(store, {
      commit: async (sets) => {
        const picked = sets.map((set) => set.filter(picks)).filter((set) => set.length > 0);
        const rest = sets.map((set) => set.filter((write) => !picks(write)));
        if (order === 'before') await store.commit(picked);
        const isCut = picked.length > 0 && random.chance(0.05);
        const results: Results = isCut
          ? rest.map(() => ({ written: false, failure: new Crash() }))
          : await store.commit(rest);
        if (order === 'after' && random.chance(0.95)) await store.commit(picked);
        return results;
      },
    });
}

/** Promises that are broken on purpose. Each must be found. */
export const violations: Readonly<Record<string, Violation>> = {
  'a commit is acknowledged and not written': (store, random) =>
    changed(store, {
      commit: async (sets) =>
        random.chance(0.02) ? sets.map(() => ({ written: true })) : store.commit(sets),
    }),
  'a set is written by half': writing((set, random) =>
    set.length > 4 && random.chance(0.02) ? set.slice(0, -2) : set,
  ),
  'the id of a command is not kept': writing((set) =>
    set.map((write) =>
      write.statement === 'addCommand' ? { ...write, values: { ...write.values, command_id: null } } : write,
    ),
  ),
  'a lease is ignored': (store) =>
    changed(store, {
      claimJobs: async (claim) => {
        const later = new Date(Date.parse(claim.now) + 70_000).toISOString();
        return store.claimJobs({ ...claim, now: later });
      },
    }),
  'a job is forgotten when it is claimed': (store, random) =>
    changed(store, {
      claimJobs: async (claim) => {
        const jobs = await store.claimJobs(claim);
        const [first] = jobs;
        if (first === undefined || !random.chance(0.05)) return jobs;
        await store.commit([[{ statement: 'removeJob', values: { job_id: first.job_id } }]]);
        return jobs.slice(1);
      },
    }),
  'a timer is not removed in the transaction of what it leads to': apart(isOf('removeTimer'), 'after'),
  'a timer is removed before what it leads to': apart(isOf('removeTimer'), 'before'),
  'a timer is not written': writing((set, random) =>
    random.chance(0.05) ? set.filter((write) => write.statement !== 'putTimer') : set,
  ),
  'the outbox is written after the commit': apart(isOf('addJob'), 'after'),
  'the outbox is written before the commit': apart(isOf('addJob'), 'before'),
  'a message is removed before it is delivered': apart(isOf('removeMessage'), 'before'),
  'a number is taken before the commit': apart(isOf('takeNumber'), 'before'),
  'a record stays in a row of its own when the case goes over to one row, or the other way round': writing(
    (set) => set.filter((write) => write.statement !== 'removeRecord'),
  ),
  'the state of a case is not written': writing((set, random) =>
    random.chance(0.02) ? set.filter((write) => write.statement !== 'putRecord') : set,
  ),
  'a command is not recorded': writing((set, random) =>
    random.chance(0.02) ? set.filter((write) => write.statement !== 'addCommand') : set,
  ),
  'a command counts the lines of the history wrongly': writing((set, random) =>
    random.chance(0.02) ? set.map(miscounted) : set,
  ),
  'a task is not closed': writing((set, random) =>
    random.chance(0.1) ? set.filter((write) => write.statement !== 'closeTask') : set,
  ),
  'a wait is not ended': writing((set, random) =>
    random.chance(0.1) ? set.filter((write) => write.statement !== 'removeSubscription') : set,
  ),
  'a job gets another id when it is tried again': (store, random) =>
    changed(store, {
      claimJobs: async (claim) => {
        const jobs = await store.claimJobs(claim);
        return jobs.map((job) => (random.chance(0.1) ? { ...job, job_id: `${job.job_id}'` } : job));
      },
    }),
  'events of a case do not wait for those before them': (store) =>
    changed(store, {
      query: async (name, values) => (name === 'jobBefore' ? [] : store.query(name, values)),
    }),
};
