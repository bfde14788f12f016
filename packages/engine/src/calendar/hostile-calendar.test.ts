import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MotcuaError } from '../errors.ts';
import { addWorkingDays, dueDate, resolveCalendar } from './calendar.ts';
import type { Calendar } from './calendar-data.ts';
import { due, nation, resolved, week } from './testdata/offices.ts';

function codes(...calendars: readonly unknown[]): readonly string[] {
  const list = calendars as readonly Calendar[];
  return resolveCalendar(list, list.at(-1)?.id ?? '').problems.map(({ code }) => code);
}

describe('hostile calendars are problems, not endless loops', () => {
  test.each([
    ['nothing at all', [{ id: 'a', timeZone: 'UTC' }], ['CALENDAR_NEVER_OPEN']],
    ['no zone', [{ id: 'a', week }], ['CALENDAR_ZONE_MISSING']],
    ['an unknown zone', [{ id: 'a', week, timeZone: 'Mars/Base' }], ['CALENDAR_ZONE']],
    [
      'overlapping shifts',
      [
        {
          ...nation,
          week: {
            mon: [
              ['08:00', '12:00'],
              ['11:00', '17:00'],
            ],
          },
        },
      ],
      ['CALENDAR_SHIFTS_OVERLAP'],
    ],
    [
      'an exception without a day, every year',
      [{ ...nation, exceptions: [{ kind: 'closed', yearly: true }] }],
      ['CALENDAR_DATE'],
    ],
    ['a shift backwards', [{ ...nation, week: { mon: [['17:00', '08:00']] } }], ['CALENDAR_SHIFT']],
    ['a shift that is none', [{ ...nation, week: { mon: [['8', '17:00']] } }], ['CALENDAR_SHIFT']],
    ['an unknown weekday', [{ ...nation, week: { ...week, monday: [] } }], ['CALENDAR_WEEKDAY']],
    [
      'a date that does not exist',
      [{ ...nation, exceptions: [{ kind: 'closed', from: '2026-02-30' }] }],
      ['CALENDAR_DATE'],
    ],
    [
      'a range backwards',
      [{ ...nation, exceptions: [{ kind: 'closed', from: '2026-02-03', to: '2026-02-01' }] }],
      ['CALENDAR_RANGE'],
    ],
    [
      'an unknown kind',
      [{ ...nation, exceptions: [{ kind: 'open', from: '2026-02-03' }] }],
      ['CALENDAR_EXCEPTION'],
    ],
    [
      'a season that is none',
      [{ ...nation, seasons: [{ from: '02-30', to: '3-1', week: {} }] }],
      ['CALENDAR_DATE', 'CALENDAR_DATE'],
    ],
    ['a working day of 25 hours', [{ ...nation, minutesPerWorkingDay: 1500 }], ['CALENDAR_NUMBER']],
    ['a parent that is missing', [{ id: 'a', inherits: 'b', week, timeZone: 'UTC' }], ['CALENDAR_UNKNOWN']],
    [
      'two that inherit each other',
      [
        { id: 'a', inherits: 'b' },
        { id: 'b', inherits: 'a' },
      ],
      ['CALENDAR_INHERITS_ITSELF'],
    ],
    [
      'a day closed and worked',
      [
        {
          ...nation,
          exceptions: [
            { kind: 'closed', from: '2026-02-02', to: '2026-02-06' },
            { kind: 'working', from: '2026-02-04' },
          ],
        },
      ],
      ['CALENDAR_EXCEPTIONS_OVERLAP'],
    ],
  ])('%s', (_, calendars, expected) => {
    expect(codes(...calendars)).toEqual(expected);
  });

  function refusal(run: () => unknown): unknown {
    try {
      return run();
    } catch (error) {
      return error instanceof MotcuaError
        ? (error.details.problems as readonly { code: string }[]).map(({ code }) => code)
        : error;
    }
  }

  function isDateOrRefusal(found: unknown): boolean {
    return /^\d{4}-\d\d-\d\dT|^CALENDAR_NO_WORKING_DAY$/.test(String(found));
  }

  test('whatever stands in a calendar, it is resolved or refused, never thrown', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '2026-01-01',
        '01-01',
        '2026-02-30',
        'closed',
        'working',
        'mon',
        '08:00',
        '',
        null,
        true,
        7,
        [],
        {},
      ),
      fc.constantFrom<unknown>(
        [['08:00', '12:00']],
        [null],
        [['08:00']],
        ['2026-01-01'],
        [[['08:00'], '09:00']],
        Number.NaN,
      ),
      fc.jsonValue(),
    );
    const keys = [
      'from',
      'to',
      'kind',
      'hours',
      'like',
      'yearly',
      'week',
      'validFrom',
      'validTo',
      'mon',
      'sun',
    ];
    const record = fc.dictionary(fc.constantFrom(...keys), value);
    const list = fc.oneof(value, fc.array(record), record);
    const parts = fc.record(
      {
        week: list,
        seasons: list,
        exceptions: list,
        decidedYears: list,
        validFrom: value,
        minutesPerWorkingDay: value,
        timeZone: fc.constantFrom('UTC', '', 7, null),
      },
      { requiredKeys: [] },
    );

    fc.assert(
      fc.property(parts, (calendar) => {
        const hostile = { ...nation, ...calendar } as unknown as Calendar;

        const { calendar: found, problems } = resolveCalendar([hostile], 'nation');

        if (found === undefined) expect(problems.length).toBeGreaterThan(0);
        else expect(refusal(() => due(found, '3 workingDay', '2026-01-02T10:00'))).toSatisfy(isDateOrRefusal);
      }),
      { numRuns: 1000 },
    );
  });

  test('a year of holidays is passed over', () => {
    const calendar = resolved({
      ...nation,
      exceptions: [{ kind: 'closed', from: '2026-01-01', to: '2026-12-31' }],
    });

    expect(due(calendar, '1 workingDay', '2026-03-02T10:00')).toBe('2027-01-04T17:00');
  });

  test('holidays for ever are a problem', () => {
    const calendar = resolved({
      ...nation,
      exceptions: [{ kind: 'closed', from: '2026-01-01', to: '9999-12-31' }],
    });

    expect(refusal(() => due(calendar, '1 workingDay', '2026-03-02T10:00'))).toEqual([
      'CALENDAR_NO_WORKING_DAY',
    ]);
    expect(refusal(() => due(calendar, '1 workingHour', '2025-12-31T16:30'))).toEqual([
      'CALENDAR_NO_WORKING_DAY',
    ]);
    expect(refusal(() => due(calendar, '1 calendarDay', '2026-03-02T10:00'))).toEqual([
      'CALENDAR_NO_WORKING_DAY',
    ]);
  });

  test('a term of 10,000 days is counted', () => {
    const calendar = resolved(nation);

    expect(due(calendar, '10000 workingDay', '2026-03-02T10:00')).toBe('2064-06-30T17:00');
    expect(due(calendar, '10000 calendarDay', '2026-03-02T10:00')).toBe('2053-07-18T17:00');
  });

  test.each([
    ['a receipt on a date that does not exist', '1 workingDay', '2026-02-30T10:00', 'TIME_INVALID'],
    ['a receipt before all calendars', '1 workingDay', '1492-10-12T10:00', 'CALENDAR_OUT_OF_REACH'],
    [
      'a term that ends after all calendars',
      '36000 calendarDay',
      '2450-01-01T10:00',
      'CALENDAR_OUT_OF_REACH',
    ],
    ['a month too many', '36000 month', '2026-01-01T10:00', 'CALENDAR_OUT_OF_REACH'],
  ])('%s', (_, term, receivedAt, code) => {
    expect(refusal(() => due(resolved(nation), term, receivedAt))).toEqual([code]);
  });

  test('a negative term', () => {
    const calendar = resolved(nation);
    const negative = () =>
      dueDate({ calendar, term: { unit: 'workingDay', amount: -3 }, receivedAt: '2026-03-02T10:00Z' });

    expect(refusal(negative)).toEqual(['TERM_AMOUNT']);
    expect(refusal(() => addWorkingDays(calendar, '2026-03-02', Number.NaN))).toEqual(['TERM_AMOUNT']);
  });
});
