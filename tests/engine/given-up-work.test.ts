import { join } from 'node:path';
import type { Actor, CommandLimits } from '@motcua/engine';
import { httpApi } from '@motcua/engine/http';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { committing } from './committing-store.ts';
import { flow, processFile } from './models.ts';
import { closeAll, closing, folder } from './planted-person.ts';

const FACTS = {
  format: 1,
  code: 'work',
  name: { vi: 'Thủ tục' },
  levels: ['commune'],
  channels: [{ channel: 'online' }],
  roles: [{ id: 'officer', name: { vi: 'Cán bộ' } }],
  retention: { after: 'P5D', legalBasis: 'Điều 1' },
};
const MODEL = `<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup"/><userTask id="after" motcua:role="officer"/><endEvent id="end"/>${flow('start', 'lookup')}${flow('lookup', 'after')}${flow('after', 'end')}`;
const FILES = [processFile('work', MODEL), { name: 'procedure.json', content: JSON.stringify(FACTS) }];

/** What a commit is told, and how many there were. */
let told: (sets: readonly unknown[]) => unknown;
let commits: number;
let engine: TestEngine;
/** What there is to be done: a case that waits for work outside, one that ended long ago, and something that was set aside. */
let running: string;
let ended: string;
let jobId: string;
let letter: string;

beforeEach(async () => {
  told = () => undefined;
  commits = 0;
  const store = committing(sqlite({ file: ':memory:' }), (sets) => {
    commits += 1;
    return told(sets);
  });
  const sink = {
    name: 'sink',
    send: async () => {
      throw new Error('The receiver is down');
    },
  };
  engine = await createTestEngine({ store, externalHandlers: ['lookup'], sinks: [sink] });
  closing.push(() => engine.close());
  const { problems } = await engine.procedures.deploy({ files: FILES });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  ended = (await engine.cases.start({ procedure: 'work' })).caseId;
  await engine.cases.cancel({ caseId: ended, reason: 'x' });
  await engine.advance('P10D');
  running = (await engine.cases.start({ procedure: 'work' })).caseId;
  await engine.settle();
  const { items } = await engine.jobs.fetch({ worker: 'w1', topics: ['lookup'], lockSeconds: 3600 });
  jobId = items[0]?.jobId ?? '';
  letter = (await engine.outbox.list()).items[0]?.jobId ?? '';
  expect([jobId, letter]).not.toContain('');
  commits = 0;
});

afterEach(closeAll);

const job = () => ({ jobId, worker: 'w1' });
const calls: Readonly<Record<string, (limits: CommandLimits) => Promise<unknown>>> = {
  'jobs.extend': (limits) => engine.jobs.extend({ ...job(), ...limits }),
  'jobs.complete': (limits) => engine.jobs.complete({ ...job(), ...limits }),
  'jobs.throwError': (limits) => engine.jobs.throwError({ ...job(), code: 'X', ...limits }),
  'jobs.fail, to be tried again': (limits) => engine.jobs.fail({ ...job(), reason: 'x', ...limits }),
  'jobs.fail, for good': (limits) => engine.jobs.fail({ ...job(), reason: 'x', retry: false, ...limits }),
  'outbox.replay': (limits) => engine.outbox.replay({ jobId: letter, ...limits }),
  'privacy.erase': (limits) => engine.privacy.erase({ caseId: ended, reason: 'request', ...limits }),
  'privacy.applyRetention': (limits) => engine.privacy.applyRetention(limits),
};

