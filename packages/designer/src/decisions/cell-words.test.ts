import { expect, test } from 'vitest';
import { type CellWords, readResult, readTest, sayResult, sayTest, valueOfTest } from './cell-words.ts';

const words: CellWords = {
  any: 'bất kỳ',
  atLeast: (value) => `từ ${value} trở lên`,
  atMost: (value) => `không quá ${value}`,
  above: (value) => `trên ${value}`,
  below: (value) => `dưới ${value}`,
  between: (from, to) => `từ ${from} đến ${to}`,
};

test.each([
  ['từ 1 đến 5', '[1..5]'],
  ['từ 5 trở lên', '>= 5'],
  ['không quá 0,5', '<= 0.5'],
  ['trên 1.500.000', '> 1500000'],
  ['dưới 18', '< 18'],
  ['7', '7'],
  ['bất kỳ', '-'],
])('«%s» is the test %s, and is said again in words', (typed, feel) => {
  expect(readTest(typed, words)).toBe(feel);
  expect(readTest(sayTest(feel, words), words)).toBe(feel);
});

test('what is not understood is kept as it is', () => {
  expect(readTest('not(1, 2)', words)).toBe('not(1, 2)');
  expect(sayTest('not(1, 2)', words)).toBe('not(1, 2)');
  expect(readTest('', words)).toBe('-');
});

test('results are texts without quotes, numbers with a comma, formulas with a sign', () => {
  expect(sayResult('"Miễn phí"', 'string')).toBe('Miễn phí');
  expect(readResult('Miễn phí', 'string')).toBe('"Miễn phí"');
  expect(readResult('8.000', 'number')).toBe('8000');
  expect(sayResult('application.copies * 8000', 'number')).toBe('= application.copies * 8000');
  expect(readResult('= application.copies * 8000', 'number')).toBe('application.copies * 8000');
});

test('a cell with one value names it', () => {
  expect(valueOfTest('"female"')).toBe('female');
  expect(valueOfTest('true')).toBe('true');
  expect(valueOfTest('"a", "b"')).toBeUndefined();
});
