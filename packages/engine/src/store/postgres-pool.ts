import { Client, type ClientConfig, Pool, type PoolClient } from 'pg';
import { configsOf } from './postgres-hosts.ts';
import { storeFailure } from './store-failure.ts';

/** So long a server among several may take to answer, before the next is asked. */
const CONNECT_MILLISECONDS = 3000;

/** The pool's own limit would count waiting for a free connection, too. */
class ImpatientClient extends Client {
  constructor(config: ClientConfig) {
    super({ connectionTimeoutMillis: CONNECT_MILLISECONDS, ...config });
  }
}

const IS_STANDBY = 'select pg_is_in_recovery() as is_standby';

/**
 * The connections of a process. Where several servers are named they are tried in turn, the one that took the last connection first: one that
 * does not answer, or that is a standby, is passed by. So work goes on when a standby was promoted.
 */
export class PostgresPool {
  readonly #pools: readonly Pool[];
  /** Those that have said that they may be written to: a primary does not become a standby while a connection lasts. */
  readonly #writable = new WeakSet<PoolClient>();
  #current = 0;

  constructor(config: ClientConfig, connections: number) {
    const configs = configsOf(config);
    const patience = configs.length > 1 ? { Client: ImpatientClient as never } : {};
    this.#pools = configs.map((one) => new Pool({ ...patience, ...one, max: connections, keepAlive: true }));
    for (const pool of this.#pools) {
      // A connection that breaks while it rests is dropped and replaced; one that breaks at work fails that work. Neither ends the process.
      pool.on('error', () => undefined);
      pool.on('connect', (client) => client.on('error', () => undefined));
    }
  }

  /** For kysely, which opens a connection of its own to end a query that is given up. */
  get options(): object {
    return (this.#pools[this.#current] as Pool).options;
  }

  /** A connection to a server that takes writes. Throws `STORE_FAILED` with what the first of them said where none does. */
  async connect(): Promise<PoolClient> {
    const first = this.#current;
    let failure: unknown;
    for (let turn = 0; turn < this.#pools.length; turn += 1) {
      const index = (first + turn) % this.#pools.length;
      try {
        const client = await this.#connectTo(index);
        this.#current = index;
        return client;
      } catch (error) {
        failure ??= error;
      }
    }
    throw storeFailure(failure);
  }

  async end(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
  }

  async #connectTo(index: number): Promise<PoolClient> {
    const client = await (this.#pools[index] as Pool).connect();
    if (this.#pools.length === 1 || this.#writable.has(client)) return client;
    try {
      const { rows } = await client.query<{ readonly is_standby: boolean }>(IS_STANDBY);
      if (rows[0]?.is_standby === true)
        throw new Error('Expected a server that takes writes, but found a standby');
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.#writable.add(client);
    return client;
  }
}
