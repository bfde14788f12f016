import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudEvent, EventSink } from '@motcua/engine/events';
import { createTestEngine } from '@motcua/engine/testing';
import { type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { natsSink } from '../../examples/embed/src/nats-sink.ts';
import { flow, processFile } from './models.ts';

const isThere = spawnSync('nats-server', ['--version']).status === 0;
const PROCESS = `<startEvent id="start"/><userTask id="work"/><endEvent id="end"/>${flow('start', 'work')}${flow('work', 'end')}`;

const folder = mkdtempSync(join(tmpdir(), 'motcua-nats-'));
let server: ChildProcess;
let connection: NatsConnection;
let streams: JetStreamManager;

/** Starts a server on a free port of this machine and gives its port. */
async function startServer(): Promise<number> {
  const options = ['--addr', '127.0.0.1', '--port', '-1', '--jetstream', '--store_dir', folder];
  server = spawn('nats-server', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /client connections on 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port !== undefined && said.includes('Server is ready')) resolve(Number(port));
    });
    server.once('exit', (code) => reject(new Error(`nats-server ended with ${code}: ${said}`)));
  });
}

async function kept(): Promise<readonly CloudEvent[]> {
  const { state } = await streams.streams.info('cases');
  const found: CloudEvent[] = [];
  for (let seq = 1; seq <= state.last_seq; seq += 1)
    found.push((await streams.streams.getMessage('cases', { seq }))?.json<CloudEvent>() as CloudEvent);
  return found;
}

/** Hands on as the sink does, and fails after it: the engine has to tell the same once more. */
function failingOnce(sink: EventSink): EventSink {
  let hasFailed = false;
  return {
    ...sink,
    async send(events, context) {
      await sink.send(events, context);
      if (hasFailed) return;
      hasFailed = true;
      throw new Error('The line broke after the answer');
    },
  };
}

describe.skipIf(!isThere)('events of cases in a stream of NATS (skipped where nats-server is absent)', () => {
  beforeAll(async () => {
    const port = await startServer();
    connection = await connect({ servers: `127.0.0.1:${port}` });
    streams = await jetstreamManager(connection);
    await streams.streams.add({ name: 'cases', subjects: ['motcua.>'] });
  }, 30_000);

  afterAll(async () => {
    await connection?.close();
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  test('are kept once and in their order, also where they are told twice', async () => {
    const sink = natsSink({ name: 'nats', jetstream: jetstream(connection), prefix: 'motcua' });
    const engine = await createTestEngine({ sinks: [failingOnce(sink)] });
    await engine.procedures.deploy({ files: [processFile('working', PROCESS)] });

    const { caseId } = await engine.cases.start({ procedure: 'working' });
    const [task] = (await engine.tasks.list({ caseId })).items;
    await engine.tasks.complete({ taskId: task?.taskId ?? '' });
    await engine.advance('PT1M');
    await engine.close();

    const events = await kept();
    expect(events.map(({ type }) => type)).toEqual([
      'dev.motcua.case.started',
      'dev.motcua.task.opened',
      'dev.motcua.task.completed',
      'dev.motcua.case.ended',
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });
});
