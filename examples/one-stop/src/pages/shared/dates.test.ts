import { expect, test } from 'vitest';
import { dueLevel, showDate } from './dates.ts';

test('a moment is shown on the clock of the office, wherever the reader is', () => {
  const shown = showDate('2026-11-23T10:00:00.000Z', 'vi');

  expect(shown).toBe('17:00, 23/11/2026');
});

test.each([
  ['2026-11-23T02:00:00Z', 'overdue'],
  ['2026-11-23T16:59:00Z', 'today'],
  ['2026-11-23T17:00:00Z', 'later'],
] as const)('at 10:00 in Vietnam, what is due at %s is «%s»', (dueAt, level) => {
  const now = new Date('2026-11-23T03:00:00Z');

  expect(dueLevel(dueAt, now)).toBe(level);
});
