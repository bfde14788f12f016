import { expect, test } from 'vitest';
import { formatSentence, parseSentence } from './sentence.ts';

test('comparisons joined by one word are a sentence', () => {
  expect(parseSentence('check.complete = false and amount >= 5.5 and  name != "Nguyễn \\"A\\""')).toEqual({
    joined: 'and',
    comparisons: [
      { field: 'check.complete', operator: '=', value: false },
      { field: 'amount', operator: '>=', value: 5.5 },
      { field: 'name', operator: '!=', value: 'Nguyễn "A"' },
    ],
  });
  expect(parseSentence('a < -1 or b = true')?.joined).toBe('or');
  expect(parseSentence('  ')).toEqual({ joined: 'and', comparisons: [] });
});

test.each([
  'check.complete = true',
  'a = "x" or b = "y" or c = "z"',
  'name = "dòng\\nhai \\\\ \\"ba\\""',
  'n > -2.5 and n <= 10',
])('%s is written back as it was', (feel) => {
  const sentence = parseSentence(feel);

  expect(sentence && formatSentence(sentence)).toBe(feel);
});

test.each([
  'a = 1 and b = 2 or c = 3',
  'count(missing) > 0',
  'a = b',
  'a',
  'a =',
  'a = 1 and',
  'not(a = 1)',
  'a = 1 + 2',
  'a = null',
  'a.b[1] = 2',
  'true = true',
  'a = "mở',
  'a == 1',
])('%s is more than a sentence and left alone', (feel) => {
  expect(parseSentence(feel)).toBeUndefined();
});
