import { SqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';

/** What `--store` says: a PostgreSQL connection string, or the file of a SQLite database. Default: `motcua.db`. */
export async function storeOf(option: unknown): Promise<Store> {
  const place = String(option ?? 'motcua.db');
  if (!/^postgres(ql)?:\/\//.test(place)) return new SqliteStore({ file: place });
  // Loaded when it is asked for: whoever uses SQLite need not install `pg`.
  const { PostgresStore } = await import('../store/postgres-store.ts');
  return new PostgresStore({ connectionString: place });
}

export const storeOption = {
  type: 'string',
  help: 'the SQLite file, or postgres://… (default: motcua.db)',
} as const;
