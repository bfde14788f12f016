import type { CommandLimits } from '@motcua/engine';
import { httpApi } from '@motcua/engine/http';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { committing } from './committing-store.ts';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const NAMES =
  '<message id="paid" name="paid" motcua:correlationKey="=invoice"/><signal id="opened" name="opened"/>';
const administrator = { id: 'an', roles: ['administrator'] };

/** A case that waits for a message and a signal, and one that begins where a condition holds. */
function waiting(): { readonly name: string; readonly content: string } {
  const events = ['message', 'signal'].map(
    (event) =>
      `<intermediateCatchEvent id="${event}"><${event}EventDefinition ${event}Ref="${event === 'message' ? 'paid' : 'opened'}"/></intermediateCatchEvent>`,
  );
  const flows = [
    flow('start', 'fork'),
    flow('fork', 'message'),
    flow('fork', 'signal'),
    flow('message', 'got-message'),
    flow('signal', 'got-signal'),
  ];
  const content = `<startEvent id="start"/><parallelGateway id="fork"/>${events.join('')}<userTask id="got-message"/><userTask id="got-signal"/>${flows.join('')}`;
  return processFile('waiting', content, NAMES);
}

function begunByCondition(id: string): { readonly name: string; readonly content: string } {
  const start =
    '<startEvent id="start"><conditionalEventDefinition><condition>=level &gt; 3</condition></conditionalEventDefinition></startEvent>';
  return processFile(id, `${start}<userTask id="work"/>${flow('start', 'work')}`);
}

let engine: TestEngine;

afterEach(() => engine.close());

async function begin(...invoices: readonly string[]): Promise<readonly string[]> {
  await engine.procedures.deploy({ files: [waiting()] });
  const started = invoices.map((invoice) => engine.cases.start({ procedure: 'waiting', data: { invoice } }));
  return (await Promise.all(started)).map(({ caseId }) => caseId);
}

async function steps(caseId: string): Promise<readonly string[]> {
  const { items } = await engine.tasks.list({ caseId });
  return items.map(({ element }) => element).sort();
}

/** An engine that tells of each of its commits as it begins. */
async function engineThatTells(told: () => unknown): Promise<{ readonly commits: () => number }> {
  let commits = 0;
  const store = committing(sqlite({ file: ':memory:' }), () => {
    commits += 1;
    return told();
  });
  engine = await createTestEngine({ store });
  return { commits: () => commits };
}

describe('a batch', () => {
  test('has messages and signals, each with its result', async () => {
    engine = await createEngineOfStore();
    const [first, second] = await begin('A', 'B');

    const { items } = await engine.batch({
      commands: [
        { command: 'messages.publish', options: { name: 'paid', correlationKey: 'B', data: { amount: 1 } } },
        { command: 'messages.publish', options: { name: 'paid', correlationKey: 'nobody' } },
        { command: 'messages.publish', options: { name: 'paid', correlationKey: 'A', timeToLive: 'soon' } },
        { command: 'signals.broadcast', options: { name: 'opened' } },
        { command: 'messages.publish', options: { name: 'paid', correlationKey: 'B', timeToLive: 'P1D' } },
      ],
    });

    expect(items.map((answer) => (answer.ok ? answer.result : answer.error.code))).toEqual([
      { delivered: true, caseId: second },
      { delivered: false },
      'INVALID_ARGUMENT',
      {
        delivered: 2,
        items: [
          { ok: true, caseId: first },
          { ok: true, caseId: second },
        ],
      },
      { delivered: false },
    ]);
    expect(await steps(first ?? '')).toEqual(['got-signal']);
    expect(await steps(second ?? '')).toEqual(['got-message', 'got-signal']);
  });

  test('brings messages of one name and key in their order', async () => {
    engine = await createEngineOfStore();
    const cases = await begin('A', 'A', 'A');
    const commands = cases.map((_, index) => ({
      command: 'messages.publish' as const,
      options: { name: 'paid', correlationKey: 'A', data: { place: index } },
    }));

    await engine.batch({ commands });

    const places = await Promise.all(cases.map((caseId) => engine.cases.get({ caseId })));
    expect(places.map(({ data }) => data.place)).toEqual([0, 1, 2]);
  });

  test('over HTTP refuses what is no id, and does the rest', async () => {
    engine = await createEngineOfStore();
    await begin('A');
    const api = httpApi({ engine, actor: () => administrator });
    const items = [
      { method: 'tasks/complete', options: { taskId: 5 } },
      { method: 'messages/publish', options: { name: 7 } },
      {
        method: 'messages/publish',
        options: { name: 'paid', correlationKey: 'A', timeoutMilliseconds: 60_000 },
      },
      { method: 'signals/broadcast', options: { name: 'opened', timeoutMilliseconds: 0 } },
    ];

    const response = await api.request('/v1/batch', { method: 'POST', body: JSON.stringify({ items }) });

    const answers = (await response.json()) as { readonly items: readonly { readonly status: number }[] };
    expect(answers.items.map(({ status }) => status)).toEqual([400, 400, 200, 400]);
  });
});

