import { describe, expect, test } from 'vitest';
import { addWorkingDays, dueDate, isWorkingDay, workingDaysBetween } from './calendar.ts';
import type { Calendar } from './calendar-data.ts';
import { due, nation, resolved } from './testdata/offices.ts';

describe('what a calendar says about a day', () => {
  test('a province closes a day, an office works on it all the same', () => {
    const province: Calendar = {
      id: 'province',
      inherits: 'nation',
      exceptions: [{ kind: 'closed', from: '2026-03-02', to: '2026-03-03' }],
    };
    const office: Calendar = {
      id: 'office',
      inherits: 'province',
      exceptions: [{ kind: 'working', from: '2026-03-03' }],
    };

    expect(['2026-03-02', '2026-03-03'].map((date) => isWorkingDay(resolved(nation), date))).toEqual([
      true,
      true,
    ]);
    expect(
      ['2026-03-02', '2026-03-03'].map((date) => isWorkingDay(resolved(nation, province), date)),
    ).toEqual([false, false]);
    expect(
      ['2026-03-02', '2026-03-03'].map((date) => isWorkingDay(resolved(nation, province, office), date)),
    ).toEqual([false, true]);
  });

  test('a worked Saturday has the hours of the weekday that it replaces, in the office that counts', () => {
    const shortMonday: Calendar = {
      id: 'office',
      inherits: 'nation',
      week: { mon: [['09:00', '15:00']] },
      exceptions: [{ kind: 'working', from: '2026-03-07', like: 'mon' }],
    };
    const unnamed: Calendar = { ...shortMonday, exceptions: [{ kind: 'working', from: '2026-03-07' }] };

    expect(due(resolved(nation, shortMonday), '1 workingDay', '2026-03-06T10:00')).toBe('2026-03-07T15:00');
    expect(due(resolved(nation, unnamed), '1 workingDay', '2026-03-06T10:00')).toBe('2026-03-07T17:00');
  });

  test('a half day is a working day that closes early', () => {
    const calendar = resolved({
      ...nation,
      exceptions: [{ kind: 'working', from: '2026-12-31', hours: [['08:00', '12:00']] }],
    });

    expect(due(calendar, '1 workingDay', '2026-12-30T10:00')).toBe('2026-12-31T12:00');
    expect(due(calendar, '6 workingHour', '2026-12-30T16:00')).toBe('2027-01-01T09:00');
    expect(due(calendar, '1 workingDay', '2026-12-31T12:00')).toBe('2027-01-04T17:00');
  });

  test('summer hours hold in their season of every year, also past the new year', () => {
    const summer: Calendar = {
      ...nation,
      seasons: [
        { from: '06-01', to: '08-31', week: { fri: [['08:00', '12:00']] } },
        { from: '12-20', to: '01-10', week: { fri: [] } },
      ],
    };
    const calendar = resolved(summer);

    expect(due(calendar, '1 workingDay', '2026-06-04T10:00')).toBe('2026-06-05T12:00');
    expect(due(calendar, '1 workingDay', '2026-09-03T10:00')).toBe('2026-09-04T17:00');
    expect([
      isWorkingDay(calendar, '2026-12-25'),
      isWorkingDay(calendar, '2027-01-08'),
      isWorkingDay(calendar, '2027-01-15'),
    ]).toEqual([false, false, true]);
  });

  test('an exception, a season and a whole calendar hold only while they are valid', () => {
    const closing = {
      kind: 'closed',
      from: '2020-11-24',
      yearly: true,
      validFrom: '2026-07-01',
      validTo: '2027-12-31',
    } as const;
    const calendar = resolved({ ...nation, exceptions: [closing] });
    const limited = resolved(nation, {
      id: 'office',
      inherits: 'nation',
      validTo: '2026-03-03',
      week: { tue: [] },
    });

    expect(
      ['2025-11-24', '2026-11-24', '2027-11-24', '2028-11-24'].map((date) => isWorkingDay(calendar, date)),
    ).toEqual([true, false, false, true]);
    expect(['2026-03-03', '2026-03-10'].map((date) => isWorkingDay(limited, date))).toEqual([false, true]);
  });

  test('a yearly 29 February comes in leap years only', () => {
    const calendar = resolved({
      ...nation,
      exceptions: [{ kind: 'closed', from: '2024-02-29', yearly: true }],
    });

    expect(isWorkingDay(calendar, '2028-02-29')).toBe(false);
    expect(isWorkingDay(calendar, '2027-03-01')).toBe(true);
    expect(isWorkingDay(calendar, '2027-02-26')).toBe(true);
  });

  test('an office in another zone has its own clock', () => {
    const calendar = resolved(nation, { id: 'office', inherits: 'nation', timeZone: 'Pacific/Auckland' });
    const result = dueDate({
      calendar,
      term: { unit: 'workingDay', amount: 1 },
      receivedAt: '2026-04-02T20:30Z',
    });

    expect(result.dueAt).toBe('2026-04-06T17:00:00+12:00');
  });

  test('its version changes with any calendar of the chain, and only then', () => {
    const office: Calendar = { id: 'office', inherits: 'nation' };
    const changed = { ...nation, exceptions: [{ kind: 'closed', from: '2026-03-02' }] } as const;

    expect(resolved(nation, office).version).toBe(resolved({ ...nation }, { ...office }).version);
    expect(resolved(nation, office).version).not.toBe(resolved(changed, office).version);
  });
});

