import type { BatchCommand } from '@motcua/engine';
import { httpApi } from '@motcua/engine/http';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { committing } from './committing-store.ts';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const FILE = processFile(
  'two-steps',
  [
    '<startEvent id="start"/><userTask id="one" motcua:role="officer"/><userTask id="two" motcua:role="officer"/><endEvent id="end"/>',
    flow('start', 'one'),
    flow('one', 'two'),
    flow('two', 'end'),
  ].join(''),
);
const lan = { id: 'lan', roles: ['officer'] };

let engine: TestEngine;

afterEach(() => engine.close());

async function casesOf(count: number): Promise<readonly string[]> {
  await engine.procedures.deploy({ files: [FILE] });
  const { items } = await engine.batch({
    commands: Array.from({ length: count }, () => ({
      command: 'cases.start' as const,
      options: { procedure: 'two-steps' },
    })),
  });
  return items.map((answer) => (answer.ok ? (answer.result as { readonly caseId: string }).caseId : ''));
}

async function openTasks(): Promise<readonly string[]> {
  const { items } = await engine.tasks.list({ limit: 500 });
  return items.map(({ taskId }) => taskId);
}

describe('a batch', () => {
  test('gives each command its own result, and one that is refused holds nobody up', async () => {
    engine = await createEngineOfStore();
    await casesOf(3);
    const [first = '', second = '', third = ''] = await openTasks();
    const complete = (taskId: string, actor = lan): BatchCommand => ({
      command: 'tasks.complete',
      options: { taskId, actor },
    });

    const { items } = await engine.batch({
      commands: [
        complete(first),
        complete('nowhere.1'),
        complete(second, { id: 'mai', roles: ['clerk'] }),
        complete(third),
      ],
    });

    expect(items.map((answer) => (answer.ok ? 'done' : answer.error.code))).toEqual([
      'done',
      'TASK_NOT_FOUND',
      'TASK_NOT_FOUND',
      'done',
    ]);
    expect(JSON.parse(JSON.stringify(items))).toEqual(items);
  });

  test('carries out the commands on one case in their order, and those with an id once', async () => {
    engine = await createEngineOfStore();
    const [caseId = ''] = await casesOf(1);
    const commands: readonly BatchCommand[] = [1, 2, 3, 4].map((value) => ({
      command: 'cases.setData',
      options: { caseId, data: { value, [`v${value}`]: true }, commandId: `set-${value}` },
    }));

    await engine.batch({ commands });
    await engine.batch({ commands: [...commands].reverse() });

    const { data } = await engine.cases.get({ caseId });
    expect(data).toEqual({ value: 4, v1: true, v2: true, v3: true, v4: true });
  });

  test('of 300 commands goes to the disk in few transactions', async () => {
    let commits = 0;
    const store = sqlite({ file: ':memory:' });
    engine = await createTestEngine({ store: committing(store, () => (commits += 1)) });
    await casesOf(300);
    const commands = (await openTasks()).map((taskId) => ({
      command: 'tasks.complete' as const,
      options: { taskId },
    }));
    commits = 0;

    const { items } = await engine.batch({ commands });

    expect(items.filter(({ ok }) => ok)).toHaveLength(300);
    expect(commits).toBeLessThan(30);
  });

  test('with what is no command, or with too many, is refused as a whole', async () => {
    engine = await createEngineOfStore();
    const [caseId = ''] = await casesOf(1);
    const cancel: BatchCommand = { command: 'cases.cancel', options: { caseId } };
    const wrong = { command: 'cases.list', options: {} } as unknown as BatchCommand;

    await expect(engine.batch({ commands: [cancel, wrong] })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    await expect(engine.batch({ commands: new Array(10_001).fill(cancel) })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });

    expect((await engine.cases.get({ caseId })).status).toBe('active');
  });

  test('over HTTP has the rights of each of its methods', async () => {
    engine = await createEngineOfStore();
    const [caseId = ''] = await casesOf(1);
    const [taskId = ''] = await openTasks();
    const api = httpApi({ engine, actor: () => lan });
    const items = [
      { method: 'tasks/complete', options: { taskId } },
      { method: 'cases/cancel', options: { caseId, reason: 'x' } },
      { method: 'tasks/complete', options: { taskId, more: 1 } },
      { method: 'tasks/nothing', options: {} },
      { method: 'tasks/complete', options: { taskId } },
    ];
    const post = (body: unknown) => api.request('/v1/batch', { method: 'POST', body: JSON.stringify(body) });

    const response = await post({ items });

    const answers = (await response.json()) as { readonly items: readonly { readonly status: number }[] };
    expect(answers.items.map(({ status }) => status)).toEqual([200, 403, 400, 404, 409]);
    expect((await post({ items: [1] })).status).toBe(400);
    expect((await post({ items: new Array(501).fill(items[0]) })).status).toBe(400);
  });
});

