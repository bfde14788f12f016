import type { Migration } from './migration.ts';

/** The records of a small case lie in one row: what is of the public is in `body`, what is not in `structure`. Rows of one record each stay as they are. */
export const packedRecords: Migration = {
  name: '0012-packed-records',
  async up(db) {
    await db.schema.alterTable('records').addColumn('structure', 'text').execute();
  },
};
