import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlite } from '@motcua/engine/sqlite';
import { afterEach, expect, test } from 'vitest';
import { bytesOf, citizen, closeAll, closing, ended, engineOn, folder, PLANTED } from './planted-person.ts';

afterEach(closeAll);

const PROGRAM = join(import.meta.dirname, '../../packages/engine/bin/motcua.mjs');

function motcua(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
}

test('motcua privacy exports and erases a person, with the master key of the host', async () => {
  const place = folder();
  const store = join(place, 'motcua.db');
  const keys = join(place, 'keys.txt');
  const masterKey = { name: '2026', key: 'ab'.repeat(32) };
  writeFileSync(keys, `2026 ${masterKey.key}\n`);
  const engine = await engineOn({ store: sqlite({ file: store }), privacy: { masterKey } });
  await ended(engine);
  await engine.close();
  closing.pop();
  const of = ['--store', store, '--subject', citizen.id, '--master-key', keys, '--json'];

  const exported = motcua('privacy', 'export', ...of);
  const unnamed = motcua('privacy', 'erase', '--store', store, '--reason', 'x');
  const erased = motcua('privacy', 'erase', ...of, '--reason', 'request 17/2026');
  const audited = motcua('audit', 'verify', '--store', store, '--json');

  expect(exported.stdout).toContain(`Nguyễn Thị ${PLANTED}`);
  expect(unnamed).toMatchObject({ status: 2 });
  expect(JSON.parse(erased.stdout)).toEqual({ cases: ['case-1'], files: [] });
  expect(bytesOf(store)).not.toContain(PLANTED);
  expect(JSON.parse(audited.stdout)).toMatchObject({ cases: 1, verifiedByOutcome: 1, broken: 0 });
});
