import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainProblem } from '@motcua/engine/lint';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const leader = { id: 'minh', roles: ['administrator'] };

/** Check, a timer at its edge and a lookup beside it, then the steps that a version has. */
function version(steps: readonly string[], check = 'check', name = 'Kiểm tra') {
  const chain = ['join', ...steps, 'end'];
  return processFile(
    'permit',
    [
      '<startEvent id="start"/><parallelGateway id="fork"/>',
      `<userTask id="${check}" name="${name}" motcua:role="officer"/><serviceTask id="lookup" motcua:handler="lookup"/>`,
      `<boundaryEvent id="late" attachedToRef="${check}" cancelActivity="false"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="told"/>`,
      '<parallelGateway id="join"/><endEvent id="end"/>',
      ...steps.map((step) => `<userTask id="${step}" motcua:role="officer"/>`),
      ...[
        ['start', 'fork'],
        ['fork', check],
        ['fork', 'lookup'],
        [check, 'join'],
        ['lookup', 'join'],
        ['late', 'told'],
      ].map(([from = '', to = '']) => flow(from, to)),
      ...chain.slice(1).map((step, index) => flow(chain[index] ?? '', step)),
    ].join(''),
  );
}

describe('cases of an older version', () => {
  let engine: TestEngine;

  afterEach(() => engine.close());

  async function publish(file: ReturnType<typeof version>): Promise<string> {
    const { procedures, problems } = await engine.procedures.deploy({ files: [file] });
    expect(procedures, JSON.stringify(problems)).toHaveLength(1);
    return procedures[0]?.digest ?? '';
  }

  async function taskAt(caseId: string, element: string): Promise<string> {
    const { items } = await engine.tasks.list({ caseId });
    return items.find((task) => task.element === element)?.taskId ?? '';
  }

  async function isVerified(): Promise<void> {
    const { cases, verified, broken } = await engine.audit.verify();
    expect([verified, broken]).toEqual([cases, []]);
  }

  test('keep it until they are taken over, and then go on as if they had begun in the new one', async () => {
    engine = await createEngineOfStore({ handlers: { lookup: () => ({ found: true }) } });
    const before = await publish(version(['sign']));
    const { caseId } = await engine.cases.start({ procedure: 'permit' });
    await engine.settle();
    await engine.tasks.claim({
      taskId: await taskAt(caseId, 'check'),
      actor: { id: 'lan', roles: ['officer'] },
    });
    const after = await publish(version(['review', 'sign']));
    await engine.advance('P2D');
    const waiting = (await engine.cases.get({ caseId })).waiting;

    const { items } = await engine.cases.migrate({ procedure: 'permit', actor: leader, reason: 'Luật mới' });

    expect(items).toEqual([
      {
        caseId,
        fate: 'migrated',
        from: before,
        to: after,
        moves: [{ element: 'check', to: 'check' }],
        problems: [],
      },
    ]);
    const migrated = await engine.cases.get({ caseId });
    expect([migrated.version, migrated.waiting]).toEqual([after, waiting]);
    expect((await engine.tasks.list({ caseId })).items).toMatchObject([
      { element: 'check', assignee: 'lan' },
    ]);
    await engine.advance('P4D');
    for (const step of ['check', 'review', 'sign'])
      await engine.tasks.complete({ taskId: await taskAt(caseId, step) });
    expect((await engine.cases.get({ caseId })).status).toBe('completed');
    const history = await engine.history.of({ caseId });
    expect(history.filter(({ element }) => element === 'told')).not.toEqual([]);
    expect(history.find(({ type }) => type === 'migrated')).toMatchObject({ actor: 'minh' });
    await isVerified();
  });

  test('are told by a dry run what would become of each, and nothing is written', async () => {
    engine = await createEngineOfStore({ handlers: { lookup: () => ({}) } });
    await publish(version(['sign']));
    const cases = await Promise.all([1, 2].map(() => engine.cases.start({ procedure: 'permit' })));
    await engine.settle();
    await engine.tasks.complete({ taskId: await taskAt(cases[1]?.caseId ?? '', 'check') });
    await publish(version(['approve']));
    const before = await engine.history.of({ caseId: cases[0]?.caseId ?? '' });

    const { items } = await engine.cases.migrate({ procedure: 'permit', dryRun: true });

    expect(items.map(({ fate }) => fate)).toEqual(['can-migrate', 'refused']);
    expect(items[1]?.problems.map((problem) => explainProblem(problem, 'vi'))).toEqual([
      expect.stringContaining('«sign»'),
    ]);
    expect(await engine.history.of({ caseId: cases[0]?.caseId ?? '' })).toEqual(before);
    const mapped = await engine.cases.migrate({ procedure: 'permit', mapping: { sign: 'approve' } });
    expect(mapped.items.map(({ fate }) => fate)).toEqual(['migrated', 'migrated']);
    expect(await taskAt(cases[1]?.caseId ?? '', 'approve')).not.toBe('');
    await isVerified();
  });

  test('take a job that is in hand, an incident and a step by another name along', async () => {
    let fails = true;
    const lookup = (): Record<string, never> => {
      if (fails) throw new Error('down');
      return {};
    };
    engine = await createEngineOfStore({ handlers: { lookup } });
    await publish(version([]));
    const { caseId } = await engine.cases.start({ procedure: 'permit' });
    await engine.advance('PT1H');
    await publish(version([], 'verify', 'Thẩm tra'));

    const { items } = await engine.cases.migrate({ caseIds: [caseId], mapping: { check: 'verify' } });

    expect(items).toMatchObject([{ fate: 'migrated' }]);
    expect((await engine.tasks.list({ caseId })).items).toMatchObject([
      { element: 'verify', name: 'Thẩm tra' },
    ]);
    fails = false;
    const [incident] = (await engine.incidents.list({ caseId })).items;
    await engine.incidents.retry({ caseId, incidentId: incident?.incidentId ?? '' });
    await engine.settle();
    await engine.tasks.complete({ taskId: await taskAt(caseId, 'verify') });
    expect((await engine.cases.get({ caseId })).status).toBe('completed');
    await isVerified();
  });

  test('are taken over once by a command that is sent twice, and by the number of a version back again', async () => {
    engine = await createEngineOfStore({ handlers: { lookup: () => ({}) } });
    const first = await publish(version(['sign']));
    const { caseId } = await engine.cases.start({ procedure: 'permit' });
    await engine.settle();
    await publish(version(['review', 'sign']));
    const over = { procedure: 'permit', commandId: 'year-2026' };

    await engine.cases.migrate(over);
    await engine.cases.migrate(over);
    const { items } = await engine.cases.migrate({ caseIds: [caseId], to: 1 });

    expect(items).toMatchObject([{ fate: 'migrated', to: first }]);
    const history = await engine.history.of({ caseId });
    expect(history.filter(({ type }) => type === 'migrated')).toHaveLength(2);
    await isVerified();
  });

  test('stay where they are when they have ended, or are there already', async () => {
    engine = await createEngineOfStore({ handlers: { lookup: () => ({}) } });
    await publish(version([]));
    const ended = await engine.cases.start({ procedure: 'permit' });
    await engine.cases.cancel({ caseId: ended.caseId, reason: 'x' });
    await publish(version(['sign']));
    const there = await engine.cases.start({ procedure: 'permit' });

    const { items } = await engine.cases.migrate({ caseIds: [ended.caseId, there.caseId] });

    expect(items.map(({ fate, problems }) => [fate, problems.map(({ code }) => code)])).toEqual([
      ['refused', ['MIGRATION_CASE_ENDED']],
      ['unchanged', []],
    ]);
  });

  test('are not taken over by a mapping of steps that are not there, nor to a version that is not', async () => {
    engine = await createEngineOfStore({ handlers: { lookup: () => ({}) } });
    await publish(version(['sign']));
    await engine.cases.start({ procedure: 'permit' });
    await publish(version(['approve']));

    const wrongStep = engine.cases.migrate({ procedure: 'permit', mapping: { sign: 'aprove' } });
    await expect(wrongStep).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    const wrongVersion = engine.cases.migrate({ procedure: 'permit', to: 7 });
    await expect(wrongVersion).rejects.toMatchObject({ code: 'PROCEDURE_NOT_FOUND' });
    await expect(engine.cases.migrate({})).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

test('motcua cases migrate says what would become of each case, as JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-migrate-'));
  const file = join(folder, 'motcua.db');
  const engine = await createTestEngine({ store: sqlite({ file }), handlers: { lookup: () => ({}) } });
  await engine.procedures.deploy({ files: [version(['sign'])] });
  const { caseId } = await engine.cases.start({ procedure: 'permit' });
  await engine.settle();
  await engine.procedures.deploy({ files: [version(['approve'])] });
  await engine.close();
  const program = join(import.meta.dirname, '../../packages/engine/bin/motcua.mjs');
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program, 'cases', 'migrate', '--store', file, '--json', ...args], {
      encoding: 'utf8',
    });

  const dry = run('--procedure', 'permit', '--dry-run');
  const done = run('--case', caseId);
  const wrong = run();

  expect([dry.status, JSON.parse(dry.stdout).fate], dry.stderr).toEqual([0, 'can-migrate']);
  expect([done.status, JSON.parse(done.stdout).fate]).toEqual([0, 'migrated']);
  expect(wrong.status).toBe(2);
  rmSync(folder, { recursive: true });
});