describe('when a receipt counts', () => {
  const calendar = resolved(nation);

  test.each([
    ['1 workingDay', '2026-03-02T15:00', '2026-03-03T17:00'],
    ['1 workingDay cutoff 15:00', '2026-03-02T15:00', '2026-03-03T17:00'],
    ['1 workingDay cutoff 15:00', '2026-03-02T15:01', '2026-03-04T17:00'],
    ['1 workingDay', '2026-03-02T16:59', '2026-03-03T17:00'],
    ['1 workingDay', '2026-03-02T17:00', '2026-03-04T17:00'],
    ['1 workingDay', '2026-03-02T12:30', '2026-03-03T17:00'],
    ['1 workingDay', '2026-03-02T00:00', '2026-03-03T17:00'],
    ['1 workingDay beforeClose 60', '2026-03-02T16:01', '2026-03-04T17:00'],
    ['8 workingHour cutoff 10:00 resumeAt 09:00', '2026-03-02T10:30', '2026-03-04T09:00'],
    ['1 workingDay firstDay included', '2026-03-02T10:00', '2026-03-02T17:00'],
    ['0 workingDay', '2026-03-02T10:00', '2026-03-02T17:00'],
    ['0 workingHour', '2026-03-02T17:30', '2026-03-03T08:00'],
  ])('%s received at %s', (term, receivedAt, expected) => {
    expect(due(calendar, term, receivedAt)).toBe(expected);
  });

  test('intake hours are another calendar than the one that counts the days', () => {
    const intake = resolved(nation, {
      id: 'intake',
      inherits: 'nation',
      week: { sat: [['08:00', '11:30']] },
    });

    expect(due(calendar, '1 workingDay', '2026-03-07T09:00', intake)).toBe('2026-03-09T17:00');
    expect(due(calendar, '1 workingDay', '2026-03-07T09:00')).toBe('2026-03-10T17:00');
    expect(due(calendar, '1 workingDay', '2026-03-07T11:30', intake)).toBe('2026-03-10T17:00');
  });
});

describe('how a term counts', () => {
  const calendar = resolved({ ...nation, exceptions: [{ kind: 'closed', from: '2026-03-09' }] });

  test.each([
    ['7 calendarDay', '2026-03-02T10:00', '2026-03-10T17:00'],
    ['7 calendarDay endRule exact', '2026-03-02T10:00', '2026-03-09T23:59'],
    ['1 week', '2026-03-02T10:00', '2026-03-10T17:00'],
    ['3 workingDay firstDay sameInstant', '2026-03-02T10:17', '2026-03-05T10:17'],
    ['7 calendarDay firstDay sameInstant', '2026-03-02T10:17', '2026-03-10T17:00'],
    ['1 month', '2026-01-31T10:00', '2026-03-02T17:00'],
    ['0.25 workingDay', '2026-03-02T16:00', '2026-03-03T09:00'],
    ['1.5 workingDay', '2026-03-02T10:00', '2026-03-03T15:00'],
    ['3 calendarDay then 2 workingDay', '2026-03-04T10:00', '2026-03-12T17:00'],
    ['4 workingHour then 1 workingDay', '2026-03-02T10:00', '2026-03-03T17:00'],
    ['1 workingDay then 1 workingHour', '2026-03-02T10:00', '2026-03-04T09:00'],
  ])('%s received at %s', (term, receivedAt, expected) => {
    expect(due(calendar, term, receivedAt)).toBe(expected);
  });

  test('how long a working day is, where it is divided, is a setting', () => {
    const sevenHours = resolved({ ...nation, minutesPerWorkingDay: 420 });

    expect(due(sevenHours, '0.5 workingDay', '2026-03-02T08:00')).toBe('2026-03-02T11:30');
  });

  test('working days are added, taken off and counted', () => {
    expect(addWorkingDays(calendar, '2026-03-06', 1)).toBe('2026-03-10');
    expect(addWorkingDays(calendar, '2026-03-10', -1)).toBe('2026-03-06');
    expect(addWorkingDays(calendar, '2026-03-08', 0)).toBe('2026-03-08');
    expect(addWorkingDays(calendar, '2026-03-08', -1)).toBe('2026-03-06');
    expect(workingDaysBetween(calendar, '2026-03-06', '2026-03-13')).toBe(4);
    expect(workingDaysBetween(calendar, '2026-03-13', '2026-03-06')).toBe(-4);
  });
});

describe('years without a decision', () => {
  const calendar = resolved(
    { ...nation, decidedYears: [2026] },
    { id: 'province', inherits: 'nation', decidedYears: [2027] },
  );

  test('a date that depends on one comes with a warning', () => {
    const { warnings, dueOn } = dueDate({
      calendar,
      term: { unit: 'workingDay', amount: 10 },
      receivedAt: '2027-12-28T10:00Z',
    });

    expect(dueOn).toBe('2028-01-11');
    expect(warnings).toEqual([
      { code: 'CALENDAR_YEAR_UNDECIDED', severity: 'warning', params: { year: 2028, calendar: 'province' } },
    ]);
  });

  test('a date within decided years, or that depends on no day off, comes without', () => {
    const within = dueDate({
      calendar,
      term: { unit: 'workingDay', amount: 10 },
      receivedAt: '2026-12-28T10:00Z',
    });
    const exact = dueDate({
      calendar,
      term: { unit: 'month', amount: 2, endRule: 'exact' },
      receivedAt: '2027-12-28T10:00Z',
    });

    expect([within.warnings, exact.warnings]).toEqual([[], []]);
  });
});
