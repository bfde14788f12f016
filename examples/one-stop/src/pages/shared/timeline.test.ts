import type { HistoryRow } from '@motcua/engine';
import { expect, test } from 'vitest';
import { milestones } from './timeline.ts';

const row = (seq: number, type: string, element: string, kind: string | null): HistoryRow => ({
  seq,
  type,
  element,
  kind,
  at: '2026-11-23T03:00:00.000Z',
});

test('a time line tells events and completed work, and leaves out gateways and what has no name', () => {
  const history = [
    row(1, 'entered', 'submit', 'start-event'),
    row(2, 'left', 'submit', 'start-event'),
    row(3, 'entered', 'is-complete', 'exclusive-gateway'),
    row(4, 'entered', 'check', 'user-task'),
    row(5, 'claim', 'check', null),
    row(6, 'completed', 'check', null),
    row(7, 'entered', 'inner-start', 'start-event'),
    row(8, 'entered', 'done', 'end-event'),
  ];
  const named = (kind: string) => ({ name: { vi: 'Tên' }, kind });
  const elements = {
    'inner-start': { name: { vi: 'inner-start' }, kind: 'start-event' },
    submit: named('start-event'),
    'is-complete': named('exclusive-gateway'),
    check: named('user-task'),
    done: named('end-event'),
  };

  const told = milestones(history, { elements });

  expect(told.map(({ element }) => element)).toEqual(['submit', 'check', 'done']);
});
