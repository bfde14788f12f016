import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFiles, type Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { flow, processFile } from './models.ts';
import { closeAll } from './planted-person.ts';
import { change, engineOnReleased } from './released-database.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HANDED = [
  '<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup"/><userTask id="work"/><endEvent id="end"/>',
  flow('start', 'lookup'),
  flow('lookup', 'work'),
  flow('work', 'end'),
].join('');

const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function folder(): string {
  const place = mkdtempSync(join(tmpdir(), 'motcua-audit-'));
  closing.push(() => rmSync(place, { recursive: true }));
  return place;
}

const found = async () => ({ found: true });

async function engineOn(store: Store): Promise<TestEngine> {
  const engine = await createTestEngine({
    store,
    handlers: { lookup: found, 'population.lookup': found, 'notification.send': found },
  });
  closing.push(() => engine.close());
  await engine.procedures.deploy({ files: [processFile('handed', HANDED)] });
  return engine;
}

/** Two cases with a few commands each: one that has ended, one that waits. */
async function written(store: Store): Promise<{ engine: TestEngine; ended: string; waiting: string }> {
  const engine = await engineOn(store);
  const { caseId: ended } = await engine.cases.start({ procedure: 'handed', data: { name: 'Lan' } });
  const { caseId: waiting } = await engine.cases.start({ procedure: 'handed' });
  await engine.settle();
  const [task] = (await engine.tasks.list({ caseId: ended })).items;
  await engine.tasks
    .claim({ taskId: task?.taskId ?? '', actor: { id: 'an', roles: [] } })
    .catch(() => undefined);
  await engine.tasks.complete({ taskId: task?.taskId ?? '', data: { done: true } });
  await engine.cases.setData({ caseId: waiting, data: { note: 'x' }, reason: 'asked for by phone' });
  return { engine, ended, waiting };
}

test('what nobody touched is verified: every command done again leads to the state that is stored', async () => {
  const { engine } = await written(sqlite());

  const report = await engine.audit.verify();

  expect(report).toEqual({ cases: 2, verified: 2, verifiedByOutcome: 0, broken: [] });
});

test('cases with clocks, forms, numbers, pauses and decisions are verified as well', async () => {
  const store = sqlite();
  const engine = await engineOn(store);
  await engine.procedures.deploy({ files: bundleFiles(join(ROOT, 'examples/procedures/khai-sinh')) });
  const [procedure] = (await engine.procedures.list()).items.filter((item) => item.procedure !== 'handed');
  const scenario = bundleFiles(join(ROOT, 'examples/procedures/khai-sinh')).find(
    ({ name }) => name === 'scenarios/supplement-once.json',
  );
  const { steps } = JSON.parse(String(scenario?.content)) as {
    steps: readonly {
      start?: { data: never };
      complete?: { element: string; data: never };
      advance?: string;
    }[];
  };
  let caseId = '';
  for (const step of steps) {
    if (step.start !== undefined)
      ({ caseId } = await engine.cases.start({
        procedure: procedure?.procedure ?? '',
        data: step.start.data,
      }));
    if (step.advance !== undefined) await engine.advance(step.advance);
    if (step.complete === undefined) continue;
    await engine.settle();
    const { items } = await engine.tasks.list({ caseId });
    const task = items.find(({ element }) => element === step.complete?.element);
    await engine.tasks.complete({ taskId: task?.taskId ?? '', data: step.complete.data });
  }

  const report = await engine.audit.verify({ caseId });

  expect(report.broken).toEqual([]);
  expect((await engine.cases.get({ caseId })).number).not.toBeNull();
});