describe('given up', () => {
  test.each(Object.entries(calls))('before it begins, nothing is written: %s', async (_, call) => {
    const calling = call({ signal: AbortSignal.abort() });

    await expect(calling).rejects.toMatchObject({ code: 'COMMAND_CANCELLED' });
    expect(commits).toBe(0);
    await call({});
    expect(commits).toBeGreaterThan(0);
  });

  test.each(Object.entries(calls))('while it is being committed, the answer comes: %s', async (_, call) => {
    const giveUp = new AbortController();
    told = () => giveUp.abort();

    const calling = call({ signal: giveUp.signal });

    await expect(calling).resolves.not.toThrow();
    expect(giveUp.signal.aborted).toBe(true);
  });

  test.each(Object.entries(calls))('for lack of time, while others are written: %s', async (_, call) => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    told = () => gate;
    const other = engine.cases.setData({ caseId: running, data: { a: 1 } });
    while (commits === 0) await new Promise((resolve) => setImmediate(resolve));

    const calling = call({ timeoutMilliseconds: 5 });

    await expect(calling).rejects.toMatchObject({ code: 'COMMAND_TIMED_OUT' });
    open();
    await other;
    expect(commits).toBe(1);
  });

  test('after a case was cancelled to be erased, the error names it, and asked again it is erased', async () => {
    const giveUp = new AbortController();
    told = () => giveUp.abort();
    const erasing = { caseId: running, reason: 'request', force: true };

    const calling = engine.privacy.erase({ ...erasing, signal: giveUp.signal });

    await expect(calling).rejects.toMatchObject({
      code: 'COMMAND_CANCELLED',
      details: { cancelled: [running] },
    });
    expect(await engine.cases.get({ caseId: running })).toMatchObject({ status: 'cancelled' });
    expect(await engine.privacy.erase(erasing)).toMatchObject({ cases: [running] });
  });

  test.each([
    ['is carried through by a client that goes', true],
    ['is not begun by a client that was gone', false],
  ])('over HTTP, what ends cases to erase them %s', async (_, isBegun) => {
    const giveUp = new AbortController();
    if (isBegun) told = () => giveUp.abort();
    else giveUp.abort();
    const api = httpApi({ engine, actor: () => ({ id: 'an', roles: ['administrator'] }) });
    const body = JSON.stringify({ caseId: running, reason: 'request', force: true });
    const request = { method: 'POST', body, signal: giveUp.signal };

    const answer = await api.request(new Request('http://motcua.example/v1/privacy/erase', request));

    expect(giveUp.signal.aborted).toBe(true);
    expect(answer.status).toBe(isBegun ? 200 : 503);
    const erased = (await engine.privacy.log()).items.map(({ caseId }) => caseId);
    expect(erased).toEqual(isBegun ? [running] : []);
  });

  test('over HTTP they take a deadline', async () => {
    const worker: Actor = { id: 'register', roles: ['worker', 'administrator'] };
    const api = httpApi({ engine, actor: () => worker });
    const post = (method: string, body: object) =>
      api.request(`/v1/${method}`, { method: 'POST', body: JSON.stringify(body) });

    const [refused, taken] = [
      await post('jobs/complete', { ...job(), timeoutMilliseconds: 0 }),
      await post('jobs/complete', { ...job(), timeoutMilliseconds: 60_000 }),
    ];

    expect([refused.status, taken.status]).toEqual([400, 200]);
    const commands = await engine.history.commands({ caseId: running });
    expect(commands.at(-1)).toMatchObject({ type: 'complete-job', actor: { id: 'register' } });
  });
});

test('in a batch, those on one case are done in their order, each with its result', async () => {
  const { items } = await engine.batch({
    commands: [
      { command: 'jobs.extend', options: job() },
      { command: 'jobs.complete', options: job() },
      { command: 'jobs.extend', options: job() },
      { command: 'outbox.replay', options: { jobId: letter } },
      { command: 'conditions.evaluate', options: { data: {} } },
    ],
  });

  expect(items.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
    'ok',
    'ok',
    'JOB_NOT_HELD',
    'ok',
    'ok',
  ]);
});

