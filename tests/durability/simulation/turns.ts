import type { Random } from '../../random/random.ts';

/** Decides who goes on next: of all that wait for their turn one goes on at a time, and chance, not who came first, says which. */
export class Turns {
  readonly #random: Random;
  readonly #waiting: (() => void)[] = [];
  #isDue = false;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Resolves when it is the caller's turn. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#arrange();
    });
  }

  #arrange(): void {
    if (this.#isDue || this.#waiting.length === 0) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      const [goOn] = this.#waiting.splice(this.#random.below(this.#waiting.length), 1);
      goOn?.();
      this.#arrange();
    });
  }
}
