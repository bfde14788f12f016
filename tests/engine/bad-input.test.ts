import { readFileSync } from 'node:fs';
import { bundleFiles, ErrorCode } from '@motcua/engine';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';

const FOLDER = `${import.meta.dirname}/../../examples/procedures/khai-sinh`;
const UNIT = 'H56.12.05';
const reception = { id: 'hoa', roles: ['reception'], units: [UNIT] };

interface Scenario {
  readonly steps: readonly { readonly start?: { readonly data: Record<string, never> } }[];
}

const scenario = JSON.parse(readFileSync(`${FOLDER}/scenarios/straight-through.json`, 'utf8')) as Scenario;
const application = scenario.steps[0]?.start?.data ?? {};

let engine: TestEngine;

beforeEach(async () => {
  engine = await createEngineOfStore();
});

afterEach(() => engine.close());

async function startedCase(): Promise<{ caseId: string; taskId: string }> {
  await engine.procedures.deploy({ files: bundleFiles(FOLDER) });
  const { caseId } = await engine.cases.start({ procedure: '1.001193', data: application, unit: UNIT });
  const { items } = await engine.tasks.list({ actor: reception });
  return { caseId, taskId: items[0]?.taskId ?? '' };
}

/** Everything a case consists of, to see that a refused call left nothing behind. */
async function everything(caseId: string): Promise<unknown> {
  return [
    await engine.cases.get({ caseId }),
    await engine.history.of({ caseId }),
    await engine.tasks.list({ caseId }),
  ];
}

test('a broken XML file publishes nothing and says what cannot be read', async () => {
  const { procedures, problems } = await engine.procedures.deploy({
    files: [{ name: 'process.bpmn', content: '<definitions><process id="p"><startEvent' }],
  });

  expect(procedures).toEqual([]);
  expect(problems).toMatchObject([{ code: 'MODEL_UNREADABLE', severity: 'error' }]);
  expect((await engine.procedures.list()).items).toEqual([]);
});

test.each([
  ['a document type', '<!DOCTYPE d [<!ENTITY a "b">]><definitions/>', 'MODEL_WITH_DOCTYPE'],
  [
    'no process',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"/>',
    'NO_PROCESS',
  ],
])('a model with %s is refused', async (_what, content, code) => {
  const { procedures, problems } = await engine.procedures.deploy({
    files: [{ name: 'process.bpmn', content }],
  });

  expect(procedures).toEqual([]);
  expect(problems.map((problem) => problem.code)).toContain(code);
});

test('a form value of the wrong type is refused with its field, and nothing is written', async () => {
  const { caseId, taskId } = await startedCase();
  const before = await everything(caseId);

  const completing = engine.tasks.complete({ taskId, data: { complete: 'yes' }, actor: reception });

  await expect(completing).rejects.toMatchObject({
    code: ErrorCode.DATA_INVALID,
    details: { form: 'check', problems: [expect.objectContaining({ field: '/complete' })] },
  });
  expect(await everything(caseId)).toEqual(before);
});

test('an application of the wrong shape starts no case', async () => {
  await engine.procedures.deploy({ files: bundleFiles(FOLDER) });

  const starting = engine.cases.start({ procedure: '1.001193', data: { ...application, child: 'Minh Anh' } });

  await expect(starting).rejects.toMatchObject({ code: ErrorCode.DATA_INVALID });
  expect((await engine.cases.list({})).items).toEqual([]);
});

test('a task that does not exist is refused in the same words as one that is not theirs', async () => {
  const { taskId } = await startedCase();
  const stranger = { id: 'stranger', roles: ['reception'], units: ['H01.01.01'] };

  const results = await Promise.allSettled([
    engine.tasks.complete({ taskId: 'case-9.z', data: {}, actor: reception }),
    engine.tasks.complete({ taskId, data: { complete: true }, actor: stranger }),
  ]);

  const refused = { status: 'rejected', reason: { code: ErrorCode.TASK_NOT_FOUND } };
  expect(results).toMatchObject([refused, refused]);
});

test('a step completed twice is refused the second time, and counts once', async () => {
  const { caseId, taskId } = await startedCase();
  await engine.tasks.complete({ taskId, data: { complete: true }, actor: reception });
  const before = await everything(caseId);

  const again = engine.tasks.complete({ taskId, data: { complete: true }, actor: reception });

  await expect(again).rejects.toMatchObject({
    code: ErrorCode.TASK_NOT_OPEN,
    details: { state: 'completed' },
  });
  expect(await everything(caseId)).toEqual(before);
});

test('a step completed by two at the same moment is completed by one', async () => {
  const { caseId, taskId } = await startedCase();
  const attempt = () => engine.tasks.complete({ taskId, data: { complete: true }, actor: reception });

  const results = await Promise.allSettled([attempt(), attempt()]);

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const history = await engine.history.of({ caseId });
  expect(history.filter(({ type, element }) => type === 'completed' && element === 'check')).toHaveLength(1);
});

test('the same command again gives the first answer and does nothing', async () => {
  const { caseId, taskId } = await startedCase();
  const command = { taskId, data: { complete: true }, actor: reception, commandId: 'from-the-phone-1' };

  const first = await engine.tasks.complete(command);
  const before = await everything(caseId);
  const second = await engine.tasks.complete(command);

  expect(second).toEqual(first);
  expect(await everything(caseId)).toEqual(before);
});

test('a procedure that is not published cannot be started', async () => {
  await expect(engine.cases.start({ procedure: '9.999999' })).rejects.toMatchObject({
    code: ErrorCode.PROCEDURE_NOT_FOUND,
  });
});

test('a case that another may not see is not there for them', async () => {
  const { caseId } = await startedCase();

  await expect(engine.cases.get({ caseId, actor: { id: 'neighbour', roles: [] } })).rejects.toMatchObject({
    code: ErrorCode.CASE_NOT_FOUND,
  });
  await expect(engine.history.of({ caseId, actor: { id: 'neighbour', roles: [] } })).rejects.toMatchObject({
    code: ErrorCode.CASE_NOT_FOUND,
  });
});
