import { dayOfCivil } from '../../util/civil-date.ts';
import { weekdayOf } from '../values/properties.ts';
import { FeelDate, type FeelDateTime } from '../values/temporal.ts';
import type { FeelValue } from '../values/value.ts';
import type { BuiltIn } from './built-in.ts';
import { signature, takes } from './define.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The week belongs to the year that its Thursday lies in (ISO 8601). */
function weekOfYear(days: number): number {
  const thursday = days - weekdayOf(days) + 4;
  const { year } = new FeelDate(thursday).civil;
  return Math.floor((thursday - dayOfCivil(year, 1, 1)) / 7) + 1;
}

function ofDay(name: string, result: 'number' | 'string', read: (date: FeelDate) => FeelValue): BuiltIn {
  return {
    name,
    result,
    signatures: [
      signature([takes('date', 'date')], ([date]: readonly [FeelDate]) => read(date)),
      signature([takes('date', 'date and time')], ([value]: readonly [FeelDateTime]) => read(value.date)),
    ],
  };
}

export const calendarPartFunctions: readonly BuiltIn[] = [
  ofDay('day of year', 'number', ({ days, civil }) => days - dayOfCivil(civil.year, 1, 1) + 1),
  ofDay('day of week', 'string', ({ days }) => WEEKDAYS[weekdayOf(days) - 1] ?? null),
  ofDay('month of year', 'string', ({ civil }) => MONTHS[civil.month - 1] ?? null),
  ofDay('week of year', 'number', ({ days }) => weekOfYear(days)),
];
