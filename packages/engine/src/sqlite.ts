import { type SqliteOptions, SqliteStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';

export type { SqliteOptions };

/**
 * A store in one SQLite file, for one engine process. Needs the package `better-sqlite3` beside this one.
 *
 * @example
 * const engine = await createEngine({ store: sqlite({ file: 'motcua.db' }) });
 */
export function sqlite(options: SqliteOptions = {}): Store {
  return new SqliteStore(options);
}
