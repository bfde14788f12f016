import { readFileSync } from 'node:fs';
import { createEngine, type Store } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import pg from 'pg';
import type { Load } from './load-process.ts';
import { type Acknowledged, brokenPromises, finishAll, type OutsideEffect } from './promises.ts';

/** More than a lease. */
export const ROUND_MILLISECONDS = 120_000;

function storeOf(database: Load['database']): Store {
  return 'file' in database ? sqlite(database) : postgres(database);
}

/** To the one of several servers that is still there. */
async function connected(connectionString: string): Promise<pg.Client> {
  const refusals: unknown[] = [];
  const hosts = decodeURIComponent(/[?&]host=([^&]*)/.exec(connectionString)?.[1] ?? '');
  for (const host of hosts.split(',')) {
    const one = connectionString.replace(/(?<=[?&]host=)[^&]*/, encodeURIComponent(host));
    const client = new pg.Client({ connectionString: one });
    try {
      await client.connect();
      return client;
    } catch (error) {
      refusals.push(error);
    }
  }
  throw new AggregateError(refusals, `Expected one of the servers of '${hosts}' to be there`);
}

/**
 * A server does what a client asked before it notices that this was killed. Until then its rows are locked and whoever looks for jobs passes them by: on a disk that is
 * busy for longer than all looking takes.
 */
async function otherClientsGone(connectionString: string): Promise<void> {
  const client = await connected(connectionString);
  const others = `select count(*)::int as count, pg_sleep(0.01) from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  for (let count = 1; count > 0; )
    ({ count } = (await client.query<{ count: number }>(others)).rows[0] ?? { count: 0 });
  await client.end();
}

/**
 * Opens what the killed processes left, lets it come to its end, and looks whether every promise was kept. `ahead`: by how many milliseconds its
 * clock is ahead, so that all leases are over.
 */
export async function faultsAfter(
  { database, effects, ahead: begin }: Pick<Load, 'database' | 'effects'> & { readonly ahead: number },
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  if (!('file' in database)) await otherClientsGone(database.connectionString);
  const done: OutsideEffect[] = [];
  let ahead = begin;
  const engine = await createEngine({
    store: storeOf(database),
    clock: { now: () => new Date(Date.now() + ahead).toISOString() },
    handlers: {
      effect: async ({ caseId, element, idempotencyKey }) => {
        done.push({ caseId, element, key: idempotencyKey });
        return {};
      },
    },
  });
  await finishAll(engine, async () => {
    ahead += ROUND_MILLISECONDS;
    await engine.settle();
  });
  const noted = readFileSync(effects, 'utf8').trim().split('\n');
  const before = noted.map((line) => JSON.parse(line) as OutsideEffect);
  const faults = await brokenPromises({ engine, acknowledged, effects: [...before, ...done] });
  const { broken } = await engine.audit.verify();
  await engine.close();
  return [...faults, ...broken.map((verdict) => JSON.stringify(verdict))];
}
