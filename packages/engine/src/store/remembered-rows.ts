import type { QueryName } from './queries.ts';
import type { StatementName } from './statements.ts';
import type { Scalar, WriteSet } from './write-set.ts';

/** Queries that are asked often and whose answers hardly ever change, with the statements that change them. */
const CHANGED_BY: Partial<Readonly<Record<QueryName, ReadonlySet<StatementName>>>> = {
  latestDeployment: new Set(['insertDeployment', 'removeDeployment']),
};

/** Answers that are remembered at most; some hundred bytes each. */
const MAXIMUM = 1000;

type Rows = readonly unknown[];

/** Answers of a database that one process writes through one store: they hold until that store writes what changes them. */
export class RememberedRows {
  readonly #rows = new Map<QueryName, Map<string, Rows>>();

  /** The rows that were asked for before, or those that `ask` gives. */
  of(name: QueryName, values: Readonly<Record<string, Scalar>>, ask: () => Rows): Rows {
    if (CHANGED_BY[name] === undefined) return ask();
    const key = JSON.stringify(values);
    const known = this.#rows.get(name)?.get(key);
    return known ?? this.#remember(name, key, ask());
  }

  /** To be called when sets were written, and nobody was told yet: before, the database would give the former answer again. */
  written(sets: readonly WriteSet[]): void {
    for (const name of this.#rows.keys()) {
      const changes = CHANGED_BY[name];
      if (sets.some((set) => set.some(({ statement }) => changes?.has(statement)))) this.#rows.delete(name);
    }
  }

  #remember(name: QueryName, key: string, rows: Rows): Rows {
    const remembered = this.#rows.get(name) ?? new Map<string, Rows>();
    if (remembered.size >= MAXIMUM) remembered.clear();
    remembered.set(key, rows);
    this.#rows.set(name, remembered);
    return rows;
  }
}
