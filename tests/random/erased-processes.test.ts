import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Random } from './random.ts';
import { blockOf } from './run-seed.ts';
import { bpmnOf } from './write-block.ts';

/** More: `MOTCUA_ERASED=500 npx vitest run --project integration tests/random/erased-processes.test.ts`. */
const SEEDS = Number(process.env.MOTCUA_ERASED ?? 30);
/** After so many steps loops are left and no further events come, so that the path ends. */
const CALM_AFTER = 40;
const MOST_STEPS = 300;

/** Does one thing that the case waits for. */
async function goOn(engine: TestEngine, caseId: string, random: Random, steps: number): Promise<void> {
  const isCalm = steps > CALM_AFTER;
  const { items: tasks } = await engine.tasks.list({ caseId, limit: 100 });
  if (tasks.length > 0 && (isCalm || random.chance(0.85))) {
    const { taskId } = random.pick(tasks);
    await engine.tasks.complete({ taskId, data: { again: !isCalm && random.chance(0.4) } });
  } else if (random.chance(0.5)) await engine.messages.publish({ name: 'note' });
  else await engine.advance('PT1H');
  await engine.settle();
}

/** Runs a case of the process of a seed to its end; undefined where the process cannot be published. */
async function ended(engine: TestEngine, seed: number): Promise<string | undefined> {
  const files = [{ name: 'process.bpmn', content: bpmnOf(blockOf(seed)) }];
  const { procedures } = await engine.procedures.deploy({ files });
  if (procedures.length === 0) return undefined;
  const { caseId } = await engine.cases.start({ procedure: 'random', data: { yes: true, no: false } });
  await engine.settle();
  const random = new Random(seed);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if ((await engine.cases.get({ caseId })).status !== 'active') return caseId;
    await goOn(engine, caseId, random, steps);
  }
  await engine.cases.cancel({ caseId, reason: 'long enough' });
  return caseId;
}

/** Cases of random processes in a file, ended and erased; how many came to their end by themselves. */
async function erasedIn(
  file: string,
): Promise<{ readonly cases: readonly string[]; readonly completed: number }> {
  const engine = await engineOn(file);
  const cases: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const caseId = await ended(engine, seed);
    if (caseId !== undefined) cases.push(caseId);
  }
  const { items } = await engine.cases.list({ status: 'completed', limit: 500 });
  expect(await engine.audit.verify()).toMatchObject({ verified: cases.length, broken: [] });
  for (const caseId of cases) await engine.privacy.erase({ caseId, reason: 'request 17/2026' });
  await engine.close();
  return { cases, completed: items.length };
}

const engineOn = (file: string): Promise<TestEngine> =>
  createTestEngine({ store: sqlite({ file }), handlers: { work: async () => ({}) } });

/** What an engine that begins anew says of the cases. */
async function audited(file: string): Promise<Awaited<ReturnType<TestEngine['audit']['verify']>>> {
  const engine = await engineOn(file);
  try {
    return await engine.audit.verify();
  } finally {
    await engine.close();
  }
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-erased-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`${SEEDS} random processes are verified by outcome once they are erased, and a model that leads elsewhere is found`, async () => {
  const file = join(folder, 'motcua.db');

  const { cases, completed } = await erasedIn(file);

  expect(cases.length).toBeGreaterThan(SEEDS * 0.9);
  expect(completed).toBeGreaterThan(SEEDS * 0.7);
  expect(await audited(file)).toEqual({
    cases: cases.length,
    verified: 0,
    verifiedByOutcome: cases.length,
    broken: [],
  });

  // Planted: the first flow of every process is another one than the cases have taken.
  const direct = new Sqlite(file);
  direct
    .prepare('update deployments set files = replace(files, ?, ?)')
    .run('id=\\"f.random.start.', 'id=\\"g.random.start.');
  direct.close();
  const { broken } = await audited(file);

  const found = broken.filter(({ findings }) =>
    findings.some(({ table, what }) => table === 'commands' && what === 'changed'),
  );
  expect(new Set(found.map(({ caseId }) => caseId))).toEqual(new Set(cases));
}, 300_000);
