import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, expect, test } from 'vitest';
import { flow, processFile } from './models.ts';

let engine: TestEngine;

afterEach(() => engine.close());

const open = async (caseId: string): Promise<readonly string[]> =>
  (await engine.tasks.list({ caseId })).items.map(({ element }) => element);

test('forms, fields and variables whose names have signs are read by those names', async () => {
  engine = await createTestEngine();
  const schema = {
    type: 'object',
    properties: { 'họ-tên': { type: 'string' }, 'so.ban': { type: 'number' }, 'ghi chú': { type: 'string' } },
  };
  const model = [
    '<startEvent id="start" motcua:form="don-xin.cap"/>',
    '<scriptTask id="sum" scriptFormat="feel" motcua:resultVariable="tổng-phí"><script>don-xin.cap.so.ban * 8000</script></scriptTask>',
    '<exclusiveGateway id="choice" default="choice-no"/><userTask id="yes"/><userTask id="no"/>',
    flow('start', 'sum'),
    flow('sum', 'choice'),
    '<sequenceFlow id="choice-yes" sourceRef="choice" targetRef="yes"><conditionExpression xsi:type="tFormalExpression">tổng-phí > 10000 and don-xin.cap.họ-tên = "An" and don-xin.cap.ghi chú = "gấp"</conditionExpression></sequenceFlow>',
    flow('choice', 'no'),
  ].join('');
  const file = { name: 'forms/don-xin.cap.schema.json', content: JSON.stringify(schema) };
  const { problems } = await engine.procedures.deploy({ files: [processFile('signs', model), file] });

  const data = { 'họ-tên': 'An', 'so.ban': 2, 'ghi chú': 'gấp' };
  const { caseId } = await engine.cases.start({ procedure: 'signs', data });
  await engine.settle();

  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await open(caseId)).toEqual(['yes']);
  expect((await engine.cases.get({ caseId })).data).toMatchObject({ 'tổng-phí': 16_000 });
});

const CALLEE = (script: string): string =>
  [
    `<startEvent id="begin"/><scriptTask id="ask" scriptFormat="feel" motcua:resultVariable="seen"><script>${script}</script></scriptTask><userTask id="inside" motcua:form="answer"/>`,
    flow('begin', 'ask'),
    flow('ask', 'inside'),
  ].join('');

const CALLER = [
  '<startEvent id="start"/><callActivity id="call" calledElement="called"/><userTask id="after"/>',
  flow('start', 'call'),
  flow('call', 'after'),
].join('');

test('a process is called that another deployment brought, as it was when the caller was published', async () => {
  engine = await createTestEngine();
  const schema = { type: 'object', required: ['answer'], properties: { answer: { type: 'string' } } };
  const form = { name: 'forms/answer.schema.json', content: JSON.stringify(schema) };
  await engine.procedures.deploy({ files: [processFile('called', CALLEE('case.id')), form] });
  const { procedures, problems } = await engine.procedures.deploy({ files: [processFile('caller', CALLER)] });
  await engine.advance('P1D');
  await engine.procedures.deploy({ files: [processFile('called', CALLEE('"later"')), form] });

  const { caseId } = await engine.cases.start({ procedure: 'caller' });
  await engine.settle();
  const [task] = (await engine.tasks.list({ caseId })).items;
  const refused = engine.tasks.complete({ taskId: task?.taskId ?? '', data: {} });
  await expect(refused).rejects.toMatchObject({ code: 'DATA_INVALID' });
  await engine.tasks.complete({ taskId: task?.taskId ?? '', data: { answer: 'yes' } });

  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
  expect(task?.element).toBe('inside');
  expect((await engine.cases.get({ caseId })).data).toEqual({ seen: caseId, answer: { answer: 'yes' } });
  expect(await open(caseId)).toEqual(['after']);
  expect(await engine.audit.verify({ caseId })).toMatchObject({ verified: 1, broken: [] });
});

test('a process that nobody has published cannot be called', async () => {
  engine = await createTestEngine();

  const { procedures, problems } = await engine.procedures.deploy({ files: [processFile('caller', CALLER)] });

  expect(procedures).toEqual([]);
  expect(problems).toMatchObject([{ code: 'CALLED_PROCESS_UNKNOWN', params: { process: 'called' } }]);
});
