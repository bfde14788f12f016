import type { Line } from './read-lines.ts';

/** No record comes near; guards the memory against a file that never closes its first bracket. */
const LONGEST_OBJECT = 8_000_000;

/** What can change where an object begins or ends: brackets, texts with what is escaped in them, lines. */
const SIGNS = /[{}"\\\n]/g;

/**
 * The objects of a file, one after the other: on lines of their own, or in one list, however they are broken into lines. `number` is the line on
 * which an object begins. What is cut off at the end of the file comes as it is, so that whoever parses it says so.
 */
export async function* readObjects(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  const scan = new ObjectScan();
  for await (const piece of pieces) yield* scan.objects(piece);
  yield* scan.rest();
}

class ObjectScan {
  #line = 1;
  #begin = 1;
  #depth = 0;
  #inText = false;
  /** Where the letter stands that a stroke before it has escaped, in the piece that is read. */
  #escaped = -1;
  #parts: string[] = [];
  #length = 0;

  *objects(piece: string): Generator<Line> {
    let start = 0;
    for (const { 0: sign, index } of piece.matchAll(SIGNS)) {
      const wasInside = this.#depth > 0;
      this.#read(sign, index);
      if (!wasInside && this.#depth > 0) start = index;
      if (!wasInside || this.#depth > 0) continue;
      this.#keep(piece.slice(start, index + 1));
      yield this.#object();
    }
    if (this.#depth > 0) this.#keep(piece.slice(start));
    // The stroke that ends a piece escapes the first letter of the next one.
    this.#escaped = this.#escaped === piece.length ? 0 : -1;
  }

  *rest(): Generator<Line> {
    if (this.#depth > 0) yield this.#object();
  }

  #read(sign: string, index: number): void {
    if (sign === '\n') this.#line += 1;
    if (index === this.#escaped) return;
    if (sign === '\\') this.#escaped = index + 1;
    else if (sign === '"') this.#inText = this.#depth > 0 && !this.#inText;
    else if (!this.#inText) this.#bracket(sign);
  }

  #bracket(sign: string): void {
    if (sign === '{') {
      if (this.#depth === 0) this.#begin = this.#line;
      this.#depth += 1;
    } else if (sign === '}') this.#depth = Math.max(0, this.#depth - 1);
  }

  #keep(part: string): void {
    this.#length += part.length;
    if (this.#length <= LONGEST_OBJECT) this.#parts.push(part);
    else this.#parts = [];
  }

  #object(): Line {
    const [text, length] = [this.#parts.join(''), this.#length];
    this.#parts = [];
    this.#length = 0;
    return length > LONGEST_OBJECT ? { number: this.#begin, tooLong: length } : { number: this.#begin, text };
  }
}
