import { describe, expect, test } from 'vitest';
import { civilOfDay, dayOfCivil } from '../util/civil-date.ts';
import { clockOfMinute, dateOfDay, dayOfDate, minuteOfClock, weekdayOf } from './civil-time.ts';

const FIRST = dayOfCivil(1895, 1, 1);
const LAST = dayOfCivil(2505, 12, 31);

describe('civil time', () => {
  test('agrees with Date on every day of six centuries', () => {
    for (let day = FIRST; day <= LAST; day += 1) {
      const date = new Date(day * 86_400_000);

      const { year, month, day: dayOfMonth } = civilOfDay(day);

      if (
        year !== date.getUTCFullYear() ||
        month !== date.getUTCMonth() + 1 ||
        dayOfMonth !== date.getUTCDate()
      ) {
        expect.fail(`${date.toISOString()}: ${year}-${month}-${dayOfMonth}`);
      }
      if (dayOfCivil(year, month, dayOfMonth) !== day || weekdayOf(day) !== (date.getUTCDay() + 6) % 7) {
        expect.fail(date.toISOString());
      }
    }
  });

  test('a date is read and written back', () => {
    expect(dateOfDay(dayOfDate('2024-02-29') ?? 0)).toBe('2024-02-29');
    expect(dateOfDay(dayOfDate('1900-01-01') ?? 0)).toBe('1900-01-01');
  });

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-00',
    '20260101',
    '',
    'x026-01-01',
  ])('no such date: %s', (text) => {
    expect(dayOfDate(text)).toBeUndefined();
  });

  test('a time of day is read and written back', () => {
    expect(minuteOfClock('07:30')).toBe(450);
    expect(minuteOfClock('24:00')).toBe(1440);
    expect(clockOfMinute(450)).toBe('07:30');
  });

  test.each(['7:30', '24:01', '12:60', '99:00', '1230', 'ab:cd', '07:30:00'])(
    'no time of day: %s',
    (text) => {
      expect(minuteOfClock(text)).toBeUndefined();
    },
  );
});
