import { connect } from 'node:net';
import type { Actor } from '@motcua/engine';
import { httpApi, listen } from '@motcua/engine/http';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const people: Readonly<Record<string, Actor>> = {
  clerk: { id: 'clerk', roles: ['clerk'] },
  admin: { id: 'admin', roles: ['administrator'] },
  citizen: { id: 'citizen', roles: [] },
};

const PROCESS = `<startEvent id="start"/><userTask id="work"/><endEvent id="end"/>${flow('start', 'work')}${flow('work', 'end')}`;

let engine: TestEngine;
let call: (
  who: string,
  method: string,
  body?: unknown,
  verb?: string,
) => Promise<{ status: number; body: never }>;

beforeEach(async () => {
  engine = await createEngineOfStore();
  const api = httpApi({
    engine,
    actor: (request) => people[request.headers.get('x-test-person') ?? ''],
    maximumBody: 100_000,
  });
  call = async (who, method, body = {}, verb = 'POST') => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await api.request(`/v1/${method}`, {
      method: verb,
      headers: { 'x-test-person': who },
      ...(verb === 'POST' ? { body: text } : {}),
    });
    return { status: response.status, body: (await response.json()) as never };
  };
});

afterEach(() => engine.close());

describe('the HTTP API', () => {
  test('publishes, starts and completes by POST with the options as the body', async () => {
    await call('admin', 'procedures/deploy', { files: [processFile('working', PROCESS)] });
    const started = await call('citizen', 'cases/start', { procedure: 'working', data: { days: 3 } });
    const { caseId } = started.body as { caseId: string };
    const [task] = (await engine.tasks.list({ caseId })).items;

    const found = await call('citizen', `cases/get?caseId=${caseId}`, undefined, 'GET');

    expect(started.status).toBe(200);
    expect(found.body).toMatchObject({
      caseId,
      status: 'active',
      waiting: [{ kind: 'task', element: 'work', id: task?.taskId }],
    });
  });

  test('says null where there is none: a form that the procedure does not have', async () => {
    await call('admin', 'procedures/deploy', { files: [processFile('working', PROCESS)] });

    const answer = await call('citizen', 'procedures/form', { procedure: 'working', form: 'none' });

    expect(answer).toEqual({ status: 200, body: null });
  });

  test('reads numbers from a query', async () => {
    expect(await call('clerk', 'tasks/list?limit=2', undefined, 'GET')).toEqual({
      status: 200,
      body: { items: [] },
    });
  });

  test.each([
    ['nobody', 'cases/list', {}, 'POST', 401, 'NOT_SIGNED_IN'],
    ['citizen', 'procedures/deploy', { files: [] }, 'POST', 403, 'ACCESS_DENIED'],
    ['citizen', 'cases/forget', {}, 'POST', 404, 'METHOD_NOT_FOUND'],
    ['citizen', 'constructor/name', {}, 'POST', 404, 'METHOD_NOT_FOUND'],
    ['citizen', 'tasks/complete?taskId=x', undefined, 'GET', 405, 'METHOD_NOT_ALLOWED'],
    ['citizen', 'cases/get', '{"caseId":', 'POST', 400, 'INVALID_ARGUMENT'],
    ['citizen', 'cases/get', {}, 'POST', 400, 'INVALID_ARGUMENT'],
    ['citizen', 'cases/get', { caseId: 7 }, 'POST', 400, 'INVALID_ARGUMENT'],
    ['citizen', 'cases/get', { caseId: 'x', actor: people.admin }, 'POST', 400, 'INVALID_ARGUMENT'],
    ['citizen', 'cases/get', { caseId: 'x' }, 'POST', 404, 'CASE_NOT_FOUND'],
    ['citizen', 'tasks/complete', { taskId: 'x' }, 'POST', 404, 'TASK_NOT_FOUND'],
    ['citizen', 'cases/start', { procedure: 'none' }, 'POST', 404, 'PROCEDURE_NOT_FOUND'],
    ['citizen', 'cases/start', { procedure: 'x'.repeat(200_000) }, 'POST', 413, 'BODY_TOO_LARGE'],
  ])('answers %s at %s', async (who, method, body, verb, status, code) => {
    const answer = await call(who, method, body, verb);

    expect(answer).toMatchObject({
      status,
      body: { error: { code, message: expect.stringMatching(/^Expected/) } },
    });
  });

  test('lets nobody apply in the name of another', async () => {
    await call('admin', 'procedures/deploy', { files: [processFile('working', PROCESS)] });

    const answer = await call('citizen', 'cases/start', { procedure: 'working', applicant: 'neighbour' });

    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'ACCESS_DENIED' } } });
  });
});

test('a port in use is one sentence that says what to do', async () => {
  const app = httpApi({ engine, actor: () => undefined });
  const first = await listen({ app, port: 0 });
  const port = Number(new URL(first.url).port);

  const second = listen({ app, port });

  await expect(second).rejects.toMatchObject({
    code: 'INVALID_ARGUMENT',
    message: `Port ${port} is in use: stop what uses it, or choose another port with --port or PORT=<number>`,
  });
  await first.close();
});

test('a browser that keeps a connection open for later does not keep the server from closing', async () => {
  const server = await listen({ app: httpApi({ engine, actor: () => undefined }), port: 0 });
  const silent = connect(Number(new URL(server.url).port), '127.0.0.1');
  await new Promise((resolve) => silent.once('connect', resolve));
  await fetch(`${server.url}/v1/cases/list`, { method: 'POST' });

  await server.close();

  await expect(fetch(server.url)).rejects.toThrow();
}, 5_000);
