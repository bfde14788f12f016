import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { configsOf } from './postgres-hosts.ts';
import type { Write, WriteSet } from './write-set.ts';

const CHANNEL = 'motcua_work';
/** Signals of so short a time are one. */
const COALESCE_MILLISECONDS = 20;
const RECONNECT_MILLISECONDS = 5000;
const CONNECT_MILLISECONDS = 3000;

/** Whether a write leaves something to do for any node. A job that is leased as it is written is done by who wrote it. */
function leavesSome({ statement, values }: Write): boolean {
  if (statement === 'addJob') return values.lease_until === null;
  return statement === 'retryJob' || statement === 'putTimer';
}

export function leavesWork(sets: readonly WriteSet[]): boolean {
  return sets.some((set) => set.some(leavesSome));
}

/**
 * Tells the other nodes that there is work, on a connection of its own and after the commit: inside the transaction a NOTIFY takes a lock of
 * the whole server. A signal that is lost costs time, nothing else: every node looks by itself, too.
 */
export class PostgresSignals {
  readonly #config: ClientConfig;
  readonly #changed: () => void;
  /** Who sent a signal needs none itself. */
  readonly #node = randomUUID();
  #client: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #told: Promise<void> = Promise.resolve();
  #reconnecting: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: { readonly config: ClientConfig; readonly changed: () => void }) {
    this.#config = options.config;
    this.#changed = options.changed;
  }

  /** Begins to listen, and again whenever the connection is lost. */
  async connect(): Promise<void> {
    for (const config of configsOf(this.#config)) {
      const client = new Client({ connectionTimeoutMillis: CONNECT_MILLISECONDS, ...config });
      if (!(await this.#listen(client))) continue;
      if (this.#closed) await client.end();
      else this.#client = client;
      return;
    }
    this.#reconnectLater();
  }

  /** Something to do was committed. */
  send(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // One after the other: a connection takes one query at a time.
      this.#told = this.#told.then(() => this.#tell()).catch(() => undefined);
    }, COALESCE_MILLISECONDS);
  }

  async #tell(): Promise<void> {
    await this.#client?.query('select pg_notify($1, $2)', [CHANNEL, this.#node]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#reconnecting);
    await this.#client?.end();
  }

  /** False where the server does not answer, or is a standby: those let nobody listen. */
  async #listen(client: Client): Promise<boolean> {
    const lost = (): void => this.#lost(client);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => {
      if (payload !== this.#node) this.#changed();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      return true;
    } catch {
      await client.end().catch(() => undefined);
      return false;
    }
  }

  /** Only the connection that was in use: one that never was is passed by. */
  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#reconnectLater();
  }

  #reconnectLater(): void {
    if (this.#closed) return;
    clearTimeout(this.#reconnecting);
    this.#reconnecting = setTimeout(() => void this.connect(), RECONNECT_MILLISECONDS);
    this.#reconnecting.unref();
  }
}
