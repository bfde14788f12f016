import type { Store } from '@motcua/engine';

/** Where a process can be told to go down, by name. */
export const crashPoints = ['before-commit', 'after-commit', 'before-effect', 'after-effect'] as const;

export type CrashPoint = (typeof crashPoints)[number];

/** The `count`th time that the process comes by a point is its last moment. */
export interface Crash {
  readonly point: CrashPoint;
  readonly count: number;
}

/** Calls what ends the process, at the moment that was said. Without one it never does. */
export function passing(crash: Crash | undefined): (point: CrashPoint) => void {
  let left = crash?.count ?? 0;
  return (point) => {
    if (point !== crash?.point) return;
    left -= 1;
    // As `kill -9` from outside: nothing of the process runs any more.
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}

/** A store that comes by the points of commits. */
export function withCrashPoints(store: Store, pass: (point: CrashPoint) => void): Store {
  const { commit } = store;
  store.commit = async (sets) => {
    pass('before-commit');
    const results = await commit.call(store, sets);
    pass('after-commit');
    return results;
  };
  return store;
}
