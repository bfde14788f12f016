import { expect, test } from 'vitest';
import { migrateSeed } from './migrate-seed.ts';

/** More: `MOTCUA_MIGRATED=2000 npx vitest run --project integration tests/random/migrated-processes.test.ts`. */
const SEEDS = Number(process.env.MOTCUA_MIGRATED ?? 60);

test(`${SEEDS} random processes that go over to the same version before every step are as if they had not`, async () => {
  const faults: string[] = [];
  let migrations = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    try {
      ({ migrations } = await migrateSeed(seed).then((done) => ({
        migrations: migrations + done.migrations,
      })));
    } catch (error) {
      faults.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  expect(faults).toEqual([]);
  expect(migrations).toBeGreaterThan(SEEDS);
}, 300_000);
