import { expect, test } from 'vitest';
import { readNumber, showNumber, writeNumber } from './number-input.ts';

test.each([
  ['', undefined],
  ['12', 12],
  ['-3', -3],
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['1.500', 1500],
  ['1.500.000', 1_500_000],
  ['1 500 000', 1_500_000],
  ['1.500,25', 1500.25],
  ['1,500,000.5', 1_500_000.5],
  ['ba', 'ba'],
  ['1.2.3', '1.2.3'],
  ['1e5', '1e5'],
  ['9'.repeat(400), '9'.repeat(400)],
])('%j is read as %j', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test('a number stands in its box in the way of the language, and can be read again', () => {
  expect(writeNumber(1050.5, 'vi')).toBe('1050,5');
  expect(writeNumber(1050.5, 'en')).toBe('1050.5');
  expect(writeNumber(1e21, 'vi')).toBe('1000000000000000000000');
  expect(writeNumber('ba', 'vi')).toBe('ba');
  expect(showNumber(1_500_000, 'vi')).toBe('1.500.000');
});
