import { createEngine, type Engine } from '@motcua/engine';
import { httpApi, type Listening, listen } from '@motcua/engine/http';
import { sqlite } from '@motcua/engine/sqlite';
import type { TestEngine } from '@motcua/engine/testing';
import { BpmnError, createWorker, type ExternalWorker, type Handler } from '@motcua/engine/worker';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const LOOKUP = [
  '<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup" motcua:resultVariable="found" motcua:retries="2"/>',
  '<boundaryEvent id="unknown" attachedToRef="lookup"><errorEventDefinition errorRef="nobody"/></boundaryEvent>',
  '<userTask id="ask"/><userTask id="after"/>',
  flow('start', 'lookup'),
  flow('lookup', 'after'),
  flow('unknown', 'ask'),
].join('');
const FILE = processFile('registration', LOOKUP, '<error id="nobody" errorCode="NOBODY"/>');
const FETCH = { worker: 'w1', topics: ['lookup'], limit: 10 };

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('work that is done outside', () => {
  async function started(count = 1): Promise<{ engine: TestEngine; cases: readonly string[] }> {
    const engine = await createEngineOfStore({ externalHandlers: ['lookup'] });
    closing.push(() => engine.close());
    const { problems } = await engine.procedures.deploy({ files: [FILE] });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const cases: string[] = [];
    for (let index = 0; index < count; index += 1)
      cases.push((await engine.cases.start({ procedure: 'registration', data: { number: index } })).caseId);
    await engine.settle();
    return { engine, cases };
  }

  async function open(engine: TestEngine, caseId: string): Promise<readonly string[]> {
    return (await engine.tasks.list({ caseId })).items.map(({ element }) => element);
  }

  test.each([
    { limit: 0 },
    { limit: 1.5 },
    { limit: Number.NaN },
    { lockSeconds: 0 },
    { lockSeconds: Number.NaN },
    { lockSeconds: 1e12 },
    { waitSeconds: -1 },
    { waitSeconds: Number.NaN },
  ])('is not fetched with numbers that mean nothing: %j', async (options) => {
    const { engine } = await started();

    await expect(engine.jobs.fetch({ ...FETCH, ...options })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });

    expect((await engine.jobs.fetch(FETCH)).items).toHaveLength(1);
  });

  test.each([-1, Number.NaN, 1e15, 0.5])(
    'is not given up after %d milliseconds',
    async (timeoutMilliseconds) => {
      const { engine } = await started();
      const [job] = (await engine.jobs.fetch(FETCH)).items;
      const work = { jobId: job?.jobId ?? '', worker: 'w1' };

      await expect(engine.jobs.complete({ ...work, timeoutMilliseconds })).rejects.toMatchObject({
        code: 'INVALID_ARGUMENT',
      });

      await engine.jobs.complete(work);
    },
  );

  test('what was set aside is none of it: nobody fetches events for a sink', async () => {
    const refuse = async () => {
      throw new Error('out of reach');
    };
    const engine = await createEngineOfStore({
      externalHandlers: ['lookup'],
      sinks: [{ name: 'portal', send: refuse }],
    });
    closing.push(() => engine.close());
    await engine.procedures.deploy({ files: [FILE] });
    await engine.cases.start({ procedure: 'registration' });
    await engine.advance('P10D');
    const topics = ['motcua:dead-letters', '', 'lookup'];

    const { items } = await engine.jobs.fetch({ ...FETCH, topics });

    expect((await engine.outbox.list()).items).toHaveLength(1);
    expect(items.map(({ topic }) => topic)).toEqual(['lookup']);
  });

  test('waits, is fetched by one, and its result goes into the case; said twice it counts once', async () => {
    const { engine, cases } = await started();
    const [caseId = ''] = cases;

    const { items } = await engine.jobs.fetch(FETCH);
    const others = await engine.jobs.fetch({ ...FETCH, worker: 'w2' });
    const done = { jobId: items[0]?.jobId ?? '', worker: 'w1', data: { name: 'Lan' } };
    await engine.jobs.complete(done);
    await engine.jobs.complete(done);

    expect(items).toMatchObject([
      { caseId, element: 'lookup', topic: 'lookup', input: { number: 0 }, attempt: 0 },
    ]);
    expect(others.items).toEqual([]);
    expect((await engine.cases.get({ caseId })).data).toMatchObject({ found: { name: 'Lan' } });
    expect(await open(engine, caseId)).toEqual(['after']);
  });

  test('goes to the next worker when the lock is over, and the first can say nothing any more', async () => {
    const { engine } = await started();
    const [job] = (await engine.jobs.fetch({ ...FETCH, lockSeconds: 30 })).items;
    const jobId = job?.jobId ?? '';
    await engine.jobs.extend({ jobId, worker: 'w1', lockSeconds: 60 });
    await engine.advance('PT45S');
    const early = await engine.jobs.fetch({ ...FETCH, worker: 'w2' });

    await engine.advance('PT30S');
    const late = await engine.jobs.fetch({ ...FETCH, worker: 'w2' });

    expect([early.items.length, late.items.length]).toEqual([0, 1]);
    await expect(engine.jobs.complete({ jobId, worker: 'w1' })).rejects.toThrow(/worker 'w1'/);
    await expect(engine.jobs.extend({ jobId, worker: 'w1' })).rejects.toThrow(/worker 'w1'/);
    await expect(engine.jobs.complete({ jobId: 'none', worker: 'w1' })).rejects.toThrow(/job 'none'/);
  });

  test('that fails is tried again and becomes an incident, and an error of the process is caught', async () => {
    const { engine, cases } = await started(2);
    const [first = '', second = ''] = cases;
    const jobs = (await engine.jobs.fetch(FETCH)).items;
    const jobOf = (caseId: string): string => jobs.find((job) => job.caseId === caseId)?.jobId ?? '';

    await engine.jobs.throwError({ jobId: jobOf(second), worker: 'w1', code: 'NOBODY' });
    await engine.jobs.fail({ jobId: jobOf(first), worker: 'w1', reason: 'out of reach', retrySeconds: 10 });
    const tooEarly = await engine.jobs.fetch(FETCH);
    await engine.advance('PT10S');
    const [again] = (await engine.jobs.fetch(FETCH)).items;
    await engine.jobs.fail({ jobId: jobOf(first), worker: 'w1', reason: 'still out of reach' });

    expect([tooEarly.items.length, again?.attempt]).toEqual([0, 1]);
    expect(await open(engine, second)).toEqual(['ask']);
    expect((await engine.cases.get({ caseId: first })).incidents).toMatchObject([
      { problem: { code: 'HANDLER_FAILED', params: { reason: 'still out of reach' } } },
    ]);
  });
});

