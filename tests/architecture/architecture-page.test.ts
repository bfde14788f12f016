import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layers, pure } from './layers.mjs';

const page = readFileSync(join(import.meta.dirname, '../../docs/architecture.md'), 'utf8');

const imports: Readonly<Record<string, readonly string[]>> = { nothing: [], everything: ['*'] };

/** `| \`calendar\` | what it does | \`model\` | yes |` → what the page says about one layer. */
function rowOf(
  line: string,
): readonly [string, { readonly imports: readonly string[]; readonly pure: boolean }] {
  const [, name = '', , allowed = '', isPure] = line
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));
  return [name, { imports: imports[allowed] ?? allowed.split(', ').sort(), pure: isPure === 'yes' }];
}

test('docs/architecture.md shows the table of layers as it is', () => {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map(rowOf);

  const table = Object.entries(layers).map(([name, allowed]) => [
    name,
    { imports: [...allowed].sort(), pure: pure.includes(name) },
  ]);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(table));
});
