import type { Migration } from './migration.ts';

/**
 * The history of a case is read from its commands: each says how many lines there are after it. Commands from before say nothing, and keep the
 * lines that were written for them.
 */
export const historyOfCommands: Migration = {
  name: '0011-history-of-commands',
  async up(db) {
    await db.schema.alterTable('commands').addColumn('history_length', 'integer').execute();
  },
};
