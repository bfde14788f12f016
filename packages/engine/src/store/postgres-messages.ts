import type { Scalar } from './write-set.ts';

const BIND = 0x42;
const DESCRIBE = 0x44;
const EXECUTE = 0x45;
const SYNC = 0x53;
const PORTAL = 0x50;
const NULL_LENGTH = -1;
const TEXT_FORMAT = 0;
const BINARY_FORMAT = 1;
/** The type `text`, among those of the server. */
const TEXT_TYPE = 25;
/** At most so many bytes stand for one unit of a string in UTF-8. */
const BYTES_OF_UNIT = 3;
/** The fixed parts of any message together, generously. */
const ROOM_OF_MESSAGE = 32;

/** What a place of a statement is given: a value, or a list of them (`text[]`). */
export type Value = Scalar | readonly Scalar[];

/**
 * What a client says to PostgreSQL to run prepared statements, as one piece of bytes: the messages of the protocol (version 3, chapter «Message
 * Formats») one after the other. `pg` writes each as a buffer of its own, and the system call that gathers them costs more than all else that
 * the client does.
 */
export class PostgresMessages {
  #bytes: Buffer;
  #length = 0;

  /** `room`: how many bytes are likely. It grows by itself. */
  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  /** Binds values to a prepared statement, as text, which lists hold unquoted in their binary form; asks for its rows as text. */
  bind(statement: string, values: readonly Value[]): void {
    const begin = this.#begin(BIND, statement.length * BYTES_OF_UNIT + values.length * 2);
    this.#byte(0);
    this.#text(statement);
    this.#byte(0);
    this.#int16(values.length);
    for (const value of values) this.#int16(isList(value) ? BINARY_FORMAT : TEXT_FORMAT);
    this.#int16(values.length);
    for (const value of values) this.#value(value);
    this.#reserve(ROOM_OF_MESSAGE);
    this.#int16(0);
    this.#end(begin);
  }

  /** Asks what the columns of the rows are called that come next. */
  describe(): void {
    const begin = this.#begin(DESCRIBE);
    this.#byte(PORTAL);
    this.#byte(0);
    this.#end(begin);
  }

  /** Runs what was bound, to its last row. */
  execute(): void {
    const begin = this.#begin(EXECUTE);
    this.#byte(0);
    this.#int32(0);
    this.#end(begin);
  }

  /** Ends what belongs together: after an error the server passes everything by that stands before this. */
  sync(): void {
    this.#end(this.#begin(SYNC));
  }

  /** The messages since the last call. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = this.#bytes.subarray(this.#length);
    this.#length = 0;
    return taken;
  }

  /** A message is its kind, its length without that, and its parts. Gives where the length stands. */
  #begin(kind: number, room = 0): number {
    this.#reserve(room + ROOM_OF_MESSAGE);
    this.#byte(kind);
    this.#length += 4;
    return this.#length - 4;
  }

  #end(begin: number): void {
    this.#bytes.writeInt32BE(this.#length - begin, begin);
  }

  #value(value: Value): void {
    if (isList(value)) this.#list(value);
    else this.#scalar(value);
  }

  /** An array of one dimension, which may hold nulls, from 1 on. */
  #list(values: readonly Scalar[]): void {
    this.#reserve(ROOM_OF_MESSAGE);
    const begin = this.#length;
    for (const part of [0, 1, 1, TEXT_TYPE, values.length, 1]) this.#int32(part);
    for (const value of values) this.#scalar(value);
    this.#bytes.writeInt32BE(this.#length - begin - 4, begin);
  }

  #scalar(value: Scalar): void {
    const text = typeof value === 'number' ? String(value) : value;
    this.#reserve((text?.length ?? 0) * BYTES_OF_UNIT + ROOM_OF_MESSAGE);
    if (text === null) {
      this.#int32(NULL_LENGTH);
      return;
    }
    const begin = this.#length;
    this.#length += 4;
    this.#text(text);
    this.#bytes.writeInt32BE(this.#length - begin - 4, begin);
  }

  #byte(value: number): void {
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  #int16(value: number): void {
    this.#length = this.#bytes.writeInt16BE(value, this.#length);
  }

  #int32(value: number): void {
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  #text(text: string): void {
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
  }

  #reserve(room: number): void {
    if (this.#length + room <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#length + room) * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

function isList(value: Value): value is readonly Scalar[] {
  return typeof value === 'object' && value !== null;
}
