import type { Migration } from './migration.ts';

/** What the due dates of steps were counted by, so that another calendar can move them. Those that wait already keep the date that they have. */
export const countedTerms: Migration = {
  name: '0010-counted-terms',
  async up(db) {
    await db.schema.alterTable('tasks').addColumn('term', 'text').execute();
    await db.schema.alterTable('timers').addColumn('term', 'text').execute();
    await db.schema.alterTable('timers').addColumn('counted_from', 'text').execute();
  },
};
