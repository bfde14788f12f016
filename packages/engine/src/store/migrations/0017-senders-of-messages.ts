import type { Migration } from './migration.ts';

/** A message that is kept for a case says who sent it and why, as the command that brings it then does. */
export const sendersOfMessages: Migration = {
  name: '0017-senders-of-messages',
  async up(db) {
    await db.schema.alterTable('messages').addColumn('sender', 'text').execute();
  },
};
