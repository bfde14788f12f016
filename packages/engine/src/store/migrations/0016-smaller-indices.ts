import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from './migration.ts';

/** A case has a number when it is given one, a command an id when a caller gives one: what is null is never looked for. */
async function leaveNullsOutOfUniqueKeys(db: Kysely<unknown>): Promise<void> {
  for (const [table, column] of [
    ['cases', 'number'],
    ['commands', 'command_id'],
  ] as const) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(`${table}_${column}_key`)}`.execute(
      db,
    );
    await db.schema
      .createIndex(`${table}_${column}`)
      .on(table)
      .unique()
      .columns([column])
      .where(column as never, 'is not', null)
      .execute();
  }
}

const WORKLISTS = {
  tasks_role: ['role', 'task_id'],
  tasks_role_unit: ['role', 'unit', 'task_id'],
  tasks_unit: ['unit', 'task_id'],
} as const;

/** The tasks of a case are few: those that are open need not lie together, and a task that is closed stays where it is. Jobs are found by their ids. */
async function orderTasksOfCases(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('tasks_case').execute();
  await db.schema.createIndex('tasks_case').on('tasks').columns(['case_id', 'task_id']).execute();
  await db.schema.dropIndex('jobs_case').execute();
}

/**
 * Rows that an index cannot be asked for are not in it: those without a role, a unit, an applicant, a number, an id. Besides, PostgreSQL took an
 * index that begins with the state of a task for a task of a known id and state, as long as it knew no better, and read all that were open.
 */
export const smallerIndices: Migration = {
  name: '0016-smaller-indices',
  async up(db) {
    for (const [name, [first, ...others]] of Object.entries(WORKLISTS)) {
      await db.schema.dropIndex(name).execute();
      await db.schema
        .createIndex(name)
        .on('tasks')
        .columns(['state', first, ...others])
        .where(first as never, 'is not', null)
        .execute();
    }
    await orderTasksOfCases(db);
    await db.schema.dropIndex('cases_applicant').execute();
    await db.schema
      .createIndex('cases_applicant')
      .on('cases')
      .columns(['applicant', 'case_id'])
      .where('applicant' as never, 'is not', null)
      .execute();
    if (db.getExecutor().adapter instanceof SqliteAdapter) return;
    await leaveNullsOutOfUniqueKeys(db);
  },
};
