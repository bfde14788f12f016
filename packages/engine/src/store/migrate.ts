import type { Kysely } from 'kysely';
import { ErrorCode, MotcuaError } from '../errors.ts';
import { migrations } from './migrations/registry.ts';

interface MigrationTable {
  motcua_migrations: { name: string };
}

/**
 * Brings a database forward to the schema of this version, each migration in a transaction of its own. A database that has migrations
 * unknown to this version was written by a newer one and is refused.
 */
export async function migrate(db: Kysely<never>): Promise<void> {
  const journal = db as unknown as Kysely<MigrationTable>;
  await journal.schema
    .createTable('motcua_migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .execute();
  const applied = new Set(
    (await journal.selectFrom('motcua_migrations').select('name').execute()).map((row) => row.name),
  );
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = [...applied].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const message = `Expected a database of this version or an older one, but it has the migrations ${unknown.join(', ')}: use the version of @motcua/engine that wrote it, or a newer one`;
    throw new MotcuaError(ErrorCode.STORE_INCOMPATIBLE, message, { unknown });
  }
  for (const migration of migrations) {
    if (applied.has(migration.name)) continue;
    await journal.transaction().execute(async (transaction) => {
      await migration.up(transaction as unknown as Kysely<unknown>);
      await transaction.insertInto('motcua_migrations').values({ name: migration.name }).execute();
    });
  }
}
