import type { PoolClient } from 'pg';
import { Batch, type Call, type Outcome, type Prepared } from './postgres-batch.ts';

/** What each connection has prepared. A connection that the pool drops is forgotten with it. */
const preparedOn = new WeakMap<PoolClient, Prepared>();

/** Runs statements on a connection in one round trip. Rejects with the error of the first that fails. */
export function runBatch(client: PoolClient, calls: readonly Call[]): Promise<readonly Outcome[]> {
  let prepared = preparedOn.get(client);
  if (prepared === undefined) {
    prepared = new Map();
    preparedOn.set(client, prepared);
  }
  const known = prepared;
  return new Promise((resolve, reject) => {
    const settle = (error: Error | undefined, outcomes: readonly Outcome[]): void =>
      error === undefined ? resolve(outcomes) : reject(error);
    client.query(new Batch({ calls, prepared: known, settle }));
  });
}
