import { expect, test } from 'vitest';
import type { Outcome } from '../model/outcome.ts';
import { lineCountOf, linesOf } from './history-lines.ts';

const AT = '2026-01-05T01:00:00.000Z';
const entered: Outcome = {
  type: 'entered',
  element: 'work',
  kind: 'user-task',
  scope: 'root',
  token: '2',
};
const outcomes: readonly Outcome[] = [
  { type: 'assigned', element: 'start', names: ['a'], scope: 'root' },
  { type: 'taken', element: 'on', scope: 'root' },
  entered,
  { type: 'caught', element: 'bell', event: 'signal', name: 'bell' },
  { type: 'fact', element: 'work', name: 'case.number', value: null },
];

test('a command tells what was noted first, then what it led to: not flows, facts and names', () => {
  const body = { entries: [{ type: 'completed', element: 'work' }], outcomes };

  const lines = linesOf({ at: AT, actor: 'an', body }, 7);

  expect(lines).toEqual([
    { seq: 8, at: AT, type: 'completed', element: 'work', kind: null, actor: 'an', details: {} },
    {
      seq: 9,
      at: AT,
      type: 'entered',
      element: 'work',
      kind: 'user-task',
      actor: 'an',
      details: { kind: 'user-task', scope: 'root', token: '2' },
    },
    {
      seq: 10,
      at: AT,
      type: 'caught',
      element: 'bell',
      kind: null,
      actor: 'an',
      details: { event: 'signal', name: 'bell' },
    },
  ]);
  expect(lineCountOf(body)).toBe(3);
});

test('a command that led to 100,000 things has as many lines', () => {
  const body = { entries: [], outcomes: Array.from({ length: 100_000 }, () => entered) };

  const lines = linesOf({ at: AT, actor: null, body }, 0);

  expect([lines.length, lineCountOf(body), lines.at(-1)?.seq]).toEqual([100_000, 100_000, 100_000]);
});
