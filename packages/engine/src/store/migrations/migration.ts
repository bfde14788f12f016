import type { Kysely } from 'kysely';

/** One step of the schema, forward only. `name` begins with its number and is frozen once released. */
export interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}
