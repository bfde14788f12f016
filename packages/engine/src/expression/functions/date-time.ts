import { type FeelNumber, toDouble } from '../values/number.ts';
import { dateOf, parseDate, parseDateTime, parseDuration, parseTime } from '../values/parse-temporal.ts';
import {
  DAY,
  type DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  makeYearsMonths,
  NANOS,
} from '../values/temporal.ts';
import { offsetText } from '../values/zone.ts';
import type { BuiltIn } from './built-in.ts';
import { define, mayTake, signature, takes } from './define.ts';

const date: BuiltIn = {
  name: 'date',
  result: 'date',
  constant: true,
  signatures: [
    signature([takes('from', 'string')], ([text]: readonly [string]) => parseDate(text)),
    signature([takes('from', 'date')], ([value]: readonly [FeelDate]) => value),
    signature([takes('from', 'date and time')], ([value]: readonly [FeelDateTime]) => value.date),
    signature(
      [takes('year', 'number'), takes('month', 'number'), takes('day', 'number')],
      (parts: readonly FeelNumber[]) => {
        const [year = 0, month = 0, day = 0] = parts.map(toDouble);
        return Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
          ? dateOf(year, month, day)
          : null;
      },
    ),
  ],
};

const MAX_OFFSET = 18 * 3600;

function timeOf(
  hour: FeelNumber,
  minute: FeelNumber,
  second: FeelNumber,
  offset: DaysTimeDuration | null,
): FeelTime | null {
  const [hours, minutes, seconds] = [toDouble(hour), toDouble(minute), toDouble(second)];
  const whole = Math.floor(seconds);
  const valid = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
  if (!valid || !Number.isInteger(hours) || !Number.isInteger(minutes)) return null;
  if (offset !== null && Math.abs(offset.seconds) > MAX_OFFSET) return null;
  const nanos = Math.round((seconds - whole) * NANOS);
  return new FeelTime(
    hours * 3600 + minutes * 60 + whole,
    nanos,
    offset === null ? null : offsetText(offset.seconds),
  );
}

const time: BuiltIn = {
  name: 'time',
  result: 'time',
  constant: true,
  signatures: [
    signature([takes('from', 'string')], ([text]: readonly [string]) => parseTime(text)),
    signature([takes('from', 'time')], ([value]: readonly [FeelTime]) => value),
    signature([takes('from', 'date and time')], ([value]: readonly [FeelDateTime]) => value.time),
    signature([takes('from', 'date')], () => new FeelTime(0, 0, 'Z')),
    signature(
      [
        takes('hour', 'number'),
        takes('minute', 'number'),
        takes('second', 'number'),
        mayTake('offset', 'days and time duration'),
      ],
      ([hour, minute, second, offset]: readonly [
        FeelNumber,
        FeelNumber,
        FeelNumber,
        DaysTimeDuration | null,
      ]) => timeOf(hour, minute, second, offset),
    ),
  ],
};

function join(date: FeelDate, time: FeelTime): FeelDateTime {
  return new FeelDateTime(date.days, time.seconds, time.nanos, time.zone);
}

const dateAndTime: BuiltIn = {
  name: 'date and time',
  result: 'date and time',
  constant: true,
  signatures: [
    signature([takes('from', 'string')], ([text]: readonly [string]) => parseDateTime(text)),
    signature([takes('from', 'date and time')], ([value]: readonly [FeelDateTime]) => value),
    signature([takes('from', 'date')], ([value]: readonly [FeelDate]) =>
      join(value, new FeelTime(0, 0, null)),
    ),
    signature([takes('date', 'date'), takes('time', 'time')], ([day, clock]: readonly [FeelDate, FeelTime]) =>
      join(day, clock),
    ),
    signature(
      [takes('date', 'date and time'), takes('time', 'time')],
      ([day, clock]: readonly [FeelDateTime, FeelTime]) => join(day.date, clock),
    ),
    signature(
      [takes('date', 'date and time'), takes('timezone', 'string')],
      ([value, zone]: readonly [FeelDateTime, string]) =>
        parseDateTime(`${value.date}T${new FeelTime(value.time.seconds, value.nanos, null)}@${zone}`),
    ),
  ],
};

const duration: BuiltIn = {
  name: 'duration',
  result: 'duration',
  constant: true,
  signatures: [signature([takes('from', 'string')], ([text]: readonly [string]) => parseDuration(text))],
};

function monthsBetween(from: FeelDateTime, to: FeelDateTime): number {
  const [start, end] = [from.date.civil, to.date.civil];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const rest = (end.day - start.day) * DAY + to.time.seconds - from.time.seconds;
  if (months > 0 && rest < 0) return months - 1;
  return months < 0 && rest > 0 ? months + 1 : months;
}

const atMidnight = (value: FeelDate | FeelDateTime) =>
  value instanceof FeelDate ? join(value, new FeelTime(0, 0, null)) : value;

const yearsAndMonths: BuiltIn = {
  name: 'years and months duration',
  result: 'years and months duration',
  signatures: (['date', 'date and time'] as const).flatMap((from) =>
    (['date', 'date and time'] as const).map((to) =>
      signature(
        [takes('from', from), takes('to', to)],
        ([start, end]: readonly [FeelDate | FeelDateTime, FeelDate | FeelDateTime]) =>
          makeYearsMonths(monthsBetween(atMidnight(start), atMidnight(end))),
      ),
    ),
  ),
};

const now = define('now', 'date and time', [], (_, frame) => frame.now());

const today = define('today', 'date', [], (_, frame) => frame.today());

export const dateTimeFunctions: readonly BuiltIn[] = [
  date,
  time,
  dateAndTime,
  duration,
  yearsAndMonths,
  now,
  today,
];
