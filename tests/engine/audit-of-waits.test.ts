import { join } from 'node:path';
import type { Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { postgresStore } from '../store/test-stores.ts';
import { flow, processFile } from './models.ts';
import { closeAll, closing, folder } from './planted-person.ts';
import { change } from './released-database.ts';

afterEach(closeAll);

/** A case with a row of every kind that it waits by, listed by everything that it can be listed by. */
const WAITING = [
  '<startEvent id="start"><extensionElements><motcua:clockEffect clock="statutory" effect="start" on="leave"/></extensionElements></startEvent><parallelGateway id="fork"/><userTask id="work" motcua:role="officer"/>',
  '<serviceTask id="lookup" motcua:handler="outside"/><serviceTask id="failing" motcua:handler="failing" motcua:retries="1"/>',
  '<intermediateCatchEvent id="month"><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent>',
  '<receiveTask id="paper" messageRef="letter"/>',
  ...['work', 'lookup', 'failing', 'month', 'paper'].map((id) => flow('fork', id)),
  '<endEvent id="end"/>',
  ...['work', 'lookup', 'failing', 'month', 'paper'].map((id) => flow(id, 'end')),
  flow('start', 'fork'),
].join('');

const FACTS = {
  format: 1,
  code: 'waiting',
  name: { vi: 'Cấp phép' },
  levels: ['commune'],
  channels: [{ channel: 'online' }],
  roles: [{ id: 'officer', name: { vi: 'Cán bộ' } }],
  clocks: [
    {
      id: 'statutory',
      kind: 'statutory',
      name: { vi: 'Thời hạn' },
      term: { unit: 'workingDay', amount: 5 },
      legalBasis: 'Điều 12',
    },
  ],
};

async function waitingEverywhere(store: Store): Promise<{ engine: TestEngine; caseId: string }> {
  const failing = async () => {
    throw new Error('out of reach');
  };
  const engine = await createTestEngine({ store, handlers: { failing }, externalHandlers: ['outside'] });
  closing.push(() => engine.close());
  const { problems } = await engine.procedures.deploy({
    files: [
      processFile('waiting', WAITING, '<message id="letter" name="letter"/>'),
      { name: 'procedure.json', content: JSON.stringify(FACTS) },
    ],
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const listed = { businessKey: 'key-1', unit: 'H56.12', applicant: 'lan' };
  const { caseId } = await engine.cases.start({ procedure: 'waiting', ...listed });
  await engine.settle();
  const [task] = (await engine.tasks.list({ caseId })).items;
  const officer = { id: 'an', roles: ['officer'], units: ['H56.12'] };
  await engine.tasks.claim({ taskId: task?.taskId ?? '', actor: officer });
  return { engine, caseId };
}

describe('what a case waits for, and is listed by:', () => {
  const changed = (table: string, column: string, value: string) =>
    [`${table}.${column}`, `update ${table} set ${column} = ${value}`, { table, what: 'changed' }] as const;
  const ofCase = (column: string, value: string) =>
    [
      `cases.${column}`,
      `update cases set ${column} = ${value}`,
      { table: 'cases', row: column, what: 'changed' },
    ] as const;
  const removed = (table: string) =>
    [`a row of ${table} taken away`, `delete from ${table}`, { table, what: 'missing' }] as const;
  const doubled = (table: string, id: string) => {
    const copy = `create temp table twin as select * from ${table}; update twin set ${id} = ${id} || '9'; insert into ${table} select * from twin`;
    return [`a row of ${table} a second time`, copy, { table, what: 'added' }] as const;
  };
  const tampering: readonly (readonly [string, string, object])[] = [
    changed('tasks', 'assignee', "'mallory'"),
    changed('tasks', 'assignee', 'null'),
    changed('tasks', 'role', "'chairman'"),
    changed('tasks', 'unit', "'H99'"),
    changed('tasks', 'state', "'completed'"),
    changed('tasks', 'element', "'other'"),
    changed('tasks', 'opened_at', "'2020-01-01T00:00:00.000Z'"),
    changed('tasks', 'closed_by', "'mallory'"),
    changed('tasks', 'due_at', "'2020-01-01T00:00:00.000Z'"),
    changed('tasks', 'input', `'{"amount":1}'`),
    changed('jobs', 'handler', "'other'"),
    changed('jobs', 'input', `'{"amount":1}'`),
    changed('jobs', 'retries', '99'),
    changed('jobs', 'priority', '9'),
    changed('timers', 'due_at', "'2036-01-01T00:00:00.000Z'"),
    changed('timers', 'element', "'work'"),
    changed('timers', 'cycle', `'{"interval":"PT1S"}'`),
    changed('subscriptions', 'name', "'other'"),
    changed('subscriptions', 'correlation_key', "'mine'"),
    changed('subscriptions', 'event', "'signal'"),
    changed('clocks', 'due_at', "'2036-01-01T00:00:00.000Z'"),
    changed('clocks', 'status', "'paused'"),
    changed('incidents', 'state', "'resolved'"),
    changed('incidents', 'problem', `'{"code":"OTHER"}'`),
    ...['tasks', 'jobs', 'timers', 'subscriptions', 'incidents', 'clocks'].map(removed),
    doubled('tasks', 'task_id'),
    doubled('timers', 'timer_id'),
    doubled('subscriptions', 'subscription_id'),
    doubled('jobs', 'job_id'),
    doubled('incidents', 'incident_id'),
    ofCase('unit', "'H99'"),
    ofCase('applicant', "'mallory'"),
    ofCase('applicant', 'null'),
    ofCase('business_key', "'key-2'"),
    ofCase('procedure', "'other'"),
    ofCase('phase', "'granted'"),
    ofCase('number', "'H56-1'"),
    ofCase('revision', 'revision - 1'),
    ofCase('started_at', "'2020-01-01T00:00:00.000Z'"),
    ofCase('ended_at', "'2020-01-01T00:00:00.000Z'"),
    ofCase('updated_at', "'2020-01-01T00:00:00.000Z'"),
  ];

  test('as the engine left it, it is verified', async () => {
    const { engine } = await waitingEverywhere(sqlite());

    const report = await engine.audit.verify();

    expect(report).toMatchObject({ cases: 1, verified: 1, broken: [] });
  });

  test.each(tampering)('%s is found and named (%s)', async (_name, statement, expected) => {
    const file = join(folder(), 'motcua.db');
    const { engine, caseId } = await waitingEverywhere(sqlite({ file }));
    change(file, statement);

    const { broken } = await engine.audit.verify();

    const findings = broken.flatMap((verdict) => verdict.findings);
    expect(findings).toContainEqual(expect.objectContaining({ caseId, ...expected }));
  });
});

describe('on a database that answers while others write', () => {
  const kind = postgresStore();

  test.skipIf(kind.missing !== undefined)(
    `cases that go on while they are verified are not called broken${kind.missing === undefined ? '' : ` (${kind.missing})`}`,
    async () => {
      await kind.begin();
      closing.push(() => kind.end());
      const { engine } = await waitingEverywhere((await kind.database()).store());
      const cases = await Promise.all([1, 2, 3].map(() => engine.cases.start({ procedure: 'waiting' })));
      let isOver = false;
      const goesOn = cases.map(async ({ caseId }) => {
        for (let count = 0; !isOver; count += 1) await engine.cases.setData({ caseId, data: { count } });
      });

      const reports = [await engine.audit.verify(), await engine.audit.verify(), await engine.audit.verify()];
      isOver = true;
      await Promise.all(goesOn);

      expect(reports.flatMap(({ broken }) => broken)).toEqual([]);
    },
  );
});
