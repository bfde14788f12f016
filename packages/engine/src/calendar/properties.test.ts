import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  dueDate,
  isWorkingDay,
  type ResolvedCalendar,
  workingDaysBetween,
} from './calendar.ts';
import type { Calendar, CalendarException, Shift, WeekdayName } from './calendar-data.ts';
import { weekdayNames } from './calendar-data.ts';
import { type Term, termUnits } from './term.ts';
import { resolved } from './testdata/offices.ts';

const FIRST = Date.UTC(2024, 0, 1);
const MINUTES = 3 * 366 * 1440;

const instant = fc.nat(MINUTES).map((minutes) => new Date(FIRST + minutes * 60_000).toISOString());
const date = instant.map((text) => text.slice(0, 10));

const hours: fc.Arbitrary<readonly Shift[]> = fc.constantFrom(
  [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ],
  [['08:00', '12:00']],
  [['00:00', '24:00']],
  [],
);

const exception: fc.Arbitrary<CalendarException> = fc.oneof(
  fc.record({ kind: fc.constant('closed' as const), from: date }),
  fc.record({ kind: fc.constant('working' as const), from: date }),
);

/** A calendar that is open on some Wednesday, so that every term ends. */
const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    week: fc.array(hours, { minLength: 7, maxLength: 7 }),
    exceptions: fc.array(exception, { maxLength: 40 }),
    timeZone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Berlin', 'Pacific/Auckland', 'America/New_York'),
  })
  .map(({ week, exceptions, timeZone }) => ({
    id: 'any',
    timeZone,
    week: {
      ...Object.fromEntries(
        weekdayNames.map((name, index): [WeekdayName, readonly Shift[]] => [name, week[index] ?? []]),
      ),
      wed: [['08:00', '16:00']],
    },
    exceptions,
  }));

const terms: fc.Arbitrary<Term> = fc.record(
  {
    unit: fc.constantFrom(...termUnits),
    amount: fc.nat(30),
    receivedAs: fc.constantFrom({ cutoff: '15:00' }, {}),
    firstDay: fc.constantFrom('excluded' as const, 'included' as const),
  },
  { requiredKeys: ['unit', 'amount'] },
);

function due(calendar: ResolvedCalendar, term: Term, receivedAt: string): number {
  return Date.parse(dueDate({ calendar, term, receivedAt }).dueAt);
}

describe('properties of due dates', () => {
  test('received later, never due earlier', () => {
    fc.assert(
      fc.property(calendars, terms, instant, instant, (calendar, term, one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        const any = resolved(calendar);

        expect(due(any, term, earlier)).toBeLessThanOrEqual(due(any, term, later));
      }),
    );
  });

  test('a longer term is never due earlier', () => {
    fc.assert(
      fc.property(calendars, terms, fc.nat(20), instant, (calendar, term, more, receivedAt) => {
        const any = resolved(calendar);

        expect(due(any, term, receivedAt)).toBeLessThanOrEqual(
          due(any, { ...term, amount: term.amount + more }, receivedAt),
        );
      }),
    );
  });

  test('a rolled due date is a working day, and an exact one never later', () => {
    fc.assert(
      fc.property(calendars, terms, instant, (calendar, term, receivedAt) => {
        const any = resolved(calendar);
        const { dueOn } = dueDate({
          calendar: any,
          term: { unit: 'calendarDay', amount: term.amount },
          receivedAt,
        });

        expect(isWorkingDay(any, dueOn)).toBe(true);
        expect(due(any, { ...term, endRule: 'exact' }, receivedAt)).toBeLessThanOrEqual(
          due(any, term, receivedAt),
        );
      }),
    );
  });

  test('an empty layer, and an exception that changes nothing, change nothing', () => {
    fc.assert(
      fc.property(calendars, terms, instant, date, (calendar, term, receivedAt, day) => {
        const any = resolved(calendar);
        const below = resolved(calendar, { id: 'office', inherits: 'any' });
        const same: CalendarException = isWorkingDay(any, day)
          ? { kind: 'closed', from: day, validFrom: '2030-01-01' }
          : { kind: 'closed', from: day };
        const noop = resolved(calendar, { id: 'office', inherits: 'any', exceptions: [same] });

        const expected = due(any, term, receivedAt);

        expect([due(below, term, receivedAt), due(noop, term, receivedAt)]).toEqual([expected, expected]);
      }),
    );
  });

  test('working days added and counted again are the same number', () => {
    fc.assert(
      fc.property(calendars, date, fc.integer({ min: -200, max: 200 }), (calendar, from, count) => {
        const any = resolved(calendar);
        fc.pre(isWorkingDay(any, from));

        const to = addWorkingDays(any, from, count);

        expect(workingDaysBetween(any, from, to)).toBe(count);
        expect(addWorkingDays(any, to, -count)).toBe(from);
      }),
    );
  });

  test('a further day off never makes anything due earlier', () => {
    fc.assert(
      fc.property(calendars, terms, instant, date, (calendar, term, receivedAt, day) => {
        const more = resolved(calendar, {
          id: 'office',
          inherits: 'any',
          exceptions: [{ kind: 'closed', from: day }],
        });

        expect(due(more, { ...term, firstDay: 'excluded' }, receivedAt)).toBeGreaterThanOrEqual(
          due(resolved(calendar), { ...term, firstDay: 'excluded' }, receivedAt),
        );
      }),
    );
  });

  test('what was asked before makes no difference', () => {
    fc.assert(
      fc.property(
        calendars,
        terms,
        fc.array(instant, { maxLength: 5 }),
        instant,
        (calendar, term, others, receivedAt) => {
          const used = resolved(calendar);
          for (const other of others) due(used, term, other);

          expect(due(used, term, receivedAt)).toBe(due(resolved(calendar), term, receivedAt));
        },
      ),
    );
  });
});
