import type { Clock } from './clock.ts';

/** A wait for the next piece of work. */
export interface WorkWait {
  readonly done: Promise<void>;
  cancel(): void;
}

/** Tells those who wait for work that there may be some. */
export class WorkSignal {
  readonly #clock: Clock;
  readonly #waiting = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** There may be work. */
  readonly announce = (): void => {
    for (const tell of [...this.#waiting]) tell();
  };

  /** Resolves when there may be work, at the latest after so many milliseconds; undefined where the clock of the host does not go by itself. */
  next(milliseconds: number): WorkWait | undefined {
    const { schedule } = this.#clock;
    if (schedule === undefined) return undefined;
    let end: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      end = resolve;
    });
    const timer = schedule(milliseconds, () => cancel());
    const cancel = (): void => {
      timer.cancel();
      this.#waiting.delete(cancel);
      end();
    };
    this.#waiting.add(cancel);
    return { done, cancel };
  }
}