describe('given up', () => {
  const province = { id: 'province', inherits: 'vn' };
  const calls = {
    publish: (limits: CommandLimits) =>
      engine.messages.publish({ name: 'paid', correlationKey: 'A', ...limits }),
    keep: (limits: CommandLimits) =>
      engine.messages.publish({ name: 'paid', correlationKey: 'later', timeToLive: 'P1D', ...limits }),
    broadcast: (limits: CommandLimits) => engine.signals.broadcast({ name: 'opened', ...limits }),
    evaluate: (limits: CommandLimits) => engine.conditions.evaluate({ data: { level: 5 }, ...limits }),
    deploy: (limits: CommandLimits) =>
      engine.procedures.deploy({ files: [begunByCondition('other')], ...limits }),
    calendar: (limits: CommandLimits) =>
      engine.calendars.deploy({ calendar: province, reason: 'x', ...limits }),
    recompute: (limits: CommandLimits) => engine.calendars.recompute({ reason: 'x', ...limits }),
  };

  test.each(Object.entries(calls))('before it begins, nothing is written: %s', async (_, call) => {
    const { commits } = await engineThatTells(() => undefined);
    await begin('A');
    await engine.procedures.deploy({ files: [begunByCondition('level')] });
    await engine.settle();
    const before = commits();

    const calling = call({ signal: AbortSignal.abort() });

    await expect(calling).rejects.toMatchObject({ code: 'COMMAND_CANCELLED' });
    expect(commits()).toBe(before);
    await call({});
    expect(commits()).toBeGreaterThan(before);
  });

  test.each(Object.entries(calls))('while it is being committed, the answer comes: %s', async (_, call) => {
    const giveUp = new AbortController();
    let isArmed = false;
    await engineThatTells(() => isArmed && giveUp.abort());
    await begin('A');
    await engine.procedures.deploy({ files: [begunByCondition('level')] });
    await engine.settle();
    isArmed = true;

    const calling = call({ signal: giveUp.signal });

    await expect(calling).resolves.not.toThrow();
    expect(giveUp.signal.aborted).toBe(true);
  });

  test('for lack of time, a message was never sent', async () => {
    let open = (): void => undefined;
    let gate: Promise<void> | undefined;
    const { commits } = await engineThatTells(() => gate);
    const [caseId = '', other = ''] = await begin('A', 'B');
    await engine.settle();
    const message = { name: 'paid', correlationKey: 'A', id: 'm-1' };
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const soFar = commits();
    const before = engine.cases.setData({ caseId: other, data: { a: 1 } });
    while (commits() === soFar) await new Promise((resolve) => setImmediate(resolve));

    const calling = engine.messages.publish({ ...message, timeoutMilliseconds: 5 });

    await expect(calling).rejects.toMatchObject({ code: 'COMMAND_TIMED_OUT' });
    open();
    await before;
    expect(await steps(caseId)).toEqual([]);
    expect(await engine.messages.publish(message)).toEqual({ delivered: true, caseId });
  });

  test('between two of its deliveries, a signal says how many have had it, and sent again reaches the others', async () => {
    const giveUp = new AbortController();
    let left = Number.POSITIVE_INFINITY;
    await engineThatTells(() => {
      left -= 1;
      if (left === 0) giveUp.abort();
    });
    const cases = await begin('A', 'B', 'C', 'D');
    await engine.settle();
    const signal = { name: 'opened', id: 's-1' };
    left = 2;

    const calling = engine.signals.broadcast({ ...signal, signal: giveUp.signal });

    await expect(calling).rejects.toMatchObject({ code: 'COMMAND_CANCELLED', details: { delivered: 2 } });
    const reached = await Promise.all(cases.map(steps));
    expect(reached.filter((elements) => elements.includes('got-signal'))).toHaveLength(2);
    expect(await engine.signals.broadcast(signal)).toEqual({
      delivered: 2,
      items: cases
        .filter((_, index) => reached[index]?.length === 0)
        .toSorted()
        .map((caseId) => ({ ok: true, caseId })),
    });
    expect(await Promise.all(cases.map(steps))).toEqual(cases.map(() => ['got-signal']));
  });

  test('between two of the cases that conditions begin, the error names those that began', async () => {
    const giveUp = new AbortController();
    let isArmed = false;
    await engineThatTells(() => isArmed && giveUp.abort());
    await engine.procedures.deploy({ files: [begunByCondition('level')] });
    await engine.procedures.deploy({ files: [begunByCondition('level-too')] });
    isArmed = true;

    const calling = engine.conditions.evaluate({ data: { level: 5 }, signal: giveUp.signal });

    await expect(calling).rejects.toMatchObject({ details: { cases: ['case-1'] } });
    expect((await engine.cases.list({})).items.map(({ caseId }) => caseId)).toEqual(['case-1']);
  });

  test('by a client that has gone, a message over HTTP was never sent', async () => {
    engine = await createEngineOfStore();
    const [caseId = ''] = await begin('A');
    const api = httpApi({ engine, actor: () => administrator });
    const body = JSON.stringify({ name: 'paid', correlationKey: 'A' });

    const response = await api.request(
      new Request('http://motcua.example/v1/messages/publish', {
        method: 'POST',
        body,
        signal: AbortSignal.abort(),
      }),
    );

    expect(response.status).toBe(503);
    expect(await steps(caseId)).toEqual([]);
  });
});
