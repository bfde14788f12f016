const FIRST_CAPACITY = 256;

/** Markings as bits, each stored once and known by its number; an open-addressing table over one growing array of words. */
export class MarkingStore {
  readonly wordCount: number;
  #words: Int32Array;
  #table: Int32Array;
  #size = 0;

  constructor(placeCount: number) {
    this.wordCount = Math.max(1, Math.ceil(placeCount / 32));
    this.#words = new Int32Array(FIRST_CAPACITY * this.wordCount);
    this.#table = new Int32Array(FIRST_CAPACITY * 4).fill(-1);
  }

  get size(): number {
    return this.#size;
  }

  /** Copies a marking into `into`. */
  read(index: number, into: Int32Array): void {
    const begin = index * this.wordCount;
    for (let word = 0; word < this.wordCount; word += 1) into[word] = this.#words[begin + word] ?? 0;
  }

  /** The number of a marking; a new one is stored. */
  add(marking: Int32Array): number {
    if (this.#size * 2 >= this.#table.length) this.#grow();
    const slot = this.#slotOf(marking);
    const found = this.#table[slot] ?? -1;
    if (found >= 0) return found;
    const begin = this.#size * this.wordCount;
    if (begin + this.wordCount > this.#words.length) {
      const words = new Int32Array(this.#words.length * 2);
      words.set(this.#words);
      this.#words = words;
    }
    this.#words.set(marking, begin);
    this.#table[slot] = this.#size;
    this.#size += 1;
    return this.#size - 1;
  }

  #slotOf(marking: Int32Array): number {
    let hash = 0;
    for (const word of marking) hash = Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15);
    const mask = this.#table.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (;;) {
      const index = this.#table[slot] ?? -1;
      if (index < 0 || this.#equals(index, marking)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(index: number, marking: Int32Array): boolean {
    const begin = index * this.wordCount;
    for (let word = 0; word < this.wordCount; word += 1)
      if (this.#words[begin + word] !== marking[word]) return false;
    return true;
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2).fill(-1);
    const marking = new Int32Array(this.wordCount);
    for (let index = 0; index < this.#size; index += 1) {
      this.read(index, marking);
      this.#table[this.#slotOf(marking)] = index;
    }
  }
}
