import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkConstraints } from './constraints.ts';

const folder = join(import.meta.dirname, '../../../shared/conformance');

test.skipIf(!existsSync(folder))(
  'models that break the standard are refused, and sound ones are not (in ../shared/conformance)',
  { timeout: 60_000 },
  async () => {
    const { missed = [], alarms = {}, total, sound } = await checkConstraints({ folder });

    expect(missed).toEqual([]);
    expect(alarms).toEqual({});
    expect(total).toBeGreaterThan(100);
    expect(sound.total).toBeGreaterThan(60);
  },
);
