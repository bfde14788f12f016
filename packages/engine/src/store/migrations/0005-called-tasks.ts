import type { Migration } from './migration.ts';

/** Steps of procedures that a case calls know their version. */
export const calledTasks: Migration = {
  name: '0005-called-tasks',
  async up(db) {
    await db.schema.alterTable('tasks').addColumn('version', 'text').execute();
  },
};
