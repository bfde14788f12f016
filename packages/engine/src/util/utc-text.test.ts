import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utcText } from './utc-text.ts';

test('a moment is written as Date writes it, in any year', () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true }),
      (moment) => utcText(moment.getTime()) === moment.toISOString(),
    ),
  );
  fc.assert(
    fc.property(
      fc.double({ min: -62_167_219_300_000, max: 253_402_300_900_000, noNaN: true }),
      (moment) => utcText(moment) === new Date(moment).toISOString(),
    ),
  );
});

test.each([
  0,
  -1,
  -0.5,
  1.9,
  -62_167_219_200_000,
  -62_167_219_200_001,
  253_402_300_799_999,
  253_402_300_800_000,
  8.64e15,
  Date.UTC(2024, 1, 29, 23, 59, 59, 999),
])('%d is written as Date writes it', (moment) => {
  expect(utcText(moment)).toBe(new Date(moment).toISOString());
});

test('what is no moment is refused', () => {
  expect(() => utcText(Number.NaN)).toThrow(RangeError);
  expect(() => utcText(8.7e15)).toThrow(RangeError);
});
