import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a form of all basic kinds, with Lit and the validator, is at most 25 KB', () => {
  // A process of its own: vitest makes Vite bundle for development.
  const { NODE_ENV: _, ...env } = process.env;
  const main = join(import.meta.dirname, '../size/main.ts');
  const printed = execFileSync(process.execPath, [main, '--json', '--only', 'forms'], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

  const gzip = Number(/"gzip": *(\d+)/.exec(printed)?.[1]);

  expect(gzip).toBeLessThanOrEqual(25_000);
  // An entry that was not found would be small too.
  expect(gzip).toBeGreaterThan(15_000);
});
