import { expect, test } from 'vitest';
import { dateOfParts, datePartsOf, normaliseDate, readPastedDate, showDate } from './date.ts';

test.each([
  ['2024-3-7', '2024-03-07'],
  [' 2024-03-07', '2024-03-07'],
  ['24-3-7', '24-03-07'],
  ['--', undefined],
  ['2024--7', '2024--07'],
  [5, 5],
])('%j becomes %j when the person is done', (typed, kept) => {
  expect(normaliseDate(typed)).toBe(kept);
});

test.each([
  ['27/3/2024', ['2024', '3', '27']],
  ['27-03-2024', ['2024', '03', '27']],
  ['2024-03-27', ['2024', '03', '27']],
  ['27 3 2024', ['2024', '3', '27']],
  ['27', undefined],
  ['27/3', undefined],
])('%j is pasted as %j', (text, parts) => {
  expect(readPastedDate(text)).toEqual(parts);
});

test('boxes and value are two forms of the same', () => {
  expect(datePartsOf('2024-03-07')).toEqual(['2024', '03', '07']);
  expect(datePartsOf(undefined)).toEqual(['', '', '']);
  expect(dateOfParts(['', '', ''])).toBeUndefined();
  expect(dateOfParts(['2024', '', '7'])).toBe('2024--7');
  expect(showDate('2024-03-07')).toBe('07/03/2024');
});