describe('a row that was', () => {
  const tampering: readonly (readonly [string, (waiting: string) => string, object])[] = [
    [
      'changed: what was done',
      (id) =>
        `update commands set body = replace(body, '.', '.AAAA') where case_id = '${id}' and type = 'set-data'`,
      { table: 'commands', row: '3', what: 'changed' },
    ],
    [
      'changed: why',
      (id) => `update commands set reason = 'nobody asked' where case_id = '${id}' and seq = 3`,
      { table: 'commands', row: '3', what: 'changed' },
    ],
    [
      'changed: who',
      (id) => `update commands set actor = '{"id":"other","roles":[]}' where case_id = '${id}' and seq = 1`,
      { table: 'commands', row: '1', what: 'changed' },
    ],
    [
      'removed in the middle',
      (id) => `delete from commands where case_id = '${id}' and seq = 2`,
      { table: 'commands', row: '2', what: 'missing' },
    ],
    [
      'removed at the end',
      (id) => `delete from commands where case_id = '${id}' and seq = 3`,
      { table: 'commands', row: '3', what: 'missing' },
    ],
    [
      'moved',
      (id) =>
        `update commands set seq = case seq when 2 then 103 when 3 then 102 end where case_id = '${id}' and seq in (2, 3)`,
      { table: 'commands', row: '2', what: 'missing' },
    ],
    [
      'changed: a line of the history, which is made of what the command led to',
      (id) =>
        `update commands set body = replace(body, '["left","start"', '["left","work"') where case_id = '${id}' and seq = 1`,
      { table: 'commands', row: '1', what: 'changed' },
    ],
    [
      'changed: when, in the history',
      (id) => `update commands set at = '2020-01-01T00:00:00.000Z' where case_id = '${id}' and seq = 1`,
      { table: 'commands', row: '1', what: 'changed' },
    ],
    [
      'changed: where the lines of its history lie',
      (id) => `update commands set history_length = history_length + 1 where case_id = '${id}' and seq = 2`,
      { table: 'commands', row: '2', what: 'changed' },
    ],
    [
      'made to look as if its history were rows',
      (id) => `update commands set history_length = null where case_id = '${id}' and seq = 2`,
      { table: 'commands', row: '2', what: 'changed' },
    ],
    [
      'changed: how long the history of the case is',
      (id) => `update cases set history_length = history_length - 1 where case_id = '${id}'`,
      { table: 'cases', row: 'history_length', what: 'changed' },
    ],
    [
      'added to the history',
      (id) =>
        `insert into history values ('${id}', 99, '2020-01-01T00:00:00.000Z', 'entered', 'work', 'user-task', null, '{}')`,
      { table: 'history', row: '99', what: 'added' },
    ],
    [
      'changed in the state',
      (id) =>
        `update records set body = replace(body, '.', '.AAAA') where case_id = '${id}' and record_id = 'v:*'`,
      { table: 'records', row: 'v:root', what: 'changed' },
    ],
    [
      'written anew in the state, past its key',
      (id) =>
        `update records set body = '[{"id":"v:root","kind":"variables","values":{"note":"y"}}' where case_id = '${id}' and record_id = 'v:*'`,
      { table: 'records', row: 'v:root', what: 'changed' },
    ],
    [
      'changed in the part of the state that is in the clear',
      (id) =>
        `update records set structure = replace(structure, '"status":"active"', '"status":"suspended"') where case_id = '${id}'`,
      { table: 'records', row: 'head', what: 'changed' },
    ],
    [
      'written otherwise in the state, although it says the same',
      (id) => `update records set structure = replace(structure, '{', '{ ') where case_id = '${id}'`,
      { table: 'records', row: 'head', what: 'changed' },
    ],
    [
      'taken out of the state',
      (id) => `update records set body = '' where case_id = '${id}'`,
      { table: 'records', row: 'v:root', what: 'missing' },
    ],
    [
      'removed from the state',
      (id) => `delete from records where case_id = '${id}'`,
      { table: 'records', row: 'head', what: 'missing' },
    ],
    [
      'put beside the state',
      (id) =>
        `insert into records (case_id, record_id, body) values ('${id}', 's9', '{"id":"s9","kind":"scope"}')`,
      { table: 'records', row: 's9', what: 'added' },
    ],
    [
      'put beside the state: another head',
      (id) => `insert into records (case_id, record_id, body) values ('${id}', 'head', '{}')`,
      { table: 'records', row: 'head', what: 'changed' },
    ],
    [
      'put beside the state a second time',
      (id) => `insert into records (case_id, record_id, body) values ('${id}', 'v:root', '{}')`,
      { table: 'records', row: 'v:root', what: 'changed' },
    ],
    [
      'taken from the keys',
      (id) => `delete from case_keys where key_id = (select key_id from cases where case_id = '${id}')`,
      { table: 'case_keys', what: 'missing' },
    ],
    [
      'made to look as if the case had been erased',
      (id) =>
        `update case_keys set secret = null where key_id = (select key_id from cases where case_id = '${id}')`,
      { table: 'case_keys', what: 'changed' },
    ],
    [
      'changed in the list of cases',
      (id) => `update cases set status = 'completed' where case_id = '${id}'`,
      { table: 'cases', row: 'status', what: 'changed' },
    ],
    [
      'changed in what was published',
      () => `update deployments set files = replace(files, 'lookup', 'lookxp')`,
      { table: 'deployments', what: 'changed' },
    ],
  ];

  test.each(tampering)('%s is found and named', async (_name, statement, expected) => {
    const file = join(folder(), 'motcua.db');
    const { engine, waiting } = await written(sqlite({ file }));
    change(file, statement(waiting));

    const { broken } = await engine.audit.verify();

    const findings = broken.filter(({ caseId }) => caseId === waiting).flatMap((verdict) => verdict.findings);
    expect(findings).toContainEqual(expect.objectContaining({ caseId: waiting, ...expected }));
  });
});

