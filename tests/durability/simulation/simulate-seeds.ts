import { expect, test } from 'vitest';
import { SharedStore } from './shared-store.ts';
import { shortestFailure, simulate } from './simulation.ts';

/** `MOTCUA_SEEDS=10000` for a long run, `MOTCUA_FIRST_SEED` to begin elsewhere. */
const SEEDS = Number(process.env.MOTCUA_SEEDS ?? 1000);
const FIRST = Number(process.env.MOTCUA_FIRST_SEED ?? 0);
const PARTS = 5;

/** Says which seed failed, after how little, and what went before. */
async function explain(seed: number, shared: SharedStore): Promise<string> {
  const { actions, faults, trace } = await shortestFailure({ seed, shared });
  const head = `seed ${seed} fails after ${actions} actions at each node:`;
  return [head, ...faults, 'It went so:', ...trace].join('\n');
}

/** Tests that every second seed keeps every promise: two files do it at once on two cores. */
export function testSeeds(half: 'even' | 'odd'): void {
  const all = Array.from(
    { length: Math.ceil(SEEDS / 2) },
    (_, n) => FIRST + 2 * n + (half === 'odd' ? 1 : 0),
  );
  const ofPart = (part: number): readonly number[] => all.filter((_, index) => index % PARTS === part);

  test.each(Array.from({ length: PARTS }, (_, part) => part))(
    'three nodes that go down before and after commits and outside calls keep every promise (part %i)',
    async (part) => {
      const shared = await SharedStore.open();
      let crashes = 0;
      for (const seed of ofPart(part)) {
        const result = await simulate({ seed, shared });
        if (result.faults.length > 0) expect.fail(await explain(seed, shared));
        crashes += result.crashes;
      }

      expect(crashes).toBeGreaterThanOrEqual(ofPart(part).length);
    },
    600_000,
  );
}
