import { createEngine, type Engine } from './engine.ts';
import type { EngineOptions } from './engine-options.ts';
import { SqliteStore } from './store/sqlite-store.ts';
import { VirtualClock } from './testing/virtual-clock.ts';

/** An engine in memory whose time is the test's. */
export interface TestEngine extends Engine {
  /** The present moment of its clock, an ISO instant. */
  now(): string;
  /** Moves the time on (ISO 8601 duration). What becomes due has run, each at its own moment, when it resolves. */
  advance(duration: string): Promise<void>;
}

/** As for `createEngine`, without a store and clock of its own. */
export interface TestEngineOptions extends Omit<EngineOptions, 'store' | 'clock'> {
  /** When the time begins. Default: Monday 2026-01-05, 08:00 in Vietnam. */
  readonly now?: string;
  readonly store?: EngineOptions['store'];
}

const MONDAY_MORNING = '2026-01-05T08:00:00+07:00';

/**
 * Makes an engine for tests: in memory, on a clock that stands still, with case ids that count (`case-1`, `case-2` …), so that the same test
 * gives the same history.
 *
 * @example
 * const engine = await createTestEngine({ now: '2026-01-05T08:00:00+07:00' });
 * await engine.advance('P3D');
 */
export async function createTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const { now = MONDAY_MORNING, store = new SqliteStore(), ...rest } = options;
  const clock = new VirtualClock(now);
  let cases = 0;
  const newId = (): string => {
    cases += 1;
    return `case-${cases}`;
  };
  const engine = await createEngine({ newId, ...rest, store, clock });
  return {
    ...engine,
    now: clock.now,
    async advance(duration) {
      const until = clock.after(duration);
      await engine.settle();
      for (
        let due = await engine.nextDue();
        due !== undefined && due <= until;
        due = await engine.nextDue()
      ) {
        clock.moveTo(due);
        await engine.settle();
      }
      clock.moveTo(until);
      await engine.settle();
    },
  };
}
