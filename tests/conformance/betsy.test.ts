import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBetsy } from './betsy.ts';

const folder = join(import.meta.dirname, '../../../shared/conformance');
const isThere = existsSync(join(folder, 'betsy-tests.json'));

test.skipIf(!isThere)(
  'every executable test of betsy passes, on the kernel and by caseLogic with the same history',
  async () => {
    const figures = await checkBetsy({ folder, compares: true });

    expect(figures.failed ?? []).toEqual([]);
    expect(figures.passed).toBe(figures.total);
  },
);
