import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from './registry.ts';

/**
 * What was released: databases have run it, so it never changes. A change is a further migration; its digest is added here, with what it left in
 * `tests/store/released`, when it is released.
 */
const FROZEN: Readonly<Record<string, string>> = {
  '0001-initial': '6b6e8b9db19bf143',
  '0002-messages': '71cb12e443f72b0b',
  '0003-workers': '3d02622a5ecadae2',
  '0004-calendars': 'c8233c588909921d',
  '0005-called-tasks': '5385c309e2d6eaab',
  '0006-personal-data': '9c874de0d4676f15',
  '0008-growth': '62b6fad2ef688d8e',
  '0010-counted-terms': '47159b00630fdd96',
  '0011-history-of-commands': 'adf3dc26c653a02f',
  '0012-packed-records': '9908305055656da8',
  '0013-sealed-messages': '0415410acf689033',
  '0014-calls-of-versions': 'da4956998f7b4669',
  '0015-room-for-updates': '0eebaaf9b0f25213',
  '0016-smaller-indices': '3c7602d860a60698',
  '0017-senders-of-messages': '11c4a1b4f977eba5',
};

const digests = Object.fromEntries(
  readdirSync(import.meta.dirname)
    .filter((file) => /^\d{4}-.*\.ts$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => [
      file.slice(0, -'.ts'.length),
      createHash('sha256')
        .update(readFileSync(join(import.meta.dirname, file)))
        .digest('hex')
        .slice(0, 16),
    ]),
);

test('a released migration is as it was released', () => {
  expect(digests).toMatchObject(FROZEN);
});

test('every migration is registered under the name of its file, in the order of the numbers', () => {
  expect(migrations.map(({ name }) => name)).toEqual(Object.keys(digests).sort());
});
