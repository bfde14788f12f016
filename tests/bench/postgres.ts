import { postgres } from '@motcua/engine/postgres';
import { PostgresServer } from '../store/postgres-server.ts';
import { measureSmallCases, type SmallCaseFigures } from './workload/small-cases.ts';

/**
 * Durable «small» cases on PostgreSQL (fsync on, by a socket) at 1, 8 and 32 callers, beside the floor: the same rows by prepared statements.
 * Nothing where PostgreSQL is not installed.
 */
export async function benchPostgres(): Promise<readonly SmallCaseFigures[]> {
  const server = await PostgresServer.start({ durable: true });
  if (server === undefined) return [];
  const store = async () => postgres(await server.database());
  try {
    return await measureSmallCases({ engine: async () => ({ store: await store() }), floor: store });
  } finally {
    await server.stop();
  }
}
