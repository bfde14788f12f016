import type { Clock } from '../runtime/clock.ts';
import { addIsoDuration, parseIsoDuration } from '../util/iso-duration.ts';

/** A clock that stands still until it is moved. */
export class VirtualClock implements Clock {
  #now: string;

  constructor(now: string) {
    this.#now = new Date(now).toISOString();
  }

  readonly now = (): string => this.#now;

  /** Moves to a moment; never back. */
  moveTo(instant: string): void {
    if (instant > this.#now) this.#now = instant;
  }

  /** The moment that lies a duration ahead. */
  after(duration: string): string {
    const parsed = parseIsoDuration(duration);
    if (parsed === undefined)
      throw new SyntaxError(`Expected an ISO 8601 duration such as 'P3D', but found '${duration}'`);
    return addIsoDuration(this.#now, parsed);
  }
}
