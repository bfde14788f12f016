import { describe, expect, test } from 'vitest';
import { dueDate, resolveCalendar } from './calendar.ts';
import type { Calendar } from './calendar-data.ts';
import { parseTerm } from './term-text.ts';

/**
 * What went wrong in the business calendar of jBPM, and once more in that of Jmix (jmix#790), as facts that must hold here: one working
 * time a day from nine to five, holidays, a timer that is set outside the hours.
 */
const nineToFive: Calendar = {
  id: 'nine-to-five',
  timeZone: 'Europe/Berlin',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((name) => [name, [['09:00', '17:00']]])),
  exceptions: [
    { kind: 'closed', from: '2026-05-01' },
    { kind: 'closed', from: '2026-12-24', to: '2027-01-03' },
  ],
};

const { calendar } = resolveCalendar([nineToFive], 'nine-to-five');

function due(text: string, receivedAt: string): string {
  const term = parseTerm(text);
  if (calendar === undefined || term === undefined) throw new Error(text);
  return dueDate({ calendar, term, receivedAt }).dueAt.slice(0, 16);
}

describe('what other business calendars got wrong', () => {
  test.each([
    [
      'a holiday is not counted as working time',
      '8 workingHour',
      '2026-04-30T13:00+02:00',
      '2026-05-04T13:00',
    ],
    [
      'a range of holidays over the new year is left out whole',
      '1 workingDay',
      '2026-12-23T10:00+01:00',
      '2027-01-04T17:00',
    ],
    [
      'a weekend after a holiday is left out too',
      '1 workingDay',
      '2026-04-30T10:00+02:00',
      '2026-05-04T17:00',
    ],
    [
      'set before hours, time runs from the opening',
      '2 workingHour',
      '2026-03-02T06:15+01:00',
      '2026-03-02T11:00',
    ],
    [
      'set after hours, time runs from the next opening',
      '2 workingHour',
      '2026-03-02T18:15+01:00',
      '2026-03-03T11:00',
    ],
    [
      'set at the very closing, it is not lost',
      '2 workingHour',
      '2026-03-02T17:00+01:00',
      '2026-03-03T11:00',
    ],
    [
      'set at the very opening, it is not a day late',
      '8 workingHour',
      '2026-03-02T09:00+01:00',
      '2026-03-02T17:00',
    ],
    [
      'set on a Saturday, it keeps no Saturday time of day',
      '2 workingHour',
      '2026-03-07T12:00+01:00',
      '2026-03-09T11:00',
    ],
    ['set on a Sunday, likewise', '1 workingDay', '2026-03-08T03:00+01:00', '2026-03-10T17:00'],
    ['a day is a day, not 24 business hours', '1 workingDay', '2026-03-02T10:00+01:00', '2026-03-03T17:00'],
    ['24 working hours are three days', '24 workingHour', '2026-03-02T10:00+01:00', '2026-03-05T10:00'],
    ['more days than a week has', '7 workingDay', '2026-03-02T10:00+01:00', '2026-03-11T17:00'],
    [
      'minutes left over at closing go on next morning',
      '0.5 workingHour',
      '2026-03-02T16:45+01:00',
      '2026-03-03T09:15',
    ],
    [
      'the zone is the calendar’s, not the server’s',
      '1 workingHour',
      '2026-03-02T23:30-05:00',
      '2026-03-03T10:00',
    ],
    [
      'the change to summer time does not cost an hour',
      '8 workingHour',
      '2026-03-27T16:00+01:00',
      '2026-03-30T16:00',
    ],
    ['nor does the change back give one', '8 workingHour', '2026-10-23T16:00+02:00', '2026-10-26T16:00'],
  ])('%s', (_, term, receivedAt, expected) => {
    expect(due(term, receivedAt)).toBe(expected);
  });
});
