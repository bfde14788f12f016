import { expect, test } from 'vitest';
import { Simulation } from './simulation.ts';

/** `MOTCUA_SEEDS=1000` for the long run. */
const SEEDS = Number(process.env.MOTCUA_SEEDS ?? 200);
const PARTS = 10;

test.each(Array.from({ length: PARTS }, (_, part) => part))(
  'three nodes that go down before and after commits and outside calls keep every promise (part %i)',
  async (part) => {
    let crashes = 0;
    for (let seed = part; seed < SEEDS; seed += PARTS) {
      const result = await new Simulation(seed).run();
      expect(result.faults, `seed ${seed}`).toEqual([]);
      crashes += result.crashes;
    }

    expect(crashes).toBeGreaterThan(SEEDS / PARTS);
  },
  600_000,
);
