import type { Connection, Submittable } from 'pg';
import { PostgresMessages, type Value } from './postgres-messages.ts';
import type { Scalar } from './write-set.ts';

/** A prepared statement to run: its name is how the server knows it. */
export interface Call {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly Value[];
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

/** What a connection has prepared: the names of the statements, and the columns that each gives. */
export type Prepared = Map<string, readonly Field[]>;

/** Guesses at the bytes that a call takes, and each of its values: more than they take together mostly, for room that is short is copied. */
const ROOM_OF_CALL = 128;
const ROOM_OF_VALUE = 64;

/** The types that come as numbers: int8, int2, int4. Every other column of the schema is text. */
const NUMBERS = new Set([20, 21, 23]);

/**
 * Statements that are sent together and answered together: one round trip, one `Sync`, whatever their number. The first that fails ends the
 * batch; what follows it is not run. Handed to `client.query`, as `pg-cursor` is.
 */
export class Batch implements Submittable {
  readonly #calls: readonly Call[];
  readonly #prepared: Prepared;
  readonly #settle: (error: Error | undefined, outcomes: readonly Outcome[]) => void;
  readonly #outcomes: Outcome[] = [];
  /** The place in the batch of each statement that the server first hears of in it. */
  readonly #introduced = new Map<string, number>();
  #rows: Record<string, Scalar>[] = [];

  /** `prepared` is what the server knows on this connection. */
  constructor(options: {
    readonly calls: readonly Call[];
    readonly prepared: Prepared;
    readonly settle: (error: Error | undefined, outcomes: readonly Outcome[]) => void;
  }) {
    this.#calls = options.calls;
    this.#prepared = options.prepared;
    this.#settle = options.settle;
  }

  submit(connection: Connection): void {
    const { stream } = connection;
    // Who waits is told that the connection is gone.
    if (!stream.writable) return;
    const messages = new PostgresMessages(this.#calls.reduce((room, call) => room + roomOf(call), 0));
    stream.cork();
    for (const [index, call] of this.#calls.entries()) {
      const isNew = !this.#prepared.has(call.name);
      if (isNew) {
        stream.write(messages.take());
        this.#introduce(connection, call, index);
      }
      messages.bind(call.name, call.values);
      if (isNew && mayGiveRows(call.sql)) messages.describe();
      messages.execute();
    }
    messages.sync();
    stream.write(messages.take());
    stream.uncork();
  }

  #introduce(connection: Connection, { name, sql }: Call, index: number): void {
    connection.parse({ name, text: sql, types: [] }, true);
    this.#prepared.set(name, []);
    this.#introduced.set(name, index);
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#prepared.set(this.#name, fields);
  }

  handleDataRow({ fields: values }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, Scalar> = {};
    let index = 0;
    for (const { name, dataTypeID } of this.#prepared.get(this.#name) ?? []) {
      const value = values[index] ?? null;
      row[name] = value !== null && NUMBERS.has(dataTypeID) ? Number(value) : value;
      index += 1;
    }
    this.#rows.push(row);
  }

  /** Of the statement that is being answered. */
  get #name(): string {
    return this.#calls[this.#outcomes.length]?.name ?? '';
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

function roomOf({ values }: Call): number {
  let count = 0;
  for (const value of values) count += typeof value === 'object' && value !== null ? value.length : 1;
  return ROOM_OF_CALL + count * ROOM_OF_VALUE;
}

function mayGiveRows(sql: string): boolean {
  return sql.startsWith('select') || sql.includes(' returning ');
}
