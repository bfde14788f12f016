import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CloudEvent, type EventSink, webhook } from '@motcua/engine/events';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const PROCESS = [
  '<startEvent id="start"/><userTask id="one"/><userTask id="two"/><endEvent id="end"/>',
  flow('start', 'one'),
  flow('one', 'two'),
  flow('two', 'end'),
].join('');

const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function engineWith(...sinks: readonly EventSink[]): Promise<TestEngine> {
  const engine = await createEngineOfStore({ sinks, eventSource: 'https://motcua.example' });
  closing.push(() => engine.close());
  await engine.procedures.deploy({ files: [processFile('working', PROCESS)] });
  return engine;
}

async function completeAll(engine: TestEngine, caseId: string): Promise<void> {
  for (const _step of ['one', 'two']) {
    const [task] = (await engine.tasks.list({ caseId })).items;
    await engine.tasks.complete({ taskId: task?.taskId ?? '' });
  }
}

/** A sink that remembers what it took, and takes nothing while `isBroken`. */
function remembering(name: string, types?: readonly string[]) {
  const taken: CloudEvent[] = [];
  const state = { isBroken: false };
  const sink: EventSink = {
    name,
    ...(types === undefined ? {} : { types }),
    async send(events) {
      if (state.isBroken) throw new Error('The receiver is down');
      taken.push(...events);
    },
  };
  return { sink, taken, state };
}

describe('events of a case', () => {
  test('are told in their order, each once where nothing fails, without anything personal', async () => {
    const { sink, taken } = remembering('all');
    const engine = await engineWith(sink);

    const { caseId } = await engine.cases.start({ procedure: 'working', data: { name: 'Lan' } });
    await completeAll(engine, caseId);
    await engine.settle();
    await engine.advance('PT1S');

    expect(taken.map(({ type }) => type)).toEqual([
      'dev.motcua.case.started',
      'dev.motcua.task.opened',
      'dev.motcua.task.completed',
      'dev.motcua.task.opened',
      'dev.motcua.task.completed',
      'dev.motcua.case.ended',
    ]);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(6);
    expect(taken[1]).toMatchObject({
      specversion: '1.0',
      source: 'https://motcua.example',
      subject: caseId,
      data: { procedure: 'working', element: 'one' },
    });
    expect(JSON.stringify(taken)).not.toContain('Lan');
  });

  test('wait while the receiver is down, and come in their order when it is back; other cases and sinks go on', async () => {
    const broken = remembering('broken');
    const other = remembering('ends', ['dev.motcua.case.ended']);
    broken.state.isBroken = true;
    const engine = await engineWith(broken.sink, other.sink);
    const { caseId } = await engine.cases.start({ procedure: 'working' });
    await completeAll(engine, caseId);
    await engine.advance('PT1M');
    const meanwhile = broken.taken.length;

    broken.state.isBroken = false;
    await engine.advance('PT10M');

    expect(meanwhile).toBe(0);
    expect(other.taken.map(({ type }) => type)).toEqual(['dev.motcua.case.ended']);
    expect(broken.taken.map(({ id }) => id)).toEqual(
      [1, 1, 2, 2, 3, 3].map((seq, index) => `${caseId}.${seq}.${(index % 2) + 1}`),
    );
  });

  test('are refused where two sinks have one name, or one has none', async () => {
    const sink = (name: string) => ({ name, send: async () => undefined });

    for (const sinks of [[sink('portal'), sink('portal')], [sink('')]])
      await expect(createEngineOfStore({ sinks })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  test('that nobody took for days are set aside, named, and can be told again', async () => {
    const { sink, taken, state } = remembering('all');
    state.isBroken = true;
    const engine = await engineWith(sink);
    const { caseId } = await engine.cases.start({ procedure: 'working' });
    await engine.advance('P10D');
    const { items } = await engine.outbox.list();

    state.isBroken = false;
    await engine.outbox.replay({ jobId: items[0]?.jobId ?? '' });
    await engine.settle();

    expect(items).toMatchObject([{ caseId, attempts: 100, failure: 'The receiver is down' }]);
    expect(taken.map(({ type }) => type)).toEqual(['dev.motcua.case.started', 'dev.motcua.task.opened']);
    expect((await engine.outbox.list()).items).toEqual([]);
    await expect(engine.outbox.replay({ jobId: 'none' })).rejects.toThrow(/'none'/);
  });
});

describe('a webhook', () => {
  interface Received {
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body: string;
  }

  async function receiver(statuses: readonly number[]): Promise<{ url: string; received: Received[] }> {
    const received: Received[] = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        received.push({ headers: request.headers as never, body: Buffer.concat(parts).toString('utf8') });
        response.writeHead(statuses[received.length - 1] ?? 204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received };
  }

  test('is signed so that the receiver can tell, and comes again with the same id where it was not taken', async () => {
    const { url, received } = await receiver([503, 204]);
    const secret = 'a secret of at least 24 bytes';
    const engine = await engineWith(webhook({ name: 'portal', url, secret }));
    await engine.cases.start({ procedure: 'working' });
    await engine.advance('PT10S');

    const [first, second] = received;
    const { headers = {}, body = '' } = second ?? {};
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const expected = createHmac('sha256', secret).update(signed).digest('base64');
    expect(received).toHaveLength(2);
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(headers['content-type']).toContain('application/cloudevents-batch+json');
    expect(JSON.parse(body)).toHaveLength(2);
  });

  test('needs a secret that is one', () => {
    expect(() => webhook({ name: 'portal', url: 'https://portal.example', secret: 'short' })).toThrow(
      /24 bytes/,
    );
  });
});