test('of jobs that are due those of the highest priority come first, of these the oldest', async () => {
  const urgent = processFile(
    'urgent',
    `<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup" motcua:priority="5"/>${flow('start', 'lookup')}`,
  );
  const engine = await createEngineOfStore({ externalHandlers: ['lookup'] });
  closing.push(() => engine.close());
  await engine.procedures.deploy({ files: [FILE] });
  await engine.procedures.deploy({ files: [urgent] });
  const first = await engine.cases.start({ procedure: 'registration' });
  await engine.advance('PT1S');
  const second = await engine.cases.start({ procedure: 'registration' });
  const third = await engine.cases.start({ procedure: 'urgent' });

  const { items } = await engine.jobs.fetch(FETCH);

  expect(items.map(({ caseId }) => caseId)).toEqual([third, first, second].map(({ caseId }) => caseId));
});

test('a handler with a limit is called at its times, and no job of it is lost or counted as tried', async () => {
  for (const times of [0, -1, Number.NaN])
    await expect(createEngineOfStore({ perSecond: { lookup: times } })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
  const times: string[] = [];
  const attempts: number[] = [];
  const engine = await createEngineOfStore({
    handlers: {
      lookup: async ({ attempt }) => {
        times.push(engine.now());
        attempts.push(attempt);
        return {};
      },
    },
    perSecond: { lookup: 2 },
  });
  closing.push(() => engine.close());
  await engine.procedures.deploy({ files: [FILE] });
  for (let count = 0; count < 5; count += 1) await engine.cases.start({ procedure: 'registration' });
  const begin = engine.now();

  await engine.settle();
  const atOnce = times.length;
  await engine.advance('PT10S');

  const after = times.map((time) => new Date(time).getTime() - new Date(begin).getTime());
  expect(atOnce).toBe(1);
  expect(after).toEqual([0, 500, 1000, 1500, 2000]);
  expect(attempts).toEqual([0, 0, 0, 0, 0]);
});

describe('a worker over HTTP', () => {
  async function serving(
    handlers: Readonly<Record<string, Handler>>,
  ): Promise<{ engine: Engine; url: string }> {
    const engine = await createEngine({ store: sqlite(), externalHandlers: ['lookup'] });
    closing.push(() => engine.close());
    await engine.procedures.deploy({ files: [FILE] });
    const roles = { machine: ['worker'], citizen: [] as string[] };
    const app = httpApi({
      engine,
      actor: (request) => {
        const id = request.headers.get('x-test-person') as keyof typeof roles;
        return { id, roles: roles[id] };
      },
    });
    const server: Listening = await listen({ app, port: 0 });
    closing.push(() => server.close());
    const worker: ExternalWorker = createWorker({
      url: server.url,
      worker: 'w1',
      headers: () => ({ 'x-test-person': 'machine' }),
      handlers,
      waitSeconds: 20,
    });
    closing.push(() => worker.close());
    return { engine, url: server.url };
  }

  test('does the work as soon as there is some, and stops at once when it is told to', async () => {
    const { engine } = await serving({
      lookup: async ({ input }) => {
        if (input.number === 2) throw new BpmnError('NOBODY');
        return { name: `Lan ${String(input.number)}` };
      },
    });
    const beginning = performance.now();

    const one = await engine.cases.start({ procedure: 'registration', data: { number: 1 } });
    const two = await engine.cases.start({ procedure: 'registration', data: { number: 2 } });
    await vi.waitFor(async () => expect((await engine.tasks.list({})).items).toHaveLength(2), 10_000);

    expect((await engine.cases.get(one)).data).toMatchObject({ found: { name: 'Lan 1' } });
    expect((await engine.tasks.list(two)).items).toMatchObject([{ element: 'ask' }]);
    for (const close of closing.splice(0).reverse()) await close();
    expect(performance.now() - beginning).toBeLessThan(15_000);
  });

  test('fetches nothing without the role of a worker', async () => {
    const { url } = await serving({ lookup: async () => ({}) });

    const response = await fetch(`${url}/v1/jobs/fetch`, {
      method: 'POST',
      headers: { 'x-test-person': 'citizen', 'content-type': 'application/json' },
      body: JSON.stringify(FETCH),
    });

    expect(response.status).toBe(403);
  });
});
