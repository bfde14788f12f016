import type { Migration } from './migration.ts';

/** Messages that are kept are sealed, each under a key that goes with it. What was kept before stays as it is until it is delivered or its time is over. */
export const sealedMessages: Migration = {
  name: '0013-sealed-messages',
  async up(db) {
    // One at a time: SQLite adds no two columns in one statement.
    for (const name of ['sealed', 'secret', 'master'])
      await db.schema.alterTable('messages').addColumn(name, 'text').execute();
  },
};
