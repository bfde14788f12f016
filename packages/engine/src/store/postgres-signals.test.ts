import { expect, test } from 'vitest';
import { leavesWork } from './postgres-signals.ts';
import type { Write } from './write-set.ts';

const write = (statement: Write['statement'], values: Write['values'] = {}): Write => ({ statement, values });

test.each([
  ['a job that nobody has', write('addJob', { lease_until: null }), true],
  ['a job that its maker does', write('addJob', { lease_until: '2026-01-05T01:01:00.000Z' }), false],
  ['a job that is tried again', write('retryJob'), true],
  ['a timer', write('putTimer'), true],
  ['a command', write('addCommand'), false],
])('other nodes are told of %s: %#', (_what, one, isTold) => {
  expect(leavesWork([[write('updateCase')], [write('addCommand'), one]])).toBe(isTold);
});
