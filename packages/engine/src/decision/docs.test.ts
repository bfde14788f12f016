import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DecisionProblemCode } from './problems.ts';

const page = readFileSync(`${import.meta.dirname}/../../../../docs/dmn.md`, 'utf8');

test.each(Object.values(DecisionProblemCode))('docs/dmn.md explains %s', (code) => {
  expect(page).toContain(`| \`${code}\` |`);
});
