import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { findPostgres, PostgresServer } from './postgres-server.ts';

/** A database of a test, which any number of stores can be opened on, one after the other or, where `manyNodes`, at once. */
export interface TestDatabase {
  readonly store: () => Store;
  /** Changes it past the store, which is closed. Where `lasting`. */
  readonly execute: (sql: string) => Promise<void>;
  /** Asks it past the store. Where `lasting`. */
  readonly ask: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Where other programs reach it, of PostgreSQL. */
  readonly connectionString?: string;
}

/** A kind of store for a whole test file. */
export interface TestStore {
  readonly name: string;
  /** Why its tests are skipped, if they are. */
  readonly missing?: string;
  /** Whether what a store wrote is there when another is opened on the same database. */
  readonly lasting: boolean;
  readonly manyNodes: boolean;
  readonly begin: () => Promise<void>;
  /** A new, empty database. */
  readonly database: () => Promise<TestDatabase>;
  readonly end: () => Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

function sqliteInMemory(): TestStore {
  const database = async (): Promise<TestDatabase> => ({
    store: () => sqlite(),
    execute: nothing,
    ask: async () => [],
  });
  return {
    name: 'SQLite in memory',
    lasting: false,
    manyNodes: false,
    begin: nothing,
    database,
    end: nothing,
  };
}

/** `always`: a thread of its own writes everything, `never`: this one does. */
function sqliteFile(thread: 'always' | 'never'): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-store-'));
  let files = 0;
  const database = async (): Promise<TestDatabase> => {
    files += 1;
    const file = join(folder, `${files}.db`);
    const execute = async (sql: string): Promise<void> => {
      const direct = new Sqlite(file);
      direct.exec(sql);
      direct.close();
    };
    const ask = async (sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
      const direct = new Sqlite(file, { readonly: true });
      const rows = direct.prepare<[], Readonly<Record<string, unknown>>>(sql).all();
      direct.close();
      return rows;
    };
    return { store: () => sqlite({ file, synchronous: 'normal', thread }), execute, ask };
  };
  const end = async (): Promise<void> => rmSync(folder, { recursive: true, force: true });
  const name = thread === 'always' ? 'SQLite in a file, written by a thread' : 'SQLite in a file';
  return { name, lasting: true, manyNodes: false, begin: nothing, database, end };
}

/** PostgreSQL, on a server that runs for one test file. */
export function postgresStore(): TestStore {
  let server: PostgresServer | undefined;
  return {
    name: 'PostgreSQL',
    ...(findPostgres() === undefined
      ? { missing: 'PostgreSQL is not installed (Debian: apt-get install postgresql)' }
      : {}),
    lasting: true,
    manyNodes: true,
    async begin() {
      server = await PostgresServer.start();
    },
    async database() {
      if (server === undefined) throw new RangeError('Expected the server to run');
      const options = await server.database();
      const ask = async (sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
        const direct = new Client(options);
        await direct.connect();
        try {
          return (await direct.query(sql)).rows;
        } finally {
          await direct.end();
        }
      };
      const execute = async (sql: string): Promise<void> => {
        await ask(sql);
      };
      return { store: () => postgres({ ...options, connections: 5 }), execute, ask, ...options };
    },
    async end() {
      await server?.stop();
    },
  };
}

/** Every store that keeps the contract. */
export function testStores(): readonly TestStore[] {
  return [sqliteInMemory(), sqliteFile('never'), sqliteFile('always'), postgresStore()];
}
