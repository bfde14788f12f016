import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely';
import type { Migration } from './migration.ts';

function column(name: string): RawBuilder<unknown> {
  return sql`${sql.ref(name)}`;
}

/** Rows of a history lie in the order of their key: SQLite needs no index beside them then, which is a quarter of what they take. */
async function keepHistoryInOrder(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string; type: string; notnull: number }>`
    select name, type, "notnull" from pragma_table_info('history') order by cid`.execute(db);
  const columns = rows.map(
    ({ name, type, notnull }) =>
      sql`${column(name)} ${sql.raw(type)} ${sql.raw(notnull === 1 ? 'not null' : '')}`,
  );
  await db.schema.alterTable('history').renameTo('history_before').execute();
  await sql`create table history (${sql.join(columns)}, constraint history_key primary key (case_id, seq)) without rowid`.execute(
    db,
  );
  const names = sql.join(rows.map(({ name }) => column(name)));
  await sql`insert into history (${names}) select ${names} from history_before order by case_id, seq`.execute(
    db,
  );
  await db.schema.dropTable('history_before').execute();
}

/** What lists and look-ups need so that they cost the same whatever the number of cases. */
export const growth: Migration = {
  name: '0008-growth',
  async up(db) {
    if (db.getExecutor().adapter instanceof SqliteAdapter) await keepHistoryInOrder(db);
    await db.schema.dropIndex('tasks_case').execute();
    await db.schema.createIndex('tasks_case').on('tasks').columns(['case_id', 'state', 'task_id']).execute();
    await db.schema.createIndex('tasks_state').on('tasks').columns(['state', 'task_id']).execute();
    await db.schema.createIndex('tasks_unit').on('tasks').columns(['state', 'unit', 'task_id']).execute();
    await db.schema
      .createIndex('tasks_role_unit')
      .on('tasks')
      .columns(['state', 'role', 'unit', 'task_id'])
      .execute();
    await db.schema.dropIndex('tasks_assignee').execute();
    await db.schema
      .createIndex('tasks_assignee')
      .on('tasks')
      .columns(['state', 'assignee', 'task_id'])
      .where('assignee' as never, 'is not', null)
      .execute();
    await db.schema.dropIndex('subscriptions_name').execute();
    await db.schema
      .createIndex('subscriptions_name')
      .on('subscriptions')
      .columns(['event', 'name', 'correlation_key', 'case_id', 'subscription_id'])
      .execute();
    await db.schema.createIndex('jobs_case').on('jobs').columns(['case_id', 'job_id']).execute();
    await db.schema
      .createIndex('cases_business_key')
      .on('cases')
      .columns(['business_key', 'case_id'])
      .where('business_key' as never, 'is not', null)
      .execute();
  },
};
