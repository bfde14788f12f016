/** A process that is no more. */
export class Crash extends Error {
  constructor() {
    super('This process is no more');
  }
}

/** The life of a node: it may end at every place that asks. */
export class Life {
  readonly #endsNow: () => boolean;
  #isOver = false;

  constructor(endsNow: () => boolean) {
    this.#endsNow = endsNow;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Here the process may go down: then this throws `Crash`, as everything does from then on. */
  perhapsEnd(): void {
    this.#isOver ||= this.#endsNow();
    this.mustLast();
  }

  mustLast(): void {
    if (this.#isOver) throw new Crash();
  }
}
