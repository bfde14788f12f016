import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** What is tested of elements and of the kernel, but for costs. */
const TESTS = [
  'packages/engine/src/elements',
  'packages/engine/src/kernel/data.test.ts',
  'packages/engine/src/kernel/overwriting.test.ts',
  'packages/engine/src/kernel/probes.test.ts',
  'packages/engine/src/testing/kernel-case.test.ts',
];

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

test('the tests of the elements pass a second time, with a save and a load between all steps', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  const file = join(folder, 'report.json');
  const vitestArguments = ['run', '--project', 'unit', '--reporter=json', `--outputFile=${file}`, ...TESTS];
  // A failure is read from the report.
  await promisify(execFile)(process.execPath, [vitest, ...vitestArguments], {
    cwd: root,
    env: { ...process.env, REHYDRATE: '1' },
  }).catch(() => undefined);
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  const failed = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');

  expect(failed.map(({ fullName }) => fullName)).toEqual([]);
  expect(report.numPassedTests).toBeGreaterThan(200);
}, 300_000);
