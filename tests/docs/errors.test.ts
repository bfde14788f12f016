import { readFileSync } from 'node:fs';
import { ErrorCode } from '@motcua/engine';
import { expect, test } from 'vitest';

test('docs/errors.md has a heading for every code that is thrown, and for no other', () => {
  const page = readFileSync(`${import.meta.dirname}/../../docs/errors.md`, 'utf8');

  const headings = [...page.matchAll(/^## (\S+)$/gm)].map(([, code]) => code);

  expect(headings).toEqual(Object.values(ErrorCode));
});
