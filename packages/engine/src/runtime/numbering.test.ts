import { expect, test } from 'vitest';
import { unitDayNumbering } from './numbering.ts';

test('a number is of the unit and of the day on which its office receives, also where that day begins or ends', () => {
  const vietnam = unitDayNumbering({ timeZone: 'Asia/Ho_Chi_Minh' });
  const newYork = unitDayNumbering({ timeZone: 'America/New_York', defaultUnit: 'H9' });

  const prefixes = [
    vietnam({ unit: 'H01', now: '2026-03-04T16:59:59.999Z' }),
    vietnam({ unit: 'H01', now: '2026-03-04T17:00:00.000Z' }),
    vietnam({ unit: undefined, now: '2009-12-31T23:00:00.000Z' }),
    newYork({ unit: undefined, now: '2026-03-08T04:59:00.000Z' }),
    newYork({ unit: undefined, now: '2026-03-09T04:00:00.000Z' }),
  ].map(({ prefix }) => prefix);

  expect(prefixes).toEqual(['H01-260304-', 'H01-260305-', 'H00-100101-', 'H9-260307-', 'H9-260309-']);
});

test('a time zone that is not there is refused before any case has a number', () => {
  expect(() => unitDayNumbering({ timeZone: 'Asia/Nowhere' })).toThrow("but it is 'Asia/Nowhere'");
});
