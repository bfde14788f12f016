import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from './registry.ts';

const pages = join(import.meta.dirname, '../../../../../docs/rules');

function pageOf(rule: string): string {
  const path = join(pages, `${rule}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

test('every file of a rule is in the registry', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name !== 'registry.ts' && !name.endsWith('.test.ts'),
  );

  expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(Object.keys(rules).sort());
});

test.each(Object.entries(rules))(
  '%s has a page with a heading for each of its problems',
  (name, { codes, profile }) => {
    const page = pageOf(name);

    const missing = Object.entries(codes).filter(
      ([code, severity]) => !page.toLowerCase().includes(`### \`${code}\`\n\n${severity}.`.toLowerCase()),
    );

    expect(page).toContain(`# \`${name}\``);
    expect(page).toContain(`Profile \`${profile}\``);
    expect(missing).toEqual([]);
  },
);

test('the table of rules names each', () => {
  const named = [...pageOf('README').matchAll(/^\| \[`([a-z-]+)`\]/gm)].map((match) => match[1]);

  expect(named.sort()).toEqual(Object.keys(rules).sort());
});
