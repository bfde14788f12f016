import type { Migration } from './migration.ts';

/** Calendars that people edit, and what their changes moved. */
export const calendars: Migration = {
  name: '0004-calendars',
  async up(db) {
    await db.schema
      .createTable('calendars')
      .addColumn('calendar_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('deployed_at', 'text', (column) => column.notNull())
      .addColumn('deployed_by', 'text')
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('calendars_key', ['calendar_id', 'version'])
      .execute();
    await db.schema
      .createTable('moved_clocks')
      .addColumn('calendar_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('clock_id', 'text', (column) => column.notNull())
      .addColumn('due_before', 'text', (column) => column.notNull())
      .addColumn('due_after', 'text', (column) => column.notNull())
      .addColumn('appointed_at', 'text')
      .addPrimaryKeyConstraint('moved_clocks_key', ['calendar_id', 'version', 'case_id', 'clock_id'])
      .execute();
  },
};
