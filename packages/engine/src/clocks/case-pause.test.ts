import { expect, test } from 'vitest';
import { type CaseClock, pauseWithCase, resumeWithCase } from './case-pause.ts';
import type { ClockDefinition } from './clock.ts';
import { clockAfter, definitionOf, type ShortEffect, vn } from './testdata/clocks.ts';

const start: ShortEffect = ['start', '2024-06-03T09:00'];

function caseClock(rules: Partial<ClockDefinition>, effects: readonly ShortEffect[] = []): CaseClock {
  const definition = definitionOf('5 workingDay', rules);
  return { definition, clock: clockAfter(definition, [start, ...effects]) };
}

const clocks: readonly CaseClock[] = [
  caseClock({ id: 'statutory', kind: 'statutory' }),
  caseClock({ id: 'step', kind: 'step' }),
  caseClock({ id: 'step-on', kind: 'step', pausesWithCase: false }),
  caseClock({ id: 'applicant', kind: 'applicant' }),
  caseClock({ id: 'stopped', kind: 'step' }, [['stop', '2024-06-03T10:00']]),
  caseClock({ id: 'waiting', kind: 'step' }, [['pause', '2024-06-03T10:00']]),
];

const pausedAt = '2024-06-04T09:00+07:00';

test('the clocks that say so stand still with the case; an applicant’s clock runs on', () => {
  const { clocks: paused, problems } = pauseWithCase({
    clocks,
    effect: { at: pausedAt, recordedAt: pausedAt, reason: 'supplement' },
    calendar: vn,
  });

  expect(paused.map(({ id, status }) => [id, status])).toEqual([
    ['statutory', 'paused'],
    ['step', 'paused'],
  ]);
  expect(problems).toEqual([]);
});

test('what was paused with the case goes on with it, what waits for a reason of its own does not', () => {
  const { clocks: paused } = pauseWithCase({
    clocks,
    effect: { at: pausedAt, recordedAt: pausedAt },
    calendar: vn,
  });
  const now = clocks.map(({ clock, definition }) => ({
    definition,
    clock: paused.find(({ id }) => id === clock.id) ?? clock,
  }));
  const at = '2024-06-06T09:00+07:00';

  const { clocks: resumed } = resumeWithCase({
    clocks: now,
    effect: { at, recordedAt: at },
    pausedAt,
    calendar: vn,
  });

  expect(resumed.map(({ id, status, dueOn }) => [id, status, dueOn])).toEqual([
    ['statutory', 'running', '2024-06-12'],
    ['step', 'running', '2024-06-12'],
  ]);
});
