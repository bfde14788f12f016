import type { Actor } from '@motcua/engine';
import { httpApi, listen } from '@motcua/engine/http';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const officer: Actor = { id: 'an', roles: ['clerk'], from: 'Quầy 3' };
const applicant: Actor = { id: 'lan', roles: [] };
const procedure = {
  format: 1,
  code: 'working',
  name: { vi: 'Làm việc' },
  levels: ['commune'],
  channels: [{ channel: 'in_person' }],
  roles: [{ id: 'clerk', name: { vi: 'Cán bộ' } }],
};
const PROCESS = `<startEvent id="start"/><userTask id="work" motcua:role="clerk"/><endEvent id="end"/>${flow('start', 'work')}${flow('work', 'end')}`;

let engine: TestEngine;
let digest: string;

beforeEach(async () => {
  engine = await createEngineOfStore();
  const files = [
    processFile('working', PROCESS),
    { name: 'procedure.json', content: JSON.stringify(procedure) },
  ];
  const { procedures, problems } = await engine.procedures.deploy({ files });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
  digest = procedures[0]?.digest ?? '';
});

afterEach(() => engine.close());

test('the commands of a case say who did what, why, from where and on which version', async () => {
  const { caseId } = await engine.cases.start({ procedure: 'working', actor: applicant, commandId: 'once' });
  await engine.cases.cancel({ caseId, actor: officer, reason: 'Nộp trùng' });

  const commands = await engine.history.commands({ caseId, actor: officer });

  expect(commands).toEqual([
    { seq: 1, type: 'start', at: commands[0]?.at, actor: applicant, version: digest, commandId: 'once' },
    { seq: 2, type: 'cancel', at: commands[1]?.at, actor: officer, reason: 'Nộp trùng', version: digest },
  ]);
});

test('they are for who works on the case, not for its applicant or anybody else', async () => {
  const { caseId } = await engine.cases.start({ procedure: 'working', actor: applicant });

  for (const actor of [applicant, { id: 'binh', roles: [] }])
    await expect(engine.history.commands({ caseId, actor })).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
    });
  expect(await engine.history.of({ caseId, actor: applicant })).not.toEqual([]);
});

test('over HTTP a command comes from the address of the connection, unless the host knows better', async () => {
  const people: Readonly<Record<string, Actor>> = { lan: applicant, an: officer };
  const actor = (request: Request) => people[request.headers.get('x-test-person') ?? ''];
  const server = await listen({ app: httpApi({ engine, actor }), port: 0 });
  const call = async (who: string, method: string, body: object) => {
    const headers = { 'x-test-person': who, connection: 'close' };
    const response = await fetch(`${server.url}/v1/${method}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await response.json()) as never;
  };

  const { caseId } = (await call('lan', 'cases/start', { procedure: 'working' })) as { caseId: string };
  const [task] = (await engine.tasks.list({ caseId })).items;
  await call('an', 'tasks/claim', { taskId: task?.taskId });
  const commands = await call('an', 'history/commands', { caseId });
  await server.close();

  expect(commands).toMatchObject([
    { actor: { id: 'lan', from: expect.stringMatching(/127\.0\.0\.1|::1/) } },
    { actor: { id: 'an', from: 'Quầy 3' } },
  ]);
});

test('a history of more commands than are read at once is whole and in order', async () => {
  const { caseId } = await engine.cases.start({ procedure: 'working' });
  const [task] = (await engine.tasks.list({ caseId })).items;
  const taskId = task?.taskId ?? '';

  for (let times = 0; times < 300; times += 1) {
    await engine.tasks.claim({ taskId, actor: officer });
    await engine.tasks.release({ taskId, actor: officer });
  }

  const lines = await engine.history.of({ caseId });
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.slice(-600).map(({ type }) => type)).toEqual(
    Array.from({ length: 600 }, (_, index) => (index % 2 === 0 ? 'claim' : 'release')),
  );
});
