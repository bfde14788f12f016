import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { storeFailure } from './store-failure.ts';

/** A connection whose queries throw `STORE_FAILED`. */
class Connection implements DatabaseConnection {
  readonly within: DatabaseConnection;

  constructor(within: DatabaseConnection) {
    this.within = within;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return await this.within.executeQuery<Row>(query);
    } catch (error) {
      throw storeFailure(error);
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.within.streamQuery<Row>(query, chunkSize);
  }
}

class ConnectionDriver implements Driver {
  readonly #within: Driver;

  constructor(within: Driver) {
    this.#within = within;
  }

  async init(): Promise<void> {
    try {
      await this.#within.init();
    } catch (error) {
      throw storeFailure(error);
    }
  }

  async acquireConnection(): Promise<Connection> {
    return new Connection(await this.#within.acquireConnection());
  }

  beginTransaction({ within }: Connection, settings: TransactionSettings): Promise<void> {
    return this.#within.beginTransaction(within, settings);
  }

  commitTransaction({ within }: Connection): Promise<void> {
    return this.#within.commitTransaction(within);
  }

  rollbackTransaction({ within }: Connection): Promise<void> {
    return this.#within.rollbackTransaction(within);
  }

  releaseConnection({ within }: Connection): Promise<void> {
    return this.#within.releaseConnection(within);
  }

  destroy(): Promise<void> {
    return this.#within.destroy();
  }
}

/** The same dialect; where the database does not do what it is asked, its queries throw what commands do: `STORE_FAILED`. */
export function withStoreFailures(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => new ConnectionDriver(dialect.createDriver()),
  };
}
