import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpConnectors } from '@motcua/engine/connectors';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, expect, test } from 'vitest';
import { flow, processFile } from './models.ts';

const SECRET = 'planted-secret-8c1f0e';

const PROCESS = [
  '<startEvent id="start"/><serviceTask id="ask" motcua:handler="register.ask" motcua:retries="2"/><userTask id="work"/>',
  '<boundaryEvent id="unknown" attachedToRef="ask"><errorEventDefinition errorRef="e"/></boundaryEvent><userTask id="by-hand"/>',
  '<endEvent id="end"/>',
  flow('start', 'ask'),
  flow('ask', 'work'),
  flow('work', 'end'),
  flow('unknown', 'by-hand'),
  flow('by-hand', 'end'),
].join('');

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** What the register answers, by the id that it is asked for. */
const answers: Readonly<Record<string, readonly [status: number, body: unknown]>> = {
  known: [200, { name: 'Lan', echo: SECRET }],
  unknown: [404, {}],
  broken: [400, { said: SECRET }],
  down: [503, { said: SECRET }],
};

async function register(): Promise<number> {
  const server = createServer((request, response) => {
    const [status, body] = answers[request.url?.slice(1) ?? ''] ?? [500, {}];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function engineIn(folder: string, logged: unknown[]): Promise<TestEngine> {
  const port = await register();
  const handlers = httpConnectors({
    connectors: {
      'register.ask': {
        method: 'GET',
        url: `http://127.0.0.1:${port}/{{= id }}`,
        headers: { authorization: 'Bearer {{secret.register}}' },
        errors: [{ status: 404, code: 'UNKNOWN' }],
      },
    },
    hosts: [{ host: `127.0.0.1:${port}`, addresses: 'loopback', insecure: true }],
    secrets: () => SECRET,
  });
  const engine = await createTestEngine({
    store: sqlite({ file: join(folder, 'motcua.db') }),
    handlers,
    logger: { error: (...said) => void logged.push(said) },
  });
  const { problems } = await engine.procedures.deploy({
    files: [processFile('lookup', PROCESS, '<error id="e" errorCode="UNKNOWN"/>')],
  });
  expect(problems).toEqual([]);
  return engine;
}

test('a service task calls another system, and its secret is written down nowhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-connectors-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const logged: unknown[] = [];
  const engine = await engineIn(folder, logged);
  const ids = Object.keys(answers);

  const cases = await Promise.all(ids.map((id) => engine.cases.start({ procedure: 'lookup', data: { id } })));
  await engine.advance('PT1H');
  const found = await Promise.all(cases.map(({ caseId }) => engine.cases.get({ caseId })));
  const { items: incidents } = await engine.incidents.list({});
  const histories = await Promise.all(cases.map(({ caseId }) => engine.history.of({ caseId })));
  await engine.close();

  expect(found.map(({ waiting }) => waiting.map(({ element }) => element))).toEqual([
    ['work'],
    ['by-hand'],
    [],
    [],
  ]);
  expect(found[0]?.data).toEqual({ id: 'known', name: 'Lan', echo: '[secret]' });
  expect(incidents.map(({ problem }) => [problem.params.reason, problem.params.attempts]).sort()).toEqual([
    ["Connector 'register.ask': The service answered 400", 1],
    ["Connector 'register.ask': The service answered 503", 2],
  ]);
  expect(JSON.stringify([found, incidents, histories, logged])).not.toContain(SECRET);
  const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  expect(written.join('')).toContain('register.ask');
  expect(written.join('')).not.toContain(SECRET);
});