describe('a command that is given up', () => {
  /** An engine whose commits wait at a gate. */
  async function gated(): Promise<{
    readonly caseId: string;
    readonly open: () => void;
    readonly close: () => void;
    readonly begun: () => number;
  }> {
    let gate: Promise<void> = Promise.resolve();
    let open = (): void => undefined;
    let begun = 0;
    engine = await createTestEngine({
      store: committing(sqlite({ file: ':memory:' }), () => {
        begun += 1;
        return gate;
      }),
    });
    const [caseId = ''] = await casesOf(1);
    begun = 0;
    return {
      caseId,
      begun: () => begun,
      open: () => open(),
      close() {
        gate = new Promise((resolve) => {
          open = resolve;
        });
      },
    };
  }

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve));
  }

  test('before it begins writes nothing', async () => {
    const { caseId } = await gated();

    const calling = engine.cases.cancel({ caseId, signal: AbortSignal.abort() });

    await expect(calling).rejects.toMatchObject({ code: 'COMMAND_CANCELLED' });
    expect((await engine.cases.get({ caseId })).status).toBe('active');
  });

  test('while it waits for its turn is told at once, and writes nothing', async () => {
    const { caseId, open, close, begun } = await gated();
    const giveUp = new AbortController();
    close();
    const before = engine.cases.setData({ caseId, data: { a: 1 } });
    await until(() => begun() === 1);
    const waiting = engine.cases.cancel({ caseId, signal: giveUp.signal });

    giveUp.abort();

    await expect(waiting).rejects.toMatchObject({ code: 'COMMAND_CANCELLED' });
    open();
    await before;
    const { status, data } = await engine.cases.get({ caseId });
    expect([status, data]).toEqual(['active', { a: 1 }]);
  });

  test('while it waits for a commit that others are in writes nothing', async () => {
    const { caseId, open, close, begun } = await gated();
    const { caseId: other } = await engine.cases.start({ procedure: 'two-steps' });
    const giveUp = new AbortController();
    close();
    const first = begun();
    const before = engine.cases.setData({ caseId: other, data: { a: 1 } });
    await until(() => begun() > first);
    const waiting = engine.cases.cancel({ caseId, signal: giveUp.signal });
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));

    giveUp.abort();

    await expect(waiting).rejects.toMatchObject({ code: 'COMMAND_CANCELLED' });
    open();
    await before;
    expect((await engine.cases.get({ caseId })).status).toBe('active');
    expect(await engine.audit.verify()).toMatchObject({ broken: [] });
  });

  test('while it is being committed gets its answer', async () => {
    const { caseId, open, close, begun } = await gated();
    const giveUp = new AbortController();
    close();
    const calling = engine.cases.cancel({ caseId, signal: giveUp.signal });
    await until(() => begun() === 1);

    giveUp.abort();
    open();

    await expect(calling).resolves.toBeUndefined();
    expect((await engine.cases.get({ caseId })).status).toBe('cancelled');
  });

  test('for lack of time says so, and can be sent again with the same id', async () => {
    const { caseId, open, close, begun } = await gated();
    close();
    const before = engine.cases.setData({ caseId, data: { a: 1 } });
    await until(() => begun() === 1);
    const cancel = { caseId, commandId: 'c-1' };

    const calling = engine.cases.cancel({ ...cancel, timeoutMilliseconds: 5 });

    await expect(calling).rejects.toMatchObject({ code: 'COMMAND_TIMED_OUT' });
    open();
    await before;
    expect((await engine.cases.get({ caseId })).status).toBe('active');
    await engine.cases.cancel(cancel);
    expect((await engine.cases.get({ caseId })).status).toBe('cancelled');
  });

  test.each(['start', 'task', 'clock', 'activity', 'claim'] as const)(
    'is given up whichever it is: %s',
    async (kind) => {
      const { caseId } = await gated();
      const [taskId = ''] = await openTasks();
      const signal = AbortSignal.abort();
      const calls = {
        start: () => engine.cases.start({ procedure: 'two-steps', signal }),
        task: () => engine.tasks.complete({ taskId, signal }),
        clock: () => engine.clocks.pause({ caseId, clock: 'c', reason: 'x', signal }),
        activity: () => engine.activities.begin({ caseId, element: 'one', signal }),
        claim: () => engine.tasks.claim({ taskId, actor: lan, signal }),
      };

      await expect(calls[kind]()).rejects.toMatchObject({ code: 'COMMAND_CANCELLED' });
    },
  );
});
