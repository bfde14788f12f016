import type { Connection, Submittable } from 'pg';
import type { Scalar } from './write-set.ts';

/** A prepared statement to run: its name is how the server knows it. */
export interface Call {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly Scalar[];
}

/** What a statement gave: its rows, and how many it changed or found. */
export interface Outcome {
  readonly rows: readonly Readonly<Record<string, Scalar>>[];
  readonly count: number;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** The types that come as numbers: int8, int2, int4. Every other column of the schema is text. */
const NUMBERS = new Set([20, 21, 23]);

/**
 * Statements that are sent together and answered together: one round trip, one `Sync`, whatever their number. The first that fails ends the
 * batch; what follows it is not run. Handed to `client.query`, as `pg-cursor` is.
 */
export class Batch implements Submittable {
  readonly #calls: readonly Call[];
  readonly #prepared: Set<string>;
  readonly #settle: (error: Error | undefined, outcomes: readonly Outcome[]) => void;
  readonly #outcomes: Outcome[] = [];
  /** The place in the batch of each statement that the server first hears of in it. */
  readonly #introduced = new Map<string, number>();
  #fields: readonly Field[] = [];
  #rows: Record<string, Scalar>[] = [];

  /** `prepared` holds the names of the statements that the server knows on this connection. */
  constructor(options: {
    readonly calls: readonly Call[];
    readonly prepared: Set<string>;
    readonly settle: (error: Error | undefined, outcomes: readonly Outcome[]) => void;
  }) {
    this.#calls = options.calls;
    this.#prepared = options.prepared;
    this.#settle = options.settle;
  }

  submit(connection: Connection): void {
    connection.stream.cork();
    for (const [index, { name, sql, values }] of this.#calls.entries()) {
      if (!this.#prepared.has(name)) {
        connection.parse({ name, text: sql, types: [] }, true);
        this.#prepared.add(name);
        this.#introduced.set(name, index);
      }
      connection.bind({ statement: name, values: values.map(textOf) }, true);
      if (mayGiveRows(sql)) connection.describe({ type: 'P' }, true);
      connection.execute({}, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#fields = fields;
  }

  handleDataRow({ fields: values }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, Scalar> = {};
    for (const [index, { name, dataTypeID }] of this.#fields.entries()) {
      const value = values[index] ?? null;
      row[name] = value !== null && NUMBERS.has(dataTypeID) ? Number(value) : value;
    }
    this.#rows.push(row);
  }

  /** The tag of a command ends with the number of its rows: `UPDATE 1`, `INSERT 0 1`, `BEGIN`. */
  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#outcomes.push({ rows: this.#rows, count: Number(text.slice(text.lastIndexOf(' ') + 1)) });
    this.#rows = [];
  }

  handleReadyForQuery(): void {
    this.#settle(undefined, this.#outcomes);
  }

  /** Statements behind the one that failed were not prepared either. */
  handleError(error: Error): void {
    for (const [name, index] of this.#introduced) {
      if (index > this.#outcomes.length) this.#prepared.delete(name);
    }
    this.#settle(error, []);
  }

  /** Nothing here suspends, is empty or copies. */
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCopyInResponse(): void {}
  handleCopyData(): void {}
}

function textOf(value: Scalar): string | null {
  return typeof value === 'number' ? String(value) : value;
}

function mayGiveRows(sql: string): boolean {
  return sql.startsWith('select') || sql.includes(' returning ');
}
