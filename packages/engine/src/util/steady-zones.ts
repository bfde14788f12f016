/** An offset from UTC that holds from a moment on. Both in seconds, the moment since 1970. */
interface SteadyOffset {
  readonly since: number;
  readonly offset: number;
}

/**
 * Zones whose clocks have not been changed for long, so that `Intl` need not be asked. The first format that it makes looks into the tables of all
 * languages: 13 MB that stay resident, more than everything that the engine itself loads. A test compares this with what `Intl` says.
 */
const STEADY: ReadonlyMap<string, SteadyOffset> = new Map([
  ['Asia/Ho_Chi_Minh', { since: Date.UTC(1976, 0, 1) / 1000, offset: 7 * 3600 }],
  ['UTC', { since: Number.NEGATIVE_INFINITY, offset: 0 }],
]);

/** Whether it is the IANA name of a zone whose offset is known without `Intl`, at least in our days. */
export function isSteadyZone(name: string): boolean {
  return STEADY.has(name);
}

/** Seconds east of UTC at an instant (seconds since 1970); undefined where `Intl` is to be asked. */
export function steadyOffset(name: string, instant: number): number | undefined {
  const zone = STEADY.get(name);
  return zone !== undefined && instant >= zone.since ? zone.offset : undefined;
}
