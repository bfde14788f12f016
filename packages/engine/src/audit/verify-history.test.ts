import { expect, test } from 'vitest';
import type { Outcome } from '../model/outcome.ts';
import { linesOf } from '../runtime/history-lines.ts';
import type { ReadCommand, WrittenCase } from './read-case.ts';
import { verifyHistory } from './verify-history.ts';

const AT = '2026-01-05T01:00:00.000Z';
const outcomes: readonly Outcome[] = [
  { type: 'entered', element: 'work', kind: 'user-task', scope: 'root', token: '1' },
  { type: 'left', element: 'work', kind: 'user-task', scope: 'root', token: '1' },
];

/** A command of two lines; `length`: what its row says of the history after it. */
function command(seq: number, length: number | null): ReadCommand {
  const body = { command: null, entries: [], outcomes };
  return { case_id: 'c', seq, at: AT, actor: undefined, body, history_length: length } as never;
}

/** A case with the rows that an earlier version wrote for its first command. */
function written(lengths: readonly (number | null)[], length: number): WrittenCase {
  const lines = linesOf({ at: AT, actor: null, body: { entries: [], outcomes } }, 0);
  return {
    row: { case_id: 'c', history_length: length },
    readability: 'readable',
    read: lengths.map((told, index) => command(index + 1, told)),
    history: lines.map(({ details, ...line }) => ({
      case_id: 'c',
      ...line,
      details: JSON.stringify(details),
    })),
  } as unknown as WrittenCase;
}

test('rows of an earlier version and commands that count on from them are one history', () => {
  expect(verifyHistory(written([null, 4, 6], 6))).toEqual([]);
});

test('nodes of both versions may have written by turns', () => {
  const late = written([null, 4, null, 8], 8);
  const lines = linesOf({ at: AT, actor: null, body: { entries: [], outcomes } }, 4);
  const rows = lines.map(({ details, ...line }) => ({
    case_id: 'c',
    ...line,
    details: JSON.stringify(details),
  }));

  expect(verifyHistory({ ...late, history: [...late.history, ...rows] })).toEqual([]);
});

test.each([
  ['a command that counts one more', written([null, 5, 7], 7), 'commands', '2', '4 lines', '5 lines'],
  ['a command that counts one less', written([null, 4, 5], 5), 'commands', '3', '6 lines', '5 lines'],
  ['a case that counts otherwise', written([null, 4, 6], 7), 'cases', 'history_length', '6 lines', '7 lines'],
])('%s is found, whatever its hash says', (_what, found, table, row, before, after) => {
  expect(verifyHistory(found)).toEqual([
    {
      caseId: 'c',
      table,
      row,
      what: 'changed',
      expected: `${before} of history`,
      found: `${after} of history`,
    },
  ]);
});

test('a row where the command tells its lines itself was added', () => {
  expect(verifyHistory(written([2, 4], 4))).toMatchObject([
    { table: 'history', row: '1', what: 'added' },
    { table: 'history', row: '2', what: 'added' },
  ]);
});
