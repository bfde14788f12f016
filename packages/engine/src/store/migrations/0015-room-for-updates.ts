import { SqliteAdapter, sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * PostgreSQL writes a changed row anew, beside the one before where the page has room: then no index hears of it, and the page is cleared when it
 * is read next. Every command changes the row of its case and that of its records, so their pages keep room. Pages from before stay as they are.
 */
export const roomForUpdates: Migration = {
  name: '0015-room-for-updates',
  async up(db) {
    if (db.getExecutor().adapter instanceof SqliteAdapter) return;
    await sql`alter table cases set (fillfactor = 85)`.execute(db);
    await sql`alter table records set (fillfactor = 85)`.execute(db);
  },
};
