import type { QueryName } from './queries.ts';
import type { StatementName } from './statements.ts';
import type { Scalar, WriteSet } from './write-set.ts';

/** Queries that are asked often and whose answers hardly ever change, with the statements that change them. */
const CHANGED_BY: Partial<Readonly<Record<QueryName, ReadonlySet<StatementName>>>> = {
  latestDeployment: new Set(['insertDeployment', 'removeDeployment']),
};

/** Answers that are remembered at most; some hundred bytes each. */
const MAXIMUM = 1000;

/** Another program may write the same file (`motcua deploy` beside a server): what it wrote is seen after so long. */
const MILLISECONDS = 50;

type Rows = readonly unknown[];

interface Remembered {
  readonly rows: Rows;
  /** By `elapsed`. */
  readonly until: number;
}

/** Answers of a database that one process writes through one store: they hold until that store writes what changes them, and for a moment only. */
export class RememberedRows {
  readonly #elapsed: () => number;
  readonly #answers = new Map<QueryName, Map<string, Remembered>>();

  /** @param elapsed milliseconds since some moment */
  constructor(elapsed: () => number = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  /** The rows that were asked for a moment ago, or those that `ask` gives. */
  of(name: QueryName, values: Readonly<Record<string, Scalar>>, ask: () => Rows): Rows {
    if (CHANGED_BY[name] === undefined) return ask();
    const key = JSON.stringify(values);
    const known = this.#answers.get(name)?.get(key);
    if (known !== undefined && known.until > this.#elapsed()) return known.rows;
    return this.#remember(name, key, ask());
  }

  /** To be called when sets were written, and nobody was told yet: before, the database would give the former answer again. */
  written(sets: readonly WriteSet[]): void {
    for (const name of this.#answers.keys()) {
      const changes = CHANGED_BY[name];
      if (sets.some((set) => set.some(({ statement }) => changes?.has(statement))))
        this.#answers.delete(name);
    }
  }

  #remember(name: QueryName, key: string, rows: Rows): Rows {
    const answers = this.#answers.get(name) ?? new Map<string, Remembered>();
    if (answers.size >= MAXIMUM) answers.clear();
    answers.set(key, { rows, until: this.#elapsed() + MILLISECONDS });
    this.#answers.set(name, answers);
    return rows;
  }
}
