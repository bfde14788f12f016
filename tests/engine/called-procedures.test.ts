import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

let engine: TestEngine;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-called-'));
  engine = await createEngineOfStore();
});

afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const CALLER = [
  '<startEvent id="start"/><callActivity id="call" calledElement="payment"/><userTask id="after"/>',
  flow('start', 'call'),
  flow('call', 'after'),
].join('');

/** A procedure of one step with a form of one field, which must be a number. */
function payment(step: string) {
  const process = processFile(
    'payment',
    `<startEvent id="begin"/><userTask id="${step}" motcua:form="receipt"/>${flow('begin', step)}`,
  );
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title: 'Biên lai',
    properties: { sum: { type: 'number', title: 'Số tiền' } },
    required: ['sum'],
  };
  return [process, { name: 'forms/receipt.schema.json', content: JSON.stringify(schema) }];
}

async function deploy(files: readonly { readonly name: string; readonly content: string }[]): Promise<void> {
  const { procedures, problems } = await engine.procedures.deploy({ files });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
}

async function open(caseId: string): Promise<readonly string[]> {
  return (await engine.tasks.list({ caseId })).items.map(({ element }) => element);
}

test('a call reaches a procedure that is published apart, with its forms, and comes back', async () => {
  await deploy(payment('pay'));
  await deploy([processFile('license', CALLER)]);
  const { caseId } = await engine.cases.start({ procedure: 'license' });
  const [task] = (await engine.tasks.list({ caseId })).items;

  const form = await engine.procedures.form({
    procedure: 'license',
    version: task?.version ?? '',
    form: task?.form ?? '',
  });
  const wrong = engine.tasks.complete({ taskId: task?.taskId ?? '', data: { sum: 'a lot' } });
  await expect(wrong).rejects.toMatchObject({ code: 'DATA_INVALID' });
  await engine.tasks.complete({ taskId: task?.taskId ?? '', data: { sum: 8000 } });

  expect(form?.schema.title).toBe('Biên lai');
  expect(await open(caseId)).toEqual(['after']);
  expect((await engine.cases.get({ caseId })).data).toEqual({ receipt: { sum: 8000 } });
});

test('a call takes the version that was there when its procedure was published; publishing it again takes the next', async () => {
  await deploy(payment('pay'));
  await deploy([processFile('license', CALLER)]);
  const before = await engine.cases.start({ procedure: 'license' });
  await engine.advance('PT1M');
  await deploy(payment('transfer'));
  const between = await engine.cases.start({ procedure: 'license' });
  await deploy([processFile('license', CALLER.replace('"after"/>', '"after" name="Cấp phép"/>'))]);
  const after = await engine.cases.start({ procedure: 'license' });

  const [task] = (await engine.tasks.list(before)).items;
  await engine.tasks.complete({ taskId: task?.taskId ?? '', data: { sum: 8000 } });

  expect(await open(before.caseId)).toEqual(['after']);
  expect(await open(between.caseId)).toEqual(['pay']);
  expect(await open(after.caseId)).toEqual(['transfer']);
  expect(await engine.audit.verify()).toMatchObject({ verified: 3, broken: [] });
});

test('a form of the same name in both is that of the procedure whose step it is', async () => {
  await deploy(payment('pay'));
  const own = { type: 'object', title: 'Phiếu', properties: { note: { type: 'string', title: 'Ghi chú' } } };
  const caller = processFile('license', CALLER.replace('"after"/>', '"after" motcua:form="receipt"/>'));
  await deploy([caller, { name: 'forms/receipt.schema.json', content: JSON.stringify(own) }]);
  const { caseId } = await engine.cases.start({ procedure: 'license' });
  const [pay] = (await engine.tasks.list({ caseId })).items;

  const wrong = engine.tasks.complete({ taskId: pay?.taskId ?? '', data: { note: 'x' } });
  await expect(wrong).rejects.toMatchObject({ code: 'DATA_INVALID' });
  await engine.tasks.complete({ taskId: pay?.taskId ?? '', data: { sum: 1 } });
  const [after] = (await engine.tasks.list({ caseId })).items;
  await engine.tasks.complete({ taskId: after?.taskId ?? '', data: { note: 'x' } });

  expect((await engine.cases.get({ caseId })).status).toBe('completed');
});

test('who does a step of the called procedure sees the case; who holds another role does not', async () => {
  const files = payment('pay').map(({ name, content }) => ({
    name,
    content: content.replace('motcua:form=', 'motcua:role="cashier" motcua:form='),
  }));
  await deploy(files);
  await deploy([processFile('license', CALLER)]);
  const { caseId } = await engine.cases.start({ procedure: 'license' });
  const cashier = { id: 'chi', roles: ['cashier'] };

  const seen = await engine.cases.get({ caseId, actor: cashier });
  const hidden = engine.cases.get({ caseId, actor: { id: 'dung', roles: ['archivist'] } });

  expect(seen.caseId).toBe(caseId);
  await expect(hidden).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
});

