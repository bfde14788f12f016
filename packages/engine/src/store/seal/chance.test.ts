import { expect, test } from 'vitest';
import { chance } from './chance.ts';

test('bytes by chance are as many as were asked for, never the same, and never nothing', () => {
  const taken = Array.from({ length: 3000 }, (_, index) => Buffer.from(chance(12 + (index % 32))));

  const texts = taken.map((bytes) => bytes.toString('hex'));
  expect(taken.map(({ length }) => length)).toEqual(taken.map((_, index) => 12 + (index % 32)));
  expect(new Set(texts.map((text) => text.slice(0, 24))).size).toBe(texts.length);
  expect(texts.every((text) => /[^0]/.test(text))).toBe(true);
});
