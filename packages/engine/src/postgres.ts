import { type PostgresOptions, PostgresStore } from './store/postgres-store.ts';
import type { Store } from './store/store.ts';

export type { PostgresOptions };

/**
 * A store in one PostgreSQL database (14 or newer), for any number of engine processes at once. Needs the package `pg` beside this one. Its
 * user must be allowed to create tables.
 *
 * @example
 * const engine = await createEngine({ store: postgres({ connectionString: 'postgres://motcua@db.example/motcua' }) });
 */
export function postgres(options: PostgresOptions = {}): Store {
  return new PostgresStore(options);
}
