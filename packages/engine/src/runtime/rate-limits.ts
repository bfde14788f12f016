import { ErrorCode, MotcuaError } from '../errors.ts';
import { later } from './later.ts';

/** How often handlers may be called, by their names. */
export type PerSecond = Readonly<Record<string, number>>;

/**
 * Gives every call of a handler with a limit its turn, so that it is not called more often than so many times a second by this process. A job
 * that is told to come later comes once: its turn is kept for it.
 */
export class RateLimits {
  readonly #perSecond: ReadonlyMap<string, number>;
  /** By handler: the moment of the next turn that is free. */
  readonly #free = new Map<string, string>();
  /** By job: the turn that is kept for it. */
  readonly #kept = new Map<string, string>();

  constructor(perSecond: PerSecond = {}) {
    for (const [handler, times] of Object.entries(perSecond)) requireTimes(handler, times);
    this.#perSecond = new Map(Object.entries(perSecond));
  }

  /** When a job may be done: `now`, or later. */
  turnOf(handler: string, jobId: string, now: string): string {
    const perSecond = this.#perSecond.get(handler);
    if (perSecond === undefined) return now;
    const kept = this.#kept.get(jobId);
    if (kept !== undefined) {
      if (kept <= now) this.#kept.delete(jobId);
      return kept;
    }
    const free = this.#free.get(handler) ?? now;
    const turn = free > now ? free : now;
    this.#free.set(handler, later(turn, 1000 / perSecond));
    if (turn > now) this.#kept.set(jobId, turn);
    return turn;
  }
}

/** Less than once a day is no limit of a handler. */
const LEAST_PER_SECOND = 1 / 86_400;

function requireTimes(handler: string, times: number): void {
  if (Number.isFinite(times) && times >= LEAST_PER_SECOND) return;
  const message = `Expected 'perSecond' of '${handler}' to be how often it may be called in a second, above 0, but found ${times}`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { handler });
}
