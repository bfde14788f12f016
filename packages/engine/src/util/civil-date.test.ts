import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, civilOfDay, civilText, dayOfCivil } from './civil-date.ts';

const DAY_MS = 86_400_000;

test('days and dates are those of the calendar of JavaScript', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
      const date = new Date(days * DAY_MS);

      expect(civilOfDay(days)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(dayOfCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
    }),
  );
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-08-31', -2, '2026-06-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
])('%s and %i months is %s', (from, months, expected) => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);

  expect(civilText(civilOfDay(addMonths(dayOfCivil(year, month, day), months)))).toBe(expected);
});
