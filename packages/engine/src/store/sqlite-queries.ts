import type Sqlite from 'better-sqlite3';
import type { Statement } from './parameters.ts';
import type { QueryName } from './queries.ts';
import type { Scalar } from './write-set.ts';

type Values = Readonly<Record<string, Scalar>>;

/** The values of a statement in the order of their places, behind those of `before`. */
export function boundValues(
  { parameters }: Statement,
  values: Values,
  before: readonly unknown[] = [],
): unknown[] {
  const bound = [...before];
  for (const name of parameters) bound.push(typeof name === 'string' ? values[name] : name.constant);
  return bound;
}

/** The queries that are asked at every turn, each prepared at its first use. */
export class SqliteQueries {
  readonly #database: Sqlite.Database;
  readonly #texts: Readonly<Record<QueryName, Statement>>;
  readonly #prepared = new Map<QueryName, Sqlite.Statement>();

  constructor(database: Sqlite.Database, texts: Readonly<Record<QueryName, Statement>>) {
    this.#database = database;
    this.#texts = texts;
  }

  all(name: QueryName, values: Values): readonly unknown[] {
    return this.#prepare(name).all(boundValues(this.#texts[name], values));
  }

  #prepare(name: QueryName): Sqlite.Statement {
    let prepared = this.#prepared.get(name);
    if (prepared === undefined) {
      prepared = this.#database.prepare(this.#texts[name].sql);
      this.#prepared.set(name, prepared);
    }
    return prepared;
  }
}
