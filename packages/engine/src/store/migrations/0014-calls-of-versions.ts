import type { Migration } from './migration.ts';

/** Which versions a version calls. For those that were published before, it follows from the times of publication. */
export const callsOfVersions: Migration = {
  name: '0014-calls-of-versions',
  async up(db) {
    await db.schema.alterTable('deployments').addColumn('calls', 'text').execute();
  },
};
