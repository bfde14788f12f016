import type { Migration } from './migration.ts';

/** A key for the personal data of each case, the files that a case refers to, and which cases were erased. */
export const personalData: Migration = {
  name: '0006-personal-data',
  async up(db) {
    await db.schema
      .createTable('case_keys')
      .addColumn('key_id', 'text', (column) => column.primaryKey())
      .addColumn('secret', 'text')
      .addColumn('master', 'text')
      .addColumn('destroyed_at', 'text')
      .execute();
    await db.schema
      .createTable('case_files')
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('case_files_key', ['case_id', 'file'])
      .execute();
    await db.schema.createIndex('case_files_file').on('case_files').columns(['file']).execute();
    // One at a time: SQLite adds no two columns in one statement.
    for (const name of ['key_id', 'erased_at'])
      await db.schema.alterTable('cases').addColumn(name, 'text').execute();
    await db.schema
      .createIndex('cases_ended')
      .on('cases')
      .columns(['procedure', 'ended_at', 'case_id'])
      .where('ended_at' as never, 'is not', null)
      .execute();
    await db.schema
      .createIndex('cases_erased')
      .on('cases')
      .columns(['erased_at', 'case_id'])
      .where('erased_at' as never, 'is not', null)
      .execute();
  },
};
