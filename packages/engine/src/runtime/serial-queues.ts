/** Also what throws before it waits for anything is refused. */
async function begun<Result>(work: () => Promise<Result>): Promise<Result> {
  return await work();
}

/** Runs what has the same key one after the other, and everything else at once. */
export class SerialQueues {
  readonly #last = new Map<string, Promise<void>>();

  run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key);
    const result = before === undefined ? begun(work) : before.then(work);
    const forget = (): void => {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    };
    const settled = result.then(forget, forget);
    this.#last.set(key, settled);
    return result;
  }
}
