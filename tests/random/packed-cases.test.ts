import { expect, test } from 'vitest';
import { type Moves, NEVER, runOn, tinyBound } from './pack-seed.ts';

/** More: `MOTCUA_PACKED=500 npx vitest run --project integration tests/random/packed-cases.test.ts`. */
const SEEDS = Number(process.env.MOTCUA_PACKED ?? 20);

test(`${SEEDS} random cases are the same to everybody, and to the audit, whether their records lie in one row or each in its own`, async () => {
  const crossed: Moves = { grown: 0, shrunk: 0 };
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const apart = await runOn(NEVER, seed);
    const together = await runOn(undefined, seed);
    const across = await runOn(tinyBound(seed), seed);
    crossed.grown += across.moves.grown;
    crossed.shrunk += across.moves.shrunk;

    expect(apart.moves, `seed ${seed}`).toEqual({ grown: 0, shrunk: 0 });
    expect(together.seen, `seed ${seed}`).toEqual(apart.seen);
    expect(across.seen, `seed ${seed}`).toEqual(apart.seen);
  }

  expect(crossed.grown).toBeGreaterThan(SEEDS / 8);
  expect(crossed.shrunk).toBeGreaterThan(SEEDS / 8);
}, 300_000);
