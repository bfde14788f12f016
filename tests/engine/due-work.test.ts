import { createEngine, type Engine, type Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const BEGINNING = '2026-01-05T01:00:00.000Z';
const after = (seconds: number): string => new Date(Date.parse(BEGINNING) + seconds * 1000).toISOString();

const REGISTRATION = processFile(
  'registration',
  `<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup" motcua:retries="3"/>${flow('start', 'lookup')}`,
);
/** Waits for as long as the case says. */
const WAITING = processFile(
  'waiting',
  `<startEvent id="start"/><intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>=wait</timeDuration></timerEventDefinition></intermediateCatchEvent><userTask id="after"/>${flow('start', 'wait')}${flow('wait', 'after')}`,
);

const closing: Engine[] = [];

afterEach(async () => {
  for (const engine of closing.splice(0)) await engine.close();
});

describe('jobs that never can be done', () => {
  const COUNT = 25;

  test('stop no other: those that can be done are done at once, the others are an incident each after their attempts', async () => {
    const calls = new Map<string, number>();
    const engine = await createEngineOfStore({
      handlers: {
        lookup: async ({ caseId }) => {
          calls.set(caseId, (calls.get(caseId) ?? 0) + 1);
          if (poisoned.has(caseId)) throw new Error('Nobody can do this');
        },
      },
    });
    closing.push(engine);
    const poisoned = new Set<string>();
    await engine.procedures.deploy({ files: [REGISTRATION] });
    const healthy: string[] = [];
    for (let count = 0; count < COUNT; count += 1) {
      poisoned.add(`case-${2 * count + 1}`);
      await engine.cases.start({ procedure: 'registration' });
      healthy.push((await engine.cases.start({ procedure: 'registration' })).caseId);
    }

    await engine.settle();
    const { items: done } = await engine.cases.list({ status: 'completed', limit: 100 });
    const early = await engine.incidents.list({ limit: 100 });
    await engine.advance('PT1H');

    const { items: incidents } = await engine.incidents.list({ limit: 100 });
    expect(new Set(done.map(({ caseId }) => caseId))).toEqual(new Set(healthy));
    expect(early.items).toEqual([]);
    expect(new Set(incidents.map(({ caseId }) => caseId))).toEqual(poisoned);
    expect(incidents).toHaveLength(COUNT);
    expect([...poisoned].map((caseId) => calls.get(caseId))).toEqual(Array(COUNT).fill(3));
    expect(healthy.map((caseId) => calls.get(caseId))).toEqual(Array(COUNT).fill(1));
    expect(await engine.nextDue()).toBeUndefined();
  });

  test('that failed together are not all tried again together, and each pause is longer than the one before', async () => {
    const times = new Map<string, number[]>();
    const engine = await createEngineOfStore({
      handlers: {
        lookup: async ({ caseId }) => {
          times.set(caseId, [...(times.get(caseId) ?? []), Date.parse(engine.now())]);
          throw new Error('Nobody can do this');
        },
      },
    });
    closing.push(engine);
    await engine.procedures.deploy({ files: [REGISTRATION] });
    for (let count = 0; count < COUNT; count += 1) await engine.cases.start({ procedure: 'registration' });

    await engine.settle();
    await engine.advance('PT1H');

    const pauses = [...times.values()].map(([first = 0, second = 0, third = 0]) => [
      second - first,
      third - second,
    ]);
    expect(pauses).toHaveLength(COUNT);
    for (const [short = 0, long = 0] of pauses) {
      expect(short).toBeGreaterThanOrEqual(750);
      expect(short).toBeLessThanOrEqual(1000);
      expect(long).toBeGreaterThanOrEqual(1500);
      expect(long).toBeLessThanOrEqual(2000);
    }
    expect(new Set(pauses.map(([short]) => short)).size).toBeGreaterThan(COUNT / 2);
  });
});

/** The same store; everything that is asked of it, or written, is told. */
function observed(
  store: Store,
  told: (what: string, given: readonly unknown[], found: unknown) => void,
): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...given: readonly unknown[]) => {
        const found: unknown = await value.apply(target, given);
        told(String(name), given, found);
        return found;
      };
    },
  });
}

test('400 timers that an outage missed fire when it is over, in the order of their times and once each', async () => {
  const COUNT = 400;
  let now = BEGINNING;
  const fired: string[] = [];
  const store = observed(sqlite({ file: ':memory:' }), (what, [sets]) => {
    if (what !== 'commit') return;
    for (const { statement, values } of (sets as Parameters<Store['commit']>[0]).flat())
      if (statement === 'addCommand' && values.type === 'timer') fired.push(String(values.case_id));
  });
  const engine = await createEngine({ store, clock: { now: () => now } });
  closing.push(engine);
  await engine.procedures.deploy({ files: [WAITING] });
  const due = new Map<string, number>();
  for (let count = 0; count < COUNT; count += 1) {
    // In no order: 7 has no divisor in common with their number.
    const seconds = 60 + ((count * 7) % COUNT);
    const { caseId } = await engine.cases.start({ procedure: 'waiting', data: { wait: `PT${seconds}S` } });
    due.set(caseId, seconds);
  }
  await engine.settle();
  const early = fired.length;

  now = after(86_400);
  await engine.settle();
  await engine.settle();

  const order = fired.map((caseId) => due.get(caseId) ?? 0);
  expect(early).toBe(0);
  expect(new Set(fired).size).toBe(COUNT);
  expect(fired).toHaveLength(COUNT);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect((await engine.tasks.list({ limit: 500 })).items).toHaveLength(COUNT);
});

describe('timers that are not due cost nothing', () => {
  /** What an engine asks of its store when it looks by itself, with so many open timers. */
  async function askedWhenIdle(
    timers: number,
  ): Promise<{ readonly asked: readonly string[]; readonly rows: number; readonly waits: number }> {
    let asked: string[] = [];
    let rows = 0;
    let wake = (): void => undefined;
    let waits = 0;
    const store = observed(sqlite({ file: ':memory:' }), (what, [name], found) => {
      asked.push(what === 'query' ? String(name) : what);
      if (Array.isArray(found)) rows += found.length;
    });
    const clock = {
      now: () => BEGINNING,
      schedule: (milliseconds: number, call: () => void) => {
        waits = milliseconds;
        wake = call;
        return { cancel: () => undefined };
      },
    };
    const engine = await createEngine({ store, clock });
    closing.push(engine);
    await engine.procedures.deploy({ files: [WAITING] });
    await engine.batch({
      commands: Array.from({ length: timers }, (_, index) => ({
        command: 'cases.start' as const,
        options: { procedure: 'waiting', data: { wait: `P${30 + (index % 300)}D` } },
      })),
    });
    await engine.settle();
    asked = [];
    rows = 0;

    wake();
    await engine.settle();

    return { asked: [...asked], rows, waits };
  }

  test('an engine with 2,000 of them asks what one with a single one asks, and as seldom', async () => {
    const few = await askedWhenIdle(1);
    const many = await askedWhenIdle(2000);

    expect(many).toEqual(few);
    expect(many.asked).toContain('dueTimers');
    expect(many.asked.length).toBeLessThan(20);
    expect(many.waits).toBe(30_000);
  });
});
