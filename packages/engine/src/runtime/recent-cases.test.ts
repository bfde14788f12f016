import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../model/record.ts';
import type { CaseTable, Database, TaskTable } from '../store/schema.ts';
import { compileStatements } from '../store/statements.ts';
import type { Write } from '../store/write-set.ts';
import type { Definition } from './define-procedure.ts';
import { CHANGE_ROW, CHANGE_TASKS, NO_TASKS, RecentCases } from './recent-cases.ts';

const definition = {} as Definition;
const head = { id: 'head' } as CaseRecord;
const root = { id: 'root' } as CaseRecord;
const records = new Map([['root', root]]);

function loadedCase(caseId: string) {
  const row = { case_id: caseId, revision: 1, status: 'active', phase: 'intake', ended_at: null };
  return { row: row as unknown as CaseTable, records, complete: true, isPacked: true };
}

function update(caseId: string, values: Write['values'] = {}): Write {
  return {
    statement: 'updateCase',
    values: { case_id: caseId, revision: 2, ended_at: null, expected_revision: 1, ...values },
  };
}

describe('a case that was in hand', () => {
  test('is as its command left it, and is given once', () => {
    const recent = new RecentCases();
    const records = new Map([['head', head]]);

    recent.leave({ loaded: loadedCase('a'), definition, tasks: NO_TASKS, records, writes: [update('a')] });

    expect(recent.take('a')).toEqual({
      definition,
      tasks: new Map(),
      loaded: {
        complete: true,
        isPacked: true,
        records: new Map([['head', head]]),
        row: { case_id: 'a', revision: 2, status: 'active', phase: 'intake', ended_at: null },
      },
    });
    expect(recent.take('a')).toBeUndefined();
  });

  test.each([
    ['goes over to rows of their own', 'removeRecord', true, false],
    ['comes back to one row', 'putRecord', false, true],
  ] as const)('is known to have done so where it %s', (_what, statement, before, after) => {
    const recent = new RecentCases();
    const write: Write = { statement, values: { case_id: 'a', record_id: 'v:*' } };
    const loaded = { ...loadedCase('a'), isPacked: before };

    recent.leave({ loaded, definition, tasks: NO_TASKS, records, writes: [update('a'), write] });

    expect(recent.take('a')?.loaded.isPacked).toBe(after);
  });

  test.each([
    ['its row was changed by the database', records, [update('a'), { statement: 'numberCase', values: {} }]],
    ['it has ended', records, [update('a', { ended_at: '2026-01-05T01:00:00.000Z' })]],
    ['not all of it was loaded', undefined, [update('a')]],
    ['nothing was written of it', records, []],
  ] as const)('is not kept where %s', (_why, left, writes) => {
    const recent = new RecentCases();

    recent.leave({ loaded: loadedCase('a'), definition, tasks: NO_TASKS, records: left, writes });

    expect(recent.take('a')).toBeUndefined();
  });

  test('is not kept where it has become so large that only what is asked for is loaded of it', () => {
    const recent = new RecentCases();
    const many = Array.from({ length: 25 }, (_, index) => ({ id: `s${index}` }) as CaseRecord);

    recent.leave({
      loaded: loadedCase('a'),
      definition,
      tasks: NO_TASKS,
      records: new Map(many.map((record) => [record.id, record])),
      writes: [update('a')],
    });

    expect(recent.take('a')).toBeUndefined();
  });

  test('makes room: the one that was left longest ago goes first', () => {
    const recent = new RecentCases();
    const ids = Array.from({ length: 513 }, (_, index) => `case ${index}`);

    for (const id of ids)
      recent.leave({
        loaded: loadedCase(id),
        definition,
        tasks: NO_TASKS,
        records,
        writes: [update(id)],
      });

    expect(ids.filter((id) => recent.take(id) === undefined)).toEqual(['case 0']);
  });
});

describe('a task of a case that was in hand', () => {
  const task = { task_id: 'a.4', case_id: 'a', state: 'open', assignee: null } as TaskTable;
  const opening: Write = { statement: 'openTask', values: { ...task } };

  function afterwards(...writes: readonly Write[]): RecentCases {
    const recent = new RecentCases();
    const tasks = new Map([[task.task_id, task]]);
    recent.leave({
      loaded: loadedCase('a'),
      definition,
      tasks,
      records,
      writes: [update('a'), ...writes],
    });
    return recent;
  }

  test('is as it was opened, of the revision that its case has', () => {
    const recent = new RecentCases();

    recent.leave({
      loaded: loadedCase('a'),
      definition,
      tasks: NO_TASKS,
      records,
      writes: [update('a'), opening],
    });

    expect(recent.task('a.4')).toEqual({ task, revision: 2 });
    expect(recent.task('a.5')).toBeUndefined();
    expect(recent.task('b.4')).toBeUndefined();
  });

  test('is still there after a command that does nothing to it, of the new revision', () => {
    expect(afterwards().task('a.4')).toEqual({ task, revision: 2 });
  });

  test('is gone when it was closed', () => {
    const closing: Write = { statement: 'closeTask', values: { task_id: 'a.4', state: 'completed' } };

    expect(afterwards(closing).task('a.4')).toBeUndefined();
  });

  test.each([...CHANGE_TASKS])('is asked of the database after %s', (statement) => {
    const write: Write = { statement, values: { task_id: 'a.4', case_id: 'a' } };

    expect(afterwards(write).task('a.4')).toBeUndefined();
  });

  test('is not there while a command has the case in hand', () => {
    const recent = afterwards();

    recent.take('a');

    expect(recent.task('a.4')).toBeUndefined();
  });
});

describe('every statement is known', () => {
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: new Sqlite(':memory:') }) });

  test.each([
    ['the row of a case', 'cases', ['insertCase', 'updateCase', ...CHANGE_ROW]],
    ['a task', 'tasks', ['openTask', 'closeTask', ...CHANGE_TASKS]],
  ])('that changes %s', (_what, table, known) => {
    const statements = Object.entries(compileStatements(db));

    const changing = statements.filter(([, { sql }]) =>
      new RegExp(`^(update|insert into|delete from) "${table}"`).test(sql),
    );
    expect(changing.map(([name]) => name).sort()).toEqual([...known].sort());
  });
});