describe('what is due', () => {
  test('and cannot be erased holds up no other, and is named', async () => {
    const [second, third] = await Promise.all(
      [1, 2].map(async () => (await engine.cases.start({ procedure: 'work' })).caseId),
    );
    for (const caseId of [second, third]) await engine.cases.cancel({ caseId: caseId ?? '', reason: 'x' });
    await engine.advance('P10D');
    told = (sets) => {
      if (JSON.stringify(sets).includes(`"eraseCase","values":{"case_id":"${second}"`)) throw new Error('no');
    };

    const applied = await engine.privacy.applyRetention({ limit: 3 });
    const again = await engine.privacy.applyRetention({ limit: 1 });

    expect(applied).toMatchObject({ cases: [ended, third], failed: [{ caseId: second }], isDone: true });
    expect(again).toMatchObject({ cases: [], failed: [{ caseId: second }], isDone: true });
  });

  test('is erased behind what cannot be, however few are asked for', async () => {
    const others = [];
    for (let index = 0; index < 3; index += 1) {
      const { caseId } = await engine.cases.start({ procedure: 'work' });
      await engine.cases.cancel({ caseId, reason: 'x' });
      others.push(caseId);
    }
    await engine.advance('P10D');
    told = (sets) => {
      if (JSON.stringify(sets).includes(`"eraseCase","values":{"case_id":"${ended}"`)) throw new Error('no');
    };
    const apply = () => engine.privacy.applyRetention({ limit: 1 });

    const applied = [await apply(), await apply(), await apply(), await apply()];

    expect(applied.map(({ cases }) => cases)).toEqual([...others.map((caseId) => [caseId]), []]);
    expect(applied.map(({ isDone }) => isDone)).toEqual([false, false, false, true]);
    expect(applied.map(({ failed }) => failed.map(({ caseId }) => caseId))).toEqual(
      applied.map(() => [ended]),
    );
  });

  test('is erased also behind what another was faster to erase', async () => {
    const { caseId } = await engine.cases.start({ procedure: 'work' });
    await engine.cases.cancel({ caseId, reason: 'x' });
    await engine.advance('P10D');
    const apply = () => engine.privacy.applyRetention({ limit: 1 });

    const together = await Promise.all([apply(), apply()]);

    expect(together.flatMap(({ cases }) => cases).sort()).toEqual([ended, caseId].sort());
  });

  test('is erased one by one: given up between two, the error names those that are', async () => {
    const { caseId } = await engine.cases.start({ procedure: 'work' });
    await engine.cases.cancel({ caseId, reason: 'x' });
    await engine.advance('P10D');
    const giveUp = new AbortController();
    told = () => giveUp.abort();

    const calling = engine.privacy.applyRetention({ signal: giveUp.signal });

    await expect(calling).rejects.toMatchObject({ details: { cases: [ended] } });
    told = () => undefined;
    expect((await engine.privacy.applyRetention()).cases).toEqual([caseId]);
  });
});

test('over HTTP, of what is the own fault of the engine with one of several the host is told, and the client no more than that', async () => {
  const fault = new Error('password=hunter2 at 10.0.0.5');
  const heard: unknown[] = [];
  const api = httpApi({
    engine,
    actor: () => ({ id: 'an', roles: ['administrator'] }),
    onError: (error) => heard.push(error),
  });
  const post = async (path: string, body: object): Promise<string> =>
    (await api.request(`/v1/${path}`, { method: 'POST', body: JSON.stringify(body) })).text();
  told = () => {
    throw fault;
  };

  const alone = await post('privacy/applyRetention', {});
  const inBatch = await post('batch', { items: [{ method: 'privacy/applyRetention' }] });

  const error = {
    code: 'INTERNAL',
    message: 'The server could not do this. It has been noted.',
    details: {},
  };
  const result = { cases: [], files: [], failed: [{ caseId: ended, error }], isDone: true };
  expect(JSON.parse(alone)).toEqual(result);
  expect(JSON.parse(inBatch)).toEqual({ items: [{ status: 200, result }] });
  expect(heard).toEqual([fault, fault]);
});

test('keys that are wrapped anew: given up, nothing is, and asked again it goes on', async () => {
  const file = join(folder(), 'motcua.db');
  const plain = await createTestEngine({ store: sqlite({ file }) });
  await plain.procedures.deploy({ files: FILES });
  await plain.cases.start({ procedure: 'work' });
  await plain.messages.publish({ name: 'paper', timeToLive: 'P1D' });
  await plain.close();
  const masterKey = { name: '2026', key: 'cd'.repeat(32) };
  const giveUp = new AbortController();
  let writes = 0;
  const store = committing(sqlite({ file }), () => {
    writes += 1;
    giveUp.abort();
  });
  const wrapping = await createTestEngine({ store, privacy: { masterKey } });
  closing.push(() => wrapping.close());

  const none = wrapping.privacy.rewrapKeys({ signal: AbortSignal.abort() });
  const first = wrapping.privacy.rewrapKeys({ signal: giveUp.signal });

  await expect(none).rejects.toMatchObject({
    code: 'COMMAND_CANCELLED',
    details: { rewrapped: 0, locked: 0 },
  });
  await expect(first).rejects.toMatchObject({ details: { rewrapped: 1, locked: 0 } });
  expect(writes).toBe(1);
  expect(await wrapping.privacy.rewrapKeys()).toEqual({ rewrapped: 1, locked: 0 });
});
