import { webhook } from '@motcua/engine/events';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const STEPS = [
  '<startEvent id="start"/><userTask id="work"/><receiveTask id="wait" messageRef="letter"/><userTask id="after"/>',
  flow('start', 'work'),
  flow('work', 'wait'),
  flow('wait', 'after'),
].join('');

let engine: TestEngine;

beforeEach(async () => {
  engine = await createEngineOfStore();
  await engine.procedures.deploy({
    files: [processFile('p', STEPS, '<message id="letter" name="letter"/>')],
  });
});

afterEach(() => engine.close());

test('data with what JSON leaves out or writes otherwise are the same in the case, in its record and to the audit', async () => {
  const data = { gone: undefined, none: Number.NaN, day: new Date(0) } as never;

  const { caseId } = await engine.cases.start({ procedure: 'p', data });
  await engine.cases.setData({ caseId, data });
  const [task] = (await engine.tasks.list({ caseId })).items;
  await engine.tasks.complete({ taskId: task?.taskId ?? '', data });
  await engine.messages.publish({ name: 'letter', data });

  const report = await engine.audit.verify();
  expect(report).toMatchObject({ verified: 1, broken: [] });
  expect((await engine.cases.get({ caseId })).data).toStrictEqual({
    none: null,
    day: '1970-01-01T00:00:00.000Z',
  });
});

test.each([
  ['a number that JSON has not', { data: { big: 1n } }],
  ['a list', { data: [1] }],
  ['nothing', { data: null }],
])('data that are %s are refused, and the case stays as it was', async (_name, given) => {
  const { caseId } = await engine.cases.start({ procedure: 'p' });
  const options = { caseId, ...given } as never;

  await expect(engine.cases.setData(options)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });

  expect(await engine.audit.verify()).toMatchObject({ verified: 1, broken: [] });
});

test('half a character in what a case is listed by is what the database keeps of it, to the audit as well', async () => {
  const half = 'a\ud800';
  const actor = { id: half, roles: ['officer'] };
  const { caseId } = await engine.cases.start({
    procedure: 'p',
    businessKey: half,
    unit: half,
    applicant: half,
  });
  const [task] = (await engine.tasks.list({ caseId })).items;
  await engine.tasks.delegate({ taskId: task?.taskId ?? '', to: half });
  await engine.tasks.complete({ taskId: task?.taskId ?? '', actor }).catch(() => undefined);

  const report = await engine.audit.verify();

  expect(report).toMatchObject({ verified: 1, broken: [] });
  expect((await engine.cases.get({ caseId })).businessKey).toBe('a\ufffd');
});

test('U+0000 in what is looked up is refused, on every database alike', async () => {
  const none = { code: 'INVALID_ARGUMENT' };

  await expect(engine.cases.start({ procedure: 'p', businessKey: 'a\0' })).rejects.toMatchObject(none);
  for (const options of [{ id: 'a\0' }, { correlationKey: 'a\0' }])
    await expect(engine.messages.publish({ name: 'letter', ...options })).rejects.toMatchObject(none);
});

test.each([
  { url: 'not an address' },
  { url: 'file:///etc/passwd' },
  { url: 'https://user:password@portal.example/' },
  { timeoutSeconds: Number.NaN },
  { timeoutSeconds: 0 },
])('a webhook that could never be called is refused: %j', (options) => {
  const portal = { name: 'portal', url: 'https://portal.example/', secret: 'x'.repeat(32) };

  expect(() => webhook({ ...portal, ...options })).toThrow(RangeError);
});
