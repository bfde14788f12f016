import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FeelProblemCode } from './problems.ts';
import { evaluateText } from './testdata/evaluate-text.ts';

const page = readFileSync(`${import.meta.dirname}/../../../../docs/feel.md`, 'utf8');

const rows = [...page.matchAll(/^\| `(.+)` \| `(.+)` \|$/gm)].map(
  ([, text = '', value = '']) => [text, value] as const,
);

test('the page shows values', () => {
  expect(rows.length).toBeGreaterThan(10);
});

test.each(rows)('docs/feel.md: %s is %s', (text, value) => {
  expect(evaluateText(text)).toEqual(JSON.parse(value));
});

test.each(Object.values(FeelProblemCode))('docs/feel.md explains %s', (code) => {
  expect(page).toContain(`| \`${code}\` |`);
});
