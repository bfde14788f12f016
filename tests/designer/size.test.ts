import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test.each([
  ['designer', 330],
  ['viewer', 110],
])('a page with the %s loads at most %i KB at first', (part, kilobytes) => {
  // A process of its own: vitest makes Vite bundle for development.
  const { NODE_ENV: _, ...env } = process.env;
  const main = join(import.meta.dirname, '../size/main.ts');
  const printed = execFileSync(process.execPath, [main, '--json', '--only', part], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

  const gzip = Number(/"gzip": *(\d+)/.exec(printed)?.[1]);

  expect(gzip).toBeLessThanOrEqual(kilobytes * 1000);
  // An entry that was not found would be small too.
  expect(gzip).toBeGreaterThan(60_000);
});
