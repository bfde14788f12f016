import { describe, expect, test } from 'vitest';
import { type Appointment, driftOf, makeAppointment, reappoint } from './appointment.ts';
import { applyClockEffect } from './clock.ts';
import { clockAfter, definitionOf, effectOf, term, vn } from './testdata/clocks.ts';

const definition = definitionOf('5 workingDay');
const clock = clockAfter(definition, [['start', '2024-06-03T09:00']]);
const rules = { most: 1, notice: term('1 workingDay') };

function appointed(to?: string): Appointment {
  const { appointment } = makeAppointment({
    clock,
    calendar: vn,
    recordedAt: '2024-06-03T09:05+07:00',
    ...(to !== undefined && { to }),
  });
  if (appointment === undefined) throw new Error('no appointment');
  return appointment;
}

function again(appointment: Appointment, recordedAt: string, to = '2024-06-14T10:00+07:00') {
  return reappoint({
    appointment,
    clock,
    calendar: vn,
    rules,
    to,
    recordedAt,
    by: 'desk',
    reason: 'apology',
  });
}

describe('the appointment on the receipt', () => {
  test('is by default when the clock is due, and recorded with the due date of that time', () => {
    expect(appointed()).toEqual({
      appointedAt: '2024-06-10T17:00:00+07:00',
      acts: [
        {
          appointedAt: '2024-06-10T17:00:00+07:00',
          dueAt: clock.dueAt,
          recordedAt: '2024-06-03T09:05+07:00',
        },
      ],
    });
  });

  test('stays where it is when the clock moves, and the difference is told', () => {
    const appointment = appointed();
    const { clock: moved } = applyClockEffect({
      clock,
      definition,
      effect: effectOf(['extend', '2024-06-04T09:00', { term: term('2 workingDay') }]),
      calendar: vn,
    });

    expect(driftOf(appointment, clock)).toBeUndefined();
    expect(driftOf(appointment, moved)).toEqual({
      appointedAt: appointment.appointedAt,
      dueAt: moved.dueAt,
      side: 'early',
    });
    expect(driftOf(appointed('2024-06-12T10:00+07:00'), clock)?.side).toBe('late');
  });

  test('a new one is an act of its own that keeps the old', () => {
    const { appointment, problems } = again(appointed(), '2024-06-07T16:00+07:00');

    expect(appointment.appointedAt).toBe('2024-06-14T10:00:00+07:00');
    expect(appointment.acts.map(({ appointedAt, reason }) => [appointedAt, reason])).toEqual([
      ['2024-06-10T17:00:00+07:00', undefined],
      ['2024-06-14T10:00:00+07:00', 'apology'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['APPOINTMENT_AFTER_DUE']);
  });

  test('is made anew only as often, and only so long before, as the procedure says', () => {
    const first = appointed();
    const second = again(first, '2024-06-07T16:00+07:00').appointment;

    expect(again(second, '2024-06-07T16:30+07:00').problems.map(({ code }) => code)).toContain(
      'APPOINTMENT_LIMIT_REACHED',
    );
    expect(again(second, '2024-06-07T16:30+07:00').appointment).toBe(second);
    expect(again(first, '2024-06-08T10:00+07:00').problems.map(({ code }) => code)).toContain(
      'APPOINTMENT_TOO_LATE',
    );
  });

  test('in the past is refused, on a day off it deserves a look', () => {
    const first = appointed();

    expect(again(first, '2024-06-05T10:00+07:00', '2024-06-04T10:00+07:00').appointment).toBe(first);
    expect(
      again(first, '2024-06-05T10:00+07:00', '2024-06-08T10:00+07:00').problems.map(({ code }) => code),
    ).toEqual(['APPOINTMENT_DAY_OFF']);
    expect(again(first, '2024-06-05T10:00+07:00', 'tomorrow').problems.map(({ code }) => code)).toEqual([
      'TIME_INVALID',
    ]);
    expect(makeAppointment({ clock, calendar: vn, recordedAt: 'now' }).appointment).toBeUndefined();
  });
});
