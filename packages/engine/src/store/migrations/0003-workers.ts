import type { Migration } from './migration.ts';

/** Jobs that are done outside by workers of a topic, and the order among those that are due. */
export const workers: Migration = {
  name: '0003-workers',
  async up(db) {
    const columns = [
      ['topic', 'text', ''],
      ['priority', 'integer', 0],
      ['worker', 'text', null],
    ] as const;
    // One at a time: SQLite adds no two columns in one statement.
    for (const [name, type, value] of columns) {
      await db.schema
        .alterTable('jobs')
        .addColumn(name, type, (column) => (value === null ? column : column.notNull().defaultTo(value)))
        .execute();
    }
    await db.schema.dropIndex('jobs_due').execute();
    await db.schema.createIndex('jobs_due').on('jobs').columns(['topic', 'due_at', 'job_id']).execute();
    await db.schema
      .createIndex('jobs_claim')
      .on('jobs')
      .columns(['topic', 'priority desc', 'due_at', 'job_id'])
      .execute();
  },
};
