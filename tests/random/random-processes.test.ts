import { expect, test } from 'vitest';
import { blockOf, runBlock, runSeed } from './run-seed.ts';

/** A sample; `node scripts/run.mjs tests/random/main.ts` runs 2,000. */
const SEEDS = 200;

test('random processes come to their end, saved and loaded between all steps', async () => {
  const faults: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { fault, block } = await runSeed(seed);
    if (fault !== undefined) faults.push(`seed ${seed}: ${fault} ${JSON.stringify(block)}`);
  }

  expect(faults).toEqual([]);
});

test('the same seed makes the same process and the same path', async () => {
  const [one, other] = [blockOf(17), blockOf(17)];

  expect(one).toEqual(other);
  expect(await runBlock(one, 17)).toEqual(await runBlock(other, 17));
});