describe('a row of a history, as versions before 0011 wrote them, that was', () => {
  const id = 'case-2';
  const tampering: readonly (readonly [string, string, object])[] = [
    [
      'changed in the history',
      `update history set at = '2020-01-01T00:00:00.000Z' where case_id = '${id}' and seq = 1`,
      { table: 'history', row: '1', what: 'changed' },
    ],
    [
      'removed from the history',
      `delete from history where case_id = '${id}' and seq = 2`,
      { table: 'history', row: '2', what: 'missing' },
    ],
    [
      'added to the history',
      `insert into history select case_id, 99, at, type, element, kind, actor, details from history where case_id = '${id}' and seq = 1`,
      { table: 'history', row: '99', what: 'added' },
    ],
    [
      'left out: its command counts it instead',
      `update commands set history_length = 4 where case_id = '${id}' and seq = 2`,
      { table: 'commands', row: '2', what: 'changed' },
    ],
  ];

  test.each(tampering)(
    '%s is found and named, also when the case has gone on',
    async (_name, statement, expected) => {
      const { file, engine } = await engineOnReleased();
      await engine.messages.publish({ name: 'paper', correlationKey: 'in-message' });
      const untouched = await engine.audit.verify();
      change(file, statement);

      const { broken } = await engine.audit.verify();

      expect(untouched).toMatchObject({ cases: 5, verified: 5, broken: [] });
      const findings = broken.flatMap((verdict) => verdict.findings);
      expect(findings).toContainEqual(expect.objectContaining({ caseId: id, ...expected }));
      await closeAll();
    },
  );
});

describe('motcua audit', () => {
  function motcua(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    const program = join(ROOT, 'packages/engine/bin/motcua.mjs');
    return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  }

  async function onDisk(): Promise<{ folder: string; file: string; waiting: string }> {
    const place = folder();
    const file = join(place, 'motcua.db');
    const { engine, waiting } = await written(sqlite({ file }));
    await engine.close();
    closing.pop();
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(join(place, 'private.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(place, 'public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
    return { folder: place, file, waiting };
  }

  test('verifies a store, and what a signed checkpoint says of it, also where a whole chain was made anew', async () => {
    const { folder: place, file, waiting } = await onDisk();
    const at = (name: string): string => join(place, name);
    const taken = motcua('audit', 'checkpoint', '--store', file, '--key', at('private.pem'));
    writeFileSync(at('checkpoint.jsonl'), taken.stdout);
    const verify = ['audit', 'verify', '--store', file, '--json'];
    const heads = ['--checkpoint', at('checkpoint.jsonl'), '--key', at('public.pem')];

    const before = motcua(...verify, ...heads);
    // Taken off whole, so that nothing in the database names it any more.
    for (const table of ['cases', 'commands', 'history', 'records', 'tasks'])
      change(file, `delete from ${table} where case_id = '${waiting}'`);
    const without = motcua(...verify);
    const after = motcua(...verify, ...heads);
    writeFileSync(at('checkpoint.jsonl'), taken.stdout.replace(/"seq":3/, '"seq":2'));
    const forged = motcua(...verify, ...heads);

    expect(before).toMatchObject({
      status: 0,
      stdout: '{"cases":2,"verified":2,"verifiedByOutcome":0,"broken":0}\n',
    });
    expect(without.status).toBe(0);
    expect(after.status).toBe(1);
    expect(after.stdout).toContain(`"caseId":"${waiting}","table":"commands","row":"3","what":"missing"`);
    expect(forged).toMatchObject({ status: 1 });
    expect(forged.stderr).toContain('is not a checkpoint that this key has signed');
  });

  test('says what it expects where there is no database, no such work or no key', async () => {
    const missing = motcua('audit', 'verify', '--store', join(tmpdir(), 'none.db'));
    const unknown = motcua('audit', 'polish');

    expect(missing).toMatchObject({ status: 2 });
    expect(missing.stderr).toContain('there is no file');
    expect(unknown).toMatchObject({ status: 2 });
    expect(unknown.stderr).toContain('Expected verify or checkpoint');
  });
});
