import { expect, test } from 'vitest';
import { blockOf, runBlock, runSeed } from './run-seed.ts';

/** 2,000 seeds, a few hundred in each test, so that one that fails is seen before all have run. */
const ROUND = 250;
const ROUNDS = [1, 251, 501, 751, 1001, 1251, 1501, 1751];

/** What failed, as the smallest process that fails so, and the command that runs it again. */
async function faultsOf(from: number): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let seed = from; seed < from + ROUND; seed += 1) {
    const { fault, xml } = await runSeed(seed);
    if (fault !== undefined)
      faults.push(
        `seed ${seed}: ${fault}\nagain: node scripts/run.mjs tests/random/main.ts --seed ${seed}\n${xml}`,
      );
  }
  return faults;
}

test.each(ROUNDS)(
  'random processes from seed %i on come to their end, saved and loaded between all steps',
  async (from) => {
    expect(await faultsOf(from)).toEqual([]);
  },
  300_000,
);

test('the same seed makes the same process and the same path', async () => {
  const [one, other] = [blockOf(17), blockOf(17)];

  expect(one).toEqual(other);
  expect(await runBlock(one, 17)).toEqual(await runBlock(other, 17));
});
