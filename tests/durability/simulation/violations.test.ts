import { beforeAll, expect, test } from 'vitest';
import { SharedStore } from './shared-store.ts';
import { simulate } from './simulation.ts';
import { type Violation, violations } from './violations.ts';

/** Within so many seeds each is found, most of them in the first. */
const SEEDS = 60;

let shared: SharedStore;

beforeAll(async () => {
  shared = await SharedStore.open();
});

test.each(Object.entries(violations))('%s: is found', async (_name, tamper) => {
  let found: unknown;
  for (let seed = 0; seed < SEEDS && found === undefined; seed += 1) {
    // What is written wrongly may also end the simulation.
    const result = await simulate({ seed, shared, tamper }).catch((error: unknown) => ({ faults: [error] }));
    found = result.faults[0];
  }

  expect(found).toBeDefined();
});

test.each(['a command is not recorded', 'a command counts the lines of the history wrongly'])(
  '%s: the history itself has a gap, whatever the audit says',
  async (name) => {
    let gap: string | undefined;
    for (let seed = 0; seed < SEEDS && gap === undefined; seed += 1) {
      const result = await simulate({ seed, shared, tamper: violations[name] as Violation });
      gap = result.faults.find((fault) => /: history has \d+ in place \d+$/.test(fault));
    }

    expect(gap).toBeDefined();
  },
);

test('the same seed does the same again', async () => {
  const [first, second] = [await simulate({ seed: 7, shared }), await simulate({ seed: 7, shared })];

  expect(second).toEqual(first);
});
