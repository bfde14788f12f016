import { describe, expect, test } from 'vitest';
import { clockAfter, definitionOf, vn } from './testdata/clocks.ts';
import { ifSupplemented, timeLeft } from './time-left.ts';

const definition = definitionOf('5 workingDay');
const running = clockAfter(definition, [['start', '2024-04-26T09:00']]);
const paused = clockAfter(definition, [
  ['start', '2024-04-26T09:00'],
  ['pause', '2024-05-03T09:00'],
]);

describe('what is left', () => {
  test('in working days, calendar days and opening minutes', () => {
    expect(running.dueOn).toBe('2024-05-07');
    expect(timeLeft({ clock: running, calendar: vn, now: '2024-05-03T16:00+07:00' })).toEqual({
      workingDays: 3,
      calendarDays: 4,
      workingMinutes: 60 + 3 * 480,
      isOverdue: false,
    });
  });

  test('is negative when it is overdue', () => {
    expect(timeLeft({ clock: running, calendar: vn, now: '2024-05-09T08:30+07:00' })).toEqual({
      workingDays: -2,
      calendarDays: -2,
      workingMinutes: -540,
      isOverdue: true,
    });
  });

  test('stands still with the clock', () => {
    expect(timeLeft({ clock: paused, calendar: vn, now: '2025-01-01T00:00Z' }).workingDays).toBe(3);
  });
});

describe('what if it is supplemented today', () => {
  const at = '2024-06-03T09:00+07:00';

  test('restarts from zero by default, resumes where the procedure says so, and records nothing', () => {
    const before = JSON.stringify(paused);

    expect(ifSupplemented({ clock: paused, definition, at, calendar: vn })).toMatchObject({
      effect: 'restart',
      due: { dueOn: '2024-06-10' },
    });
    expect(
      ifSupplemented({
        clock: paused,
        definition: { ...definition, onSupplement: 'resume' },
        at,
        calendar: vn,
      }),
    ).toMatchObject({
      effect: 'resume',
      due: { dueOn: '2024-06-06' },
    });
    expect(JSON.stringify(paused)).toBe(before);
  });

  test('has no answer for a clock that does not wait, or before it was paused', () => {
    const early = ifSupplemented({
      clock: paused,
      definition: { ...definition, onSupplement: 'resume' },
      at: '2024-05-02T09:00+07:00',
      calendar: vn,
    });

    expect(
      ifSupplemented({ clock: running, definition, at, calendar: vn }).problems.map(({ code }) => code),
    ).toEqual(['CLOCK_EFFECT_REFUSED']);
    expect([early.due, early.problems.map(({ code }) => code)]).toEqual([
      undefined,
      ['CLOCK_EFFECT_REFUSED'],
    ]);
  });
});
