import { utcText } from '../util/utc-text.ts';

/** Where the engine takes the time from. */
export interface Clock {
  /** The present moment as an ISO 8601 instant in UTC with milliseconds. */
  readonly now: () => string;
  /** Calls back after so many milliseconds, unless it is cancelled. Absent: nothing happens by itself; the host advances the time. */
  readonly schedule?: (milliseconds: number, call: () => void) => { readonly cancel: () => void };
  /** How many milliseconds have passed since some moment, also where `now` is put back or forward. Absent: as `now` says. */
  readonly elapsed?: () => number;
}

let moment = Number.NaN;
let text = '';

/** Asked several times a command: a moment is written out once. */
function now(): string {
  const milliseconds = Date.now();
  if (milliseconds !== moment) {
    moment = milliseconds;
    text = utcText(milliseconds);
  }
  return text;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now,
  schedule(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
  elapsed: () => performance.now(),
};

/** Milliseconds that have passed since some moment. */
export function elapsedOf(clock: Clock): number {
  return clock.elapsed?.() ?? new Date(clock.now()).getTime();
}
