import {
  type Clock,
  createEngine,
  type Engine,
  ErrorCode,
  type Handler,
  MotcuaError,
  type Store,
} from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { afterEach, expect, test } from 'vitest';
import { flow, processFile } from './models.ts';

const LOOKUP = processFile(
  'p',
  `<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup"/><endEvent id="end"/>${flow('start', 'lookup')}${flow('lookup', 'end')}`,
);
const BEGIN = Date.parse('2026-01-05T01:00:00.000Z');
const PLACES = 16;

/** A clock that calls back, and whose time the test turns. */
class TurnedClock implements Clock {
  #now = BEGIN;
  readonly #calls = new Map<() => void, number>();
  readonly now = (): string => new Date(this.#now).toISOString();

  readonly schedule = (milliseconds: number, call: () => void): { cancel: () => void } => {
    this.#calls.set(call, this.#now + milliseconds);
    return { cancel: () => this.#calls.delete(call) };
  };

  turn(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [call, at] of [...this.#calls]) {
      if (at > this.#now) continue;
      this.#calls.delete(call);
      call();
    }
  }
}

let engine: Engine | undefined;

afterEach(() => engine?.close());

async function engineWith(
  lookup: Handler,
  clock = new TurnedClock(),
  store: Store = sqlite(),
): Promise<{ readonly engine: Engine; readonly store: Store; readonly claims: () => number }> {
  let claims = 0;
  const claimJobs: Store['claimJobs'] = (claim) => {
    claims += 1;
    return store.claimJobs(claim);
  };
  const counted = new Proxy(store, {
    get(target, name) {
      if (name === 'claimJobs') return claimJobs;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  engine = await createEngine({ store: counted, clock, handlers: { lookup }, concurrentJobs: PLACES });
  await engine.procedures.deploy({ files: [LOOKUP] });
  await engine.settle();
  const before = claims;
  return { engine, store, claims: () => claims - before };
}

const statusOf = async ({ cases }: Engine, caseId: string): Promise<string> =>
  (await cases.get({ caseId })).status;

test('the process that makes a job does it without looking for it', async () => {
  const { engine: running, claims } = await engineWith(async () => ({}));

  const { caseId } = await running.cases.start({ procedure: 'p' });

  await expect.poll(() => statusOf(running, caseId)).toBe('completed');
  expect(claims()).toBe(0);
});

test('jobs for which there is no place wait for one, and all are done', async () => {
  let inHand = 0;
  let most = 0;
  const { engine: running } = await engineWith(async () => {
    inHand += 1;
    most = Math.max(most, inHand);
    await new Promise((resolve) => setImmediate(resolve));
    inHand -= 1;
    return {};
  });

  const starts = Array.from({ length: 5 * PLACES }, () => running.cases.start({ procedure: 'p' }));
  const cases = await Promise.all(starts);
  await running.settle();

  const statuses = await Promise.all(cases.map(({ caseId }) => statusOf(running, caseId)));
  expect(new Set(statuses)).toEqual(new Set(['completed']));
  expect(most).toBe(PLACES);
});

test.each([0, -1, 1.5, Number.NaN])('%s places for jobs are refused', async (concurrentJobs) => {
  await expect(createEngine({ store: sqlite(), concurrentJobs })).rejects.toThrow(
    expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
  );
});

test('a job that fails at the first attempt is tried again by the clock', async () => {
  const clock = new TurnedClock();
  const attempts: number[] = [];
  const { engine: running } = await engineWith(async ({ attempt }) => {
    attempts.push(attempt);
    if (attempt === 0) throw new Error('not yet');
    return {};
  }, clock);
  const { caseId } = await running.cases.start({ procedure: 'p' });
  await running.settle();
  expect(attempts).toEqual([0]);

  clock.turn(1000);

  await expect.poll(() => statusOf(running, caseId)).toBe('completed');
  expect(attempts).toEqual([0, 1]);
});

test('a handler that has failed keeps its job no longer, however long it takes to write that: it is tried again in time', async () => {
  const clock = new TurnedClock();
  const store = sqlite();
  const commit = store.commit.bind(store);
  let isWritten = false;
  store.commit = (sets) => {
    const isFirst = !isWritten && sets.flat().some(({ statement }) => statement === 'retryJob');
    isWritten ||= isFirst;
    if (isFirst) clock.turn(40_000);
    return commit(sets);
  };
  const attempts: number[] = [];
  const { engine: running } = await engineWith(
    async ({ attempt }) => {
      attempts.push(attempt);
      throw new Error('no');
    },
    clock,
    store,
  );

  await running.cases.start({ procedure: 'p' });

  await expect.poll(() => attempts).toEqual([0, 1]);
});

test('a handler that works for longer than a lease keeps its job: nobody else gets it, and it is called once', async () => {
  const clock = new TurnedClock();
  let finish = (): void => undefined;
  let calls = 0;
  const { engine: running, store } = await engineWith(async () => {
    calls += 1;
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return {};
  }, clock);
  const { caseId } = await running.cases.start({ procedure: 'p' });
  await expect.poll(() => calls).toBe(1);
  const leases = () => store.reads.selectFrom('jobs').select('lease_until').executeTakeFirst();

  for (let turns = 0; turns < 10; turns += 1) {
    const before = (await leases())?.lease_until;
    clock.turn(20_000);
    await expect.poll(async () => (await leases())?.lease_until).not.toBe(before);
  }
  const now = clock.now();
  const taken = await store.claimJobs({ now, lease_until: now, topic: '', worker: null, limit: 10 });
  finish();

  await expect.poll(() => statusOf(running, caseId)).toBe('completed');
  expect([taken, calls]).toEqual([[], 1]);
});

test('settling waits for jobs that are in hand', async () => {
  let isDone = false;
  const { engine: running } = await engineWith(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    isDone = true;
    return {};
  });
  const { caseId } = await running.cases.start({ procedure: 'p' });
  expect(isDone).toBe(false);

  await running.settle();

  expect(await statusOf(running, caseId)).toBe('completed');
});

test('that the store fails while a job is being ended is no attempt of its handler, and no incident', async () => {
  const clock = new TurnedClock();
  const attempts: number[] = [];
  const store = sqlite();
  const commit = store.commit.bind(store);
  let failures = 5;
  store.commit = (sets) => {
    const isEnd = sets.some((set) => set.some(({ values }) => values.type === 'complete-job'));
    if (!isEnd || failures === 0) return commit(sets);
    failures -= 1;
    return Promise.reject(new MotcuaError(ErrorCode.STORE_FAILED, 'The store is out of reach'));
  };
  engine = await createEngine({
    store,
    clock,
    handlers: {
      lookup: async ({ attempt }) => {
        attempts.push(attempt);
        return {};
      },
    },
  });
  await engine.procedures.deploy({ files: [LOOKUP] });
  const { caseId } = await engine.cases.start({ procedure: 'p' });
  await engine.settle();

  for (let second = 0; second < 5; second += 1) {
    clock.turn(1000);
    await engine.settle();
  }

  expect(await statusOf(engine, caseId)).toBe('completed');
  expect(attempts).toEqual([0, 0, 0, 0, 0, 0]);
  expect((await engine.incidents.list({})).items).toEqual([]);
});

test('a result that the store refuses, though it is there, is a failed attempt: an incident in the end', async () => {
  const clock = new TurnedClock();
  const store = sqlite();
  const commit = store.commit.bind(store);
  const failure = new MotcuaError(ErrorCode.STORE_FAILED, 'Too big', { reason: 'too big', isRefusal: true });
  store.commit = async (sets) => {
    const isEnd = sets.some((set) => set.some(({ values }) => values.type === 'complete-job'));
    return isEnd ? sets.map(() => ({ written: false, failure })) : commit(sets);
  };
  engine = await createEngine({ store, clock, handlers: { lookup: async () => ({}) } });
  await engine.procedures.deploy({ files: [LOOKUP] });
  await engine.cases.start({ procedure: 'p' });
  await engine.settle();

  for (let minute = 0; minute < 5; minute += 1) {
    clock.turn(60_000);
    await engine.settle();
  }

  expect((await engine.incidents.list({})).items).toHaveLength(1);
});
