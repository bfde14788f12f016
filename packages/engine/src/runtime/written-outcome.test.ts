import { expect, test } from 'vitest';
import type { JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import { readOutcome, writtenOutcome } from './written-outcome.ts';

/** What lies in databases: fields of a type may be added at the end, and never moved or taken away. */
const WRITTEN: readonly (readonly [JsonObject, string])[] = [
  [
    { type: 'entered', element: 'a', kind: 'user-task', scope: 'root', token: '1' },
    '["entered","a","user-task","root","1"]',
  ],
  [
    { type: 'left', element: 'a', kind: 'user-task', scope: 'root', token: '1' },
    '["left","a","user-task","root","1"]',
  ],
  [
    { type: 'withdrawn', element: 'a', kind: 'user-task', scope: 'root', token: '1' },
    '["withdrawn","a","user-task","root","1"]',
  ],
  [{ type: 'taken', element: 'a', scope: 'root' }, '["taken","a","root"]'],
  [{ type: 'assigned', element: 'a', scope: 'root' }, '["assigned","a","root"]'],
  [{ type: 'thrown', element: 'a', event: 'signal' }, '["thrown","a","signal"]'],
  [{ type: 'caught', element: 'a', event: 'timer' }, '["caught","a","timer"]'],
  [{ type: 'incident', element: 'a', incident: '1', code: 'X' }, '["incident","a","1","X"]'],
  [{ type: 'incident', element: 'a', incident: '1' }, '["incident","a","1"]'],
  [{ type: 'resolved', element: 'a', code: 'X' }, '["resolved","a",null,"X"]'],
  [
    { type: 'clock-warned', element: 'a', level: 'late', dueAt: '2026' },
    '["clock-warned","a","late","2026"]',
  ],
  [
    { type: 'clock-expired', element: 'a', dueAt: '2026', tacit: 'accept' },
    '["clock-expired","a","2026","accept"]',
  ],
  [{ type: 'clock-moved', element: 'a', effect: 'pause' }, '["clock-moved","a","pause"]'],
  [{ type: 'clock-appointed', element: 'a', appointedAt: '2026' }, '["clock-appointed","a","2026"]'],
  [
    { type: 'clock-recomputed', element: 'a', dueBefore: '2025', dueAt: '2026' },
    '["clock-recomputed","a","2025","2026"]',
  ],
  [
    { type: 'term-recomputed', element: 'a', dueBefore: '2025', dueAt: '2026' },
    '["term-recomputed","a","2025","2026"]',
  ],
  [{ type: 'decided', element: 'a' }, '["decided","a"]'],
  [{ type: 'ended', element: 'a', status: 'completed' }, '["ended","a","completed"]'],
  [{ type: 'fact', element: 'a' }, '["fact","a"]'],
];

test.each(WRITTEN)('%o is written as a list and comes back as it was', (plain, text) => {
  const written = writtenOutcome(plain as Outcome);

  expect(written).toEqual({ plain: JSON.parse(text) });
  expect(JSON.stringify(written.plain)).toBe(text);
  expect(readOutcome(JSON.parse(text))).toEqual(plain);
});

test('what is hidden is apart, and the rest a list', () => {
  const outcome: Outcome = { type: 'assigned', element: 'a', names: ['age'], scope: 'root' };

  expect(writtenOutcome(outcome)).toEqual({
    plain: ['assigned', 'a', 'root'],
    hidden: { names: ['age'] },
  });
});

test.each<[string, JsonObject]>([
  ['a field that is not on the list', { type: 'assigned', element: 'a', names: [], scope: 'root' }],
  ['a field that says that it is nothing', { type: 'caught', element: 'a', event: null }],
  ['an element that is none', { type: 'caught', element: null, event: 'timer' }],
])('what has %s keeps all names', (_what, outcome) => {
  expect(writtenOutcome(outcome as Outcome).plain).toEqual(outcome);
  expect(readOutcome(outcome)).toEqual(outcome);
});

test.each(['["unknown","a","b"]', '["constructor","a","b"]', '[]', '["entered","a","b","c","d","e"]'])(
  'a list that nothing wrote, %s, is read as far as it is known',
  (text) => {
    expect(() => readOutcome(JSON.parse(text))).not.toThrow();
  },
);
