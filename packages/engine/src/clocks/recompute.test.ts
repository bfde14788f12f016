import { describe, expect, test } from 'vitest';
import { vietnam } from '../calendar/packs/vietnam.ts';
import { resolved } from '../calendar/testdata/offices.ts';
import { makeAppointment } from './appointment.ts';
import { expireClock } from './clock.ts';
import { recomputeClock, recomputeClocks } from './recompute.ts';
import { clockAfter, definitionOf, vn } from './testdata/clocks.ts';

const definition = definitionOf('5 workingDay');
const stormDay = resolved({
  ...vietnam,
  exceptions: [...(vietnam.exceptions ?? []), { kind: 'closed', from: '2024-06-06', reason: { vi: 'Bão' } }],
});
const act = { recordedAt: '2024-06-05T20:00+07:00', by: 'admin', reason: 'Bão' };

const running = clockAfter(definition, [['start', '2024-06-03T09:00']]);
const untouched = clockAfter(definition, [['start', '2024-07-01T09:00']]);
const stopped = clockAfter(definition, [
  ['start', '2024-06-03T09:00'],
  ['stop', '2024-06-05T09:00'],
]);

describe('a changed calendar', () => {
  test('moves an open clock and writes its ledger', () => {
    const { clock } = recomputeClock({ clock: running, calendar: stormDay, ...act });

    expect(clock.dueOn).toBe('2024-06-11');
    expect(clock.ledger.at(-1)).toEqual({
      effect: 'recalculate',
      at: act.recordedAt,
      recordedAt: act.recordedAt,
      by: 'admin',
      reason: 'Bão',
      dueBefore: '2024-06-10T17:00:00+07:00',
      dueAfter: '2024-06-11T17:00:00+07:00',
      calendarVersion: stormDay.version,
    });
  });

  test('leaves a clock that does not move, and a closed one, as they are', () => {
    expect(recomputeClock({ clock: untouched, calendar: stormDay, ...act }).clock).toBe(untouched);
    expect(recomputeClock({ clock: stopped, calendar: stormDay, ...act }).clock).toBe(stopped);
  });

  test('can give a clock that had run out its time back', () => {
    const { clock: expired } = expireClock({
      clock: running,
      definition,
      at: running.dueAt,
      recordedAt: running.dueAt,
      calendar: vn,
    });

    const { clock } = recomputeClock({
      clock: expired,
      calendar: stormDay,
      ...act,
      recordedAt: '2024-06-10T20:00+07:00',
    });

    expect([expired.status, clock.status, clock.dueOn]).toEqual(['expired', 'running', '2024-06-11']);
  });

  test('once recomputed, a second time changes nothing', () => {
    const { clock } = recomputeClock({ clock: running, calendar: stormDay, ...act });

    expect(recomputeClock({ clock, calendar: stormDay, ...act }).clock).toBe(clock);
  });

  test('is previewed for many clocks: who moves, whose appointment no longer agrees, and nothing is touched', () => {
    const before = JSON.stringify([running, untouched, stopped]);
    const { appointment } = makeAppointment({
      clock: running,
      calendar: vn,
      recordedAt: '2024-06-03T09:05+07:00',
    });
    if (appointment === undefined) throw new Error('no appointment');
    const clocks = [
      { key: 'a', clock: running, appointment },
      { key: 'b', clock: untouched },
      { key: 'c', clock: stopped },
      { key: 'd', clock: { ...running, ledger: [] } },
    ];

    const preview = recomputeClocks({ clocks, calendar: stormDay, ...act });

    expect(preview).toMatchObject({
      moved: [
        {
          key: 'a',
          dueBefore: '2024-06-10T17:00:00+07:00',
          dueAfter: '2024-06-11T17:00:00+07:00',
          appointment: { appointedAt: '2024-06-10T17:00:00+07:00', side: 'early' },
        },
      ],
      unchanged: 1,
      closed: 1,
      failed: [{ key: 'd', problems: [{ code: 'CLOCK_LEDGER_EMPTY' }] }],
    });
    expect(JSON.stringify([running, untouched, stopped])).toBe(before);
  });
});
