/**
 * Looks things up for all who ask in one turn of the event loop, once. It looks when they all have asked, so that nobody is told what was before
 * they asked.
 */
export class OncePerTurn<Found> {
  readonly #lookUp: (key: string) => Promise<Found>;
  readonly #asked = new Map<string, Promise<Found>>();

  constructor(lookUp: (key: string) => Promise<Found>) {
    this.#lookUp = lookUp;
  }

  get(key: string): Promise<Found> {
    const asked = this.#asked.get(key);
    if (asked !== undefined) return asked;
    const answer = new Promise<Found>((resolve, reject) => {
      setImmediate(() => {
        this.#asked.delete(key);
        this.#lookUp(key).then(resolve, reject);
      });
    });
    this.#asked.set(key, answer);
    return answer;
  }
}
