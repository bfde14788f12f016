import { expect, test } from 'vitest';
import type { CommitLine } from '../store/store.ts';
import type { CommitResult, WriteSet } from '../store/write-set.ts';
import { Committer } from './committer.ts';

const setOf = (name: string): WriteSet => [{ statement: 'removeJob', values: { job_id: name } }];
const namesIn = (sets: readonly WriteSet[]): readonly unknown[] =>
  sets.map(([write]) => write?.values.job_id);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A store that writes a group when it is told to. */
function slowStore(groupsAtOnce?: number, line?: CommitLine) {
  const begun: (readonly unknown[])[] = [];
  const ends: (() => void)[] = [];
  const capabilities = { manyNodes: false, ...(groupsAtOnce === undefined ? {} : { groupsAtOnce }) };
  const commit = (sets: readonly WriteSet[]): Promise<readonly CommitResult[]> => {
    begun.push(namesIn(sets));
    return new Promise((resolve) => ends.push(() => resolve(sets.map(() => ({ written: true })))));
  };
  return {
    begun,
    end: (index: number) => ends[index]?.(),
    committer: new Committer({ capabilities, commit, line }),
  };
}

test('what comes in one turn goes together', async () => {
  const { begun, committer } = slowStore();

  void committer.commit(setOf('a'));
  void committer.commit(setOf('b'));
  await turn();

  expect(begun).toEqual([['a', 'b']]);
});

test('what comes while a group is written goes together after it', async () => {
  const { begun, end, committer } = slowStore();
  const first = committer.commit(setOf('a'));
  await turn();
  void committer.commit(setOf('b'));
  await turn();
  void committer.commit(setOf('c'));
  await turn();
  const before = [...begun];

  end(0);
  await first;
  await turn();

  expect(before).toEqual([['a']]);
  expect(begun).toEqual([['a'], ['b', 'c']]);
});

test('so many groups are under way at once as the store takes', async () => {
  const { begun, end, committer } = slowStore(2);
  for (const name of ['a', 'b', 'c', 'd']) {
    void committer.commit(setOf(name));
    await turn();
  }
  const before = [...begun];

  end(1);
  await turn();

  expect(before).toEqual([['a'], ['b']]);
  expect(begun).toEqual([['a'], ['b'], ['c', 'd']]);
});

test('a group that is worth it goes before the turn ends, while the store has room', async () => {
  const line = { length: 0, isWorthOne: (sets: number) => sets >= 2 };
  const { begun, committer } = slowStore(2, line);

  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    void committer.commit(setOf(name));
    if (name === 'b') line.length = 2;
  }
  const before = [...begun];
  line.length = 1;
  void committer.commit(setOf('f'));

  expect(before).toEqual([['a', 'b']]);
  expect(begun).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e', 'f'],
  ]);
});

test('a group goes while the store does other things, since nobody says when they are done', async () => {
  const { begun, committer } = slowStore(2, { length: 7, isWorthOne: () => false });

  void committer.commit(setOf('a'));
  await turn();

  expect(begun).toEqual([['a']]);
});

test('a group that fails does not stop those that come', async () => {
  const failing = new Committer({
    capabilities: { manyNodes: false },
    commit: async ([set]) => {
      if (set?.[0]?.values.job_id === 'bad') throw new Error('out of reach');
      return [{ written: true }];
    },
  });

  const bad = failing.commit(setOf('bad'));
  await expect(bad).rejects.toThrow('out of reach');

  expect(await failing.commit(setOf('good'))).toEqual({ written: true });
});
