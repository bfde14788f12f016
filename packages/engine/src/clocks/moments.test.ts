import { describe, expect, test } from 'vitest';
import { expireClock } from './clock.ts';
import { clockLevel, clockMoments } from './moments.ts';
import { clockAfter, definitionOf, term, vn } from './testdata/clocks.ts';

const definition = definitionOf('5 workingDay', {
  warnings: [
    { level: 'soon', before: term('1 workingDay') },
    { level: 'half', percent: 50 },
    { level: 'hours', before: term('4 workingHour') },
  ],
  pause: { longest: term('15 workingDay') },
});
const running = clockAfter(definition, [['start', '2024-06-03T09:30']]);

describe('the moments of a clock', () => {
  test('a running clock warns, and then runs out', () => {
    expect(clockMoments({ clock: running, definition, calendar: vn })).toEqual([
      { kind: 'warning', level: 'half', at: '2024-06-06T08:30:00+07:00' },
      { kind: 'warning', level: 'soon', at: '2024-06-07T07:30:00+07:00' },
      { kind: 'warning', level: 'hours', at: '2024-06-10T13:00:00+07:00' },
      { kind: 'expiry', at: '2024-06-10T17:00:00+07:00' },
    ]);
  });

  test('a pause takes no share of the time', () => {
    const resumed = clockAfter(definition, [
      ['start', '2024-06-03T09:30'],
      ['pause', '2024-06-03T09:30'],
      ['resume', '2024-07-08T09:30'],
    ]);

    expect(clockMoments({ clock: resumed, definition, calendar: vn })[0]).toEqual({
      kind: 'warning',
      level: 'half',
      at: '2024-07-11T08:30:00+07:00',
    });
  });

  test('a warning on a day off comes on the working day before, and none before the start', () => {
    const warned = definitionOf('5 workingDay', {
      warnings: [
        { level: 'days', before: term('2 calendarDay') },
        { level: 'month', before: term('1 month') },
      ],
    });

    expect(clockMoments({ clock: running, definition: warned, calendar: vn }).map(({ at }) => at)).toEqual([
      '2024-06-03T09:30:00+07:00',
      '2024-06-07T07:30:00+07:00',
      '2024-06-10T17:00:00+07:00',
    ]);
  });

  test('a paused clock has the end of what a pause may last, a closed one nothing', () => {
    const paused = clockAfter(definition, [
      ['start', '2024-06-03T09:30'],
      ['pause', '2024-06-04T09:00'],
    ]);
    const stopped = clockAfter(definition, [
      ['start', '2024-06-03T09:30'],
      ['stop', '2024-06-04T09:00'],
    ]);

    expect(clockMoments({ clock: paused, definition, calendar: vn })).toEqual([
      { kind: 'pauseLimit', at: '2024-06-25T17:00:00+07:00' },
    ]);
    expect(clockMoments({ clock: stopped, definition, calendar: vn })).toEqual([]);
  });

  test('how urgent it is', () => {
    const level = (now: string, clock = running) =>
      clockLevel({ clock, definition, calendar: vn, now: `${now}+07:00` });
    const { clock: expired } = expireClock({
      clock: running,
      definition,
      at: running.dueAt,
      recordedAt: running.dueAt,
      calendar: vn,
    });

    expect(level('2024-06-05T09:00')).toEqual({ kind: 'inTime' });
    expect(level('2024-06-06T10:00')).toEqual({ kind: 'warning', level: 'half' });
    expect(level('2024-06-07T10:00')).toEqual({ kind: 'warning', level: 'soon' });
    expect(level('2024-06-10T17:00')).toEqual({ kind: 'overdue' });
    expect(level('2024-06-05T09:00', expired)).toEqual({ kind: 'overdue' });
    expect(
      level(
        '2024-06-05T09:00',
        clockAfter(definition, [
          ['start', '2024-06-03T09:30'],
          ['pause', '2024-06-04T09:00'],
        ]),
      ),
    ).toEqual({ kind: 'paused' });
  });
});
