/**
 * Looks things up once for all who ask at one moment: those who were told of the same commit, say. It looks when they all have asked, so that
 * nobody is told what was before they asked.
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
      // After everything that is ready to run, and in the same turn: who waits for a commit that goes at its end does not miss it.
      process.nextTick(() => {
        this.#asked.delete(key);
        this.#lookUp(key).then(resolve, reject);
      });
    });
    this.#asked.set(key, answer);
    return answer;
  }
}