test('what is published nowhere is refused when the caller is published, with its name', async () => {
  const { procedures, problems } = await engine.procedures.deploy({
    files: [processFile('license', CALLER)],
  });

  expect(procedures).toEqual([]);
  expect(problems).toMatchObject([
    { code: 'CALLED_PROCESS_UNKNOWN', element: 'call', params: { process: 'payment' } },
  ]);
});

test('a procedure that is called calls a third', async () => {
  await deploy(payment('pay'));
  await deploy([processFile('license', CALLER)]);
  await deploy([
    processFile('bundle-of-licenses', CALLER.replace('"payment"', '"license"').replaceAll('after', 'done')),
  ]);

  const { caseId } = await engine.cases.start({ procedure: 'bundle-of-licenses' });
  const [task] = (await engine.tasks.list({ caseId })).items;
  await engine.tasks.complete({ taskId: task?.taskId ?? '', data: { sum: 1 } });

  expect(task?.element).toBe('pay');
  expect(await open(caseId)).toEqual(['after']);
});

test('a case stays in the version it has called, also when its own version was published again since and the engine began anew', async () => {
  const store = sqlite({ file: join(folder, 'motcua.db') });
  const first = await createTestEngine({ store });
  const license = processFile('license', CALLER);
  for (const files of [payment('pay'), [license]]) await first.procedures.deploy({ files });
  const { caseId } = await first.cases.start({ procedure: 'license' });
  await first.advance('PT1M');
  await first.procedures.deploy({ files: payment('transfer') });
  await first.procedures.deploy({ files: [processFile('license', CALLER.replaceAll('after', 'done'))] });
  await first.advance('PT1M');
  await first.procedures.deploy({ files: [license] });
  const now = first.now();
  await first.close();

  const second = await createTestEngine({ store: sqlite({ file: join(folder, 'motcua.db') }), now });
  const [task] = (await second.tasks.list({ caseId })).items;
  await second.tasks.complete({ taskId: task?.taskId ?? '', data: { sum: 1 } });
  const open = (await second.tasks.list({ caseId })).items.map(({ element }) => element);
  const audited = await second.audit.verify();
  await second.close();

  expect([task?.element, open]).toEqual(['pay', ['after']]);
  expect(audited).toMatchObject({ cases: 1, verified: 1, broken: [] });
});

describe('which version a call takes is written down with its procedure', () => {
  const onFile = (now?: string): Promise<TestEngine> =>
    createTestEngine({
      store: sqlite({ file: join(folder, 'motcua.db') }),
      newId: () => crypto.randomUUID(),
      ...(now === undefined ? {} : { now }),
    });

  /** The step that a new case comes to, in an engine that begins anew. */
  async function stepAfterRestart(now: string): Promise<string | undefined> {
    const again = await onFile(now);
    const { caseId } = await again.cases.start({ procedure: 'license' });
    const [task] = (await again.tasks.list({ caseId })).items;
    expect(await again.audit.verify()).toMatchObject({ broken: [] });
    await again.close();
    return task?.element;
  }

  test('so what is published at the same moment does not change it', async () => {
    const first = await onFile();
    for (const files of [payment('pay'), [processFile('license', CALLER)], payment('transfer')])
      await first.procedures.deploy({ files });
    const { caseId } = await first.cases.start({ procedure: 'license' });
    const [task] = (await first.tasks.list({ caseId })).items;
    const now = first.now();
    await first.close();

    expect([task?.element, await stepAfterRestart(now)]).toEqual(['pay', 'pay']);
  });

  test('so a clock that was put back between does not change it', async () => {
    const first = await onFile('2026-03-02T03:00:00Z');
    await first.procedures.deploy({ files: payment('pay') });
    await first.close();
    const behind = await onFile('2026-03-02T02:00:00Z');
    const { procedures, problems } = await behind.procedures.deploy({
      files: [processFile('license', CALLER)],
    });
    await behind.close();

    expect([procedures.length, problems]).toEqual([1, []]);
    expect(await stepAfterRestart('2026-03-02T04:00:00Z')).toBe('pay');
  });

  test('so a version that is published again calls what it called, on every node and after a restart', async () => {
    const license = [processFile('license', CALLER)];
    const first = await onFile();
    for (const files of [payment('pay'), license]) await first.procedures.deploy({ files });
    await first.advance('PT1M');
    const next = [processFile('license', CALLER.replace('"after"/>', '"after" name="Cấp phép"/>'))];
    for (const files of [payment('transfer'), next, license]) await first.procedures.deploy({ files });
    const { caseId } = await first.cases.start({ procedure: 'license' });
    const [task] = (await first.tasks.list({ caseId })).items;
    const now = first.now();
    await first.close();

    expect([task?.element, await stepAfterRestart(now)]).toEqual(['pay', 'pay']);
  });

  test('and versions from before that was written are bound by the times at which they were published', async () => {
    const first = await onFile();
    for (const files of [payment('pay'), [processFile('license', CALLER)]])
      await first.procedures.deploy({ files });
    await first.advance('PT1M');
    await first.procedures.deploy({ files: payment('transfer') });
    const now = first.now();
    await first.close();
    const direct = new Sqlite(join(folder, 'motcua.db'));
    direct.exec('update deployments set calls = null');
    direct.close();

    expect(await stepAfterRestart(now)).toBe('pay');
  });
});
