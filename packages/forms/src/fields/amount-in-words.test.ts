import { expect, test } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [105, 'một trăm lẻ năm'],
  [1_005, 'một nghìn không trăm lẻ năm'],
  [100_000, 'một trăm nghìn'],
  [1_500_000, 'một triệu năm trăm nghìn'],
  [1_001_000, 'một triệu không trăm lẻ một nghìn'],
  [2_000_000_010, 'hai tỷ không trăm mười'],
])('%i is read as «%s»', (amount, words) => {
  expect(amountInWords(amount)).toBe(words);
});

test('says nothing for what is no whole amount of money', () => {
  expect([-1, 0.5, 1e12, Number.NaN].map(amountInWords)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
