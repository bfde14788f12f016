import { expect, test } from 'vitest';
import {
  dateOf,
  durationBetween,
  momentText,
  morningOf,
  untilNextWorkingDay,
  workingDayNumber,
} from './moments.ts';

test('a moment is told as it is in Vietnam', () => {
  expect(momentText('2026-01-05T01:00:00Z', 'vi')).toBe('Thứ Hai, 05/01/2026 08:00');
  expect(dateOf('2026-01-05T18:00:00Z')).toBe('2026-01-06');
});

test('working days are counted by the real calendar, from the day on which it began', () => {
  expect(workingDayNumber('2026-01-05', '2026-01-05')).toEqual({ number: 1, isWorked: true });
  expect(workingDayNumber('2026-01-05', '2026-01-07')).toEqual({ number: 3, isWorked: true });
  expect(workingDayNumber('2026-01-16', '2026-01-18')).toEqual({ number: 1, isWorked: false });
});

test('a Saturday that is worked in place of another day is a working day', () => {
  expect(workingDayNumber('2026-01-09', '2026-01-10')).toEqual({ number: 2, isWorked: true });
});

test('the next working day is not a Sunday', () => {
  const from = '2026-01-16T10:00:00+07:00';

  expect(untilNextWorkingDay(from)).toBe(durationBetween(from, morningOf('2026-01-19')));
});
