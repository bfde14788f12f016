import type { Migration } from './migration.ts';

/** Messages that are kept until somebody waits for them. */
export const messages: Migration = {
  name: '0002-messages',
  async up(db) {
    await db.schema
      .createTable('messages')
      .addColumn('message_id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('correlation_key', 'text')
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('published_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('messages_expiry').on('messages').columns(['expires_at']).execute();
  },
};
