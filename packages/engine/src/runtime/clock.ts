/** Where the engine takes the time from. */
export interface Clock {
  /** The present moment as an ISO 8601 instant in UTC with milliseconds. */
  readonly now: () => string;
  /** Calls back after so many milliseconds, unless it is cancelled. Absent: nothing happens by itself; the host advances the time. */
  readonly schedule?: (milliseconds: number, call: () => void) => { readonly cancel: () => void };
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  schedule(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
};
