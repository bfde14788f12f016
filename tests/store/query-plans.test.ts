import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine, type Store } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadWaitingCases } from '../bench/workload/waiting-cases.ts';
import { flow, processFile } from '../engine/models.ts';
import { PostgresServer } from './postgres-server.ts';
import {
  type FullScan,
  fullScansOfPostgres,
  fullScansOfSqlite,
  recordPostgres,
  recordSqlite,
} from './query-plans.ts';

const CASES = 2000;

const MODEL = processFile(
  'p',
  `<startEvent id="start"><extensionElements><motcua:caseNumber on="leave"/></extensionElements></startEvent>
  <serviceTask id="lookup" motcua:handler="lookup"/><parallelGateway id="fork"/>
  <userTask id="review" name="Thẩm định" motcua:role="officer"/>
  <intermediateCatchEvent id="paper"><messageEventDefinition messageRef="m"><extensionElements/></messageEventDefinition></intermediateCatchEvent>
  <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
  <intermediateCatchEvent id="bell"><signalEventDefinition signalRef="s"/></intermediateCatchEvent>
  <endEvent id="end"/>${flow('start', 'lookup')}${flow('lookup', 'fork')}${['review', 'paper', 'wait', 'bell']
    .map((id) => `${flow('fork', id)}${flow(id, 'end')}`)
    .join('')}`,
  '<message id="m" name="paper"/><signal id="s" name="bell"/>',
);

/** Statements that read everything, and why they may. */
const ALLOWED: readonly { readonly sql: RegExp; readonly because: string }[] = [
  {
    sql: /^select "task_id" from \(select "tasks"."task_id" from "tasks" where "tasks"."state" = \S+ order by/,
    because:
      'the list of everything, for the host alone: where nearly all are open, the order of the table is as good as an index',
  },
  { sql: /from "timers" order by "due_at" limit/, because: 'the first of an index, and no more' },
  { sql: /from "tasks".*"tasks"."name".*like/s, because: 'part of a text: until a page is full' },
  {
    sql: /from "cases"(?! where "case_id" =).* order by "case_id" desc limit/s,
    because: 'the newest, until a page is full',
  },
  {
    sql: /from "cases" where "case_id" > .* order by "case_id"/s,
    because: 'an audit of all cases, a page at a time',
  },
  {
    sql: /from "clocks" inner join "cases"/,
    because: 'a changed calendar moves the clocks of all cases, a page at a time',
  },
  {
    sql: /update "jobs" set "lease_until" = \? where "topic"/,
    because: 'once, when a process takes its file over',
  },
];

const isAllowed = ({ sql }: FullScan): boolean => ALLOWED.some((allowed) => allowed.sql.test(sql));

/** Everything that an engine is asked in its day. */
async function useEverything(store: Store): Promise<void> {
  let now = '2026-01-05T01:00:00.000Z';
  const clock = { now: () => now };
  const lookup = async ({ attempt }: { readonly attempt: number }) => {
    if (attempt === 0) throw new Error('not yet');
    return {};
  };
  const engine = await createEngine({
    store,
    clock,
    handlers: { lookup },
    sinks: [{ name: 'sink', send: async () => undefined }],
  });
  await engine.procedures.deploy({ files: [MODEL] });
  const { caseId } = await engine.cases.start({
    procedure: 'p',
    unit: 'H01',
    applicant: 'citizen',
    businessKey: 'k',
    commandId: 'c',
  });
  await engine.settle();
  now = '2026-01-05T02:00:00.000Z';
  await engine.settle();
  await look(engine, caseId);
  await engine.messages.publish({ name: 'paper', correlationKey: 'x', id: 'm1', timeToLive: 'P1D' });
  await engine.messages.publish({ name: 'other', id: 'm2', timeToLive: 'PT1S' });
  await engine.signals.broadcast({ name: 'bell' });
  await engine.conditions.evaluate({ data: {} });
  now = '2026-01-07T02:00:00.000Z';
  await engine.settle();
  const [task] = (await engine.tasks.list({ caseId })).items;
  const officer = { id: 'o', roles: ['officer'], units: ['H01'] };
  await engine.tasks.claim({ taskId: String(task?.taskId), actor: officer });
  await engine.tasks.complete({ taskId: String(task?.taskId), actor: officer, commandId: 'done' });
  await engine.cases.setData({ caseId, data: { a: 1 } }).catch(() => undefined);
  await engine.audit.verify({ caseId });
  await engine.close();
}

async function look(engine: Engine, caseId: string): Promise<void> {
  const { items } = await engine.tasks.list();
  const taskId = String(items[0]?.taskId);
  const officer = { id: 'o', roles: ['officer', 'other'], units: ['H01', 'H02'] };
  const citizen = { id: 'citizen', roles: [] };
  const filters = [
    { after: taskId },
    { role: 'officer' },
    { unit: 'H01' },
    { role: 'officer', unit: 'H01' },
    { assignee: 'o' },
    { caseId },
    { state: 'completed' },
    { actor: officer },
    { actor: citizen },
    { actor: officer, unit: 'H01', after: taskId },
  ] as const;
  for (const filter of filters) await engine.tasks.list(filter);
  await engine.tasks.get({ taskId, actor: officer });
  for (const actor of [undefined, officer, citizen]) {
    const whose = actor === undefined ? {} : { actor };
    // Without a procedure.json nobody but the host and the applicant may see the case: what is asked to find that out counts.
    await engine.cases.get({ caseId, ...whose }).catch(() => undefined);
    await engine.history.of({ caseId, ...whose }).catch(() => undefined);
    await engine.cases.list(whose);
  }
  await engine.cases.list({ number: 'H01-260105-0001' });
  await engine.cases.list({ businessKey: 'k' });
  await engine.incidents.list();
  await engine.incidents.list({ caseId });
  await engine.outbox.list();
  await engine.activities.list({ caseId });
  await engine.procedures.list();
  await engine.procedures.get({ procedure: 'p' });
  await engine.jobs.fetch({ worker: 'w', topics: ['t'] });
}

describe('no question of the engine reads everything', () => {
  test('SQLite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-plans-'));
    const file = join(folder, 'motcua.db');
    const recorded = recordSqlite();
    await useEverything(sqlite({ file, synchronous: 'normal' }));
    const statements = recorded();

    const scans = fullScansOfSqlite(file, statements);

    expect(statements.length).toBeGreaterThan(60);
    expect(scans.filter((scan) => !isAllowed(scan))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  describe('PostgreSQL', () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await PostgresServer.start();
    });
    afterAll(() => server?.stop());

    test('every statement finds an index', async ({ skip }) => {
      if (server === undefined) return skip('PostgreSQL is not installed');
      const { connectionString } = await server.database();
      const recorded = recordPostgres();
      await useEverything(postgres({ connectionString }));
      const statements = recorded();
      // The planner reads small tables from end to end, and rightly so.
      await loadWaitingCases(postgres({ connectionString }), { cases: CASES, isFolded: true });

      const scans = await fullScansOfPostgres(connectionString, statements);

      expect(statements.length).toBeGreaterThan(60);
      expect(scans.filter((scan) => !isAllowed(scan))).toEqual([]);
    });
  });

  test('a planted question without an index is found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-plans-'));
    const file = join(folder, 'motcua.db');
    const store = sqlite({ file });
    await store.open();
    await store.close();

    const scans = fullScansOfSqlite(file, ['select * from tasks where closed_by = ?']);

    expect(scans.map(({ how }) => how)).toEqual(['SCAN tasks']);
    rmSync(folder, { recursive: true });
  });
});
