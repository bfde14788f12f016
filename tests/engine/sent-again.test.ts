import { httpApi } from '@motcua/engine/http';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const LOOKUP = `<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup" motcua:retries="1"/><userTask id="after"/>${flow('start', 'lookup')}${flow('lookup', 'after')}`;
const CONDITION =
  '<startEvent id="start"><conditionalEventDefinition><condition>=level &gt; 3</condition></conditionalEventDefinition></startEvent>';
const OFFICER_TASK = `${CONDITION}<userTask id="task" motcua:role="officer"/><endEvent id="end"/>${flow('start', 'task')}${flow('task', 'end')}`;
const FACTS = {
  format: 1,
  levels: ['commune'],
  channels: [{ channel: 'online' }],
  roles: [{ id: 'officer', name: { vi: 'Cán bộ' } }],
};

let engine: TestEngine;
let calls: number;

beforeEach(async () => {
  calls = 0;
  const lookup = async () => {
    calls += 1;
    throw new Error('out of reach');
  };
  engine = await createEngineOfStore({ handlers: { lookup } });
});

afterEach(() => engine.close());

async function failed(): Promise<{ readonly caseId: string; readonly incidentId: string }> {
  await engine.procedures.deploy({ files: [processFile('p', LOOKUP)] });
  const { caseId } = await engine.cases.start({ procedure: 'p' });
  await engine.settle();
  const [incident] = (await engine.incidents.list({ caseId })).items;
  return { caseId, incidentId: incident?.incidentId ?? '' };
}

test('a retry with an id is done once, however often it is sent; without one it finds no incident', async () => {
  const incident = await failed();
  const retry = (commandId?: string) =>
    engine.incidents.retry({ ...incident, ...(commandId === undefined ? {} : { commandId }) });

  await Promise.all([retry('r-1'), retry('r-1')]);
  await retry('r-1');
  await engine.settle();

  expect(calls).toBe(2);
  await expect(retry()).rejects.toMatchObject({ code: 'INCIDENT_NOT_FOUND' });
});

test('an incident that is resolved by two at once is resolved by the first', async () => {
  const incident = await failed();

  const answers = await Promise.allSettled(
    ['a', 'b'].map((commandId) => engine.incidents.resolve({ ...incident, moveTo: 'after', commandId })),
  );

  expect(answers).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { code: 'INCIDENT_NOT_FOUND' } },
  ]);
  expect((await engine.tasks.list({ caseId: incident.caseId })).items).toHaveLength(1);
});

test('over HTTP an incident that was resolved is resolved, with the same id', async () => {
  const incident = await failed();
  const api = httpApi({ engine, actor: () => ({ id: 'an', roles: ['administrator'] }) });
  const resolve = async (commandId: string): Promise<number> => {
    const body = JSON.stringify({ ...incident, moveTo: 'after', commandId });
    return (await api.request('/v1/incidents/resolve', { method: 'POST', body })).status;
  };

  const statuses = [await resolve('c-1'), await resolve('c-1'), await resolve('c-2')];

  expect(statuses).toEqual([200, 200, 404]);
});

test('data that were weighed begin their cases once, also where a procedure was published again since', async () => {
  const model = (task: string) =>
    processFile('level', `${CONDITION}<userTask id="${task}"/>${flow('start', task)}`);
  await engine.procedures.deploy({ files: [model('work')] });
  const weigh = (commandId: string) => engine.conditions.evaluate({ data: { level: 5 }, commandId });

  const first = await weigh('w-1');
  await engine.procedures.deploy({ files: [model('other')] });
  const again = await weigh('w-1');
  const other = await weigh('w-2');

  expect(first.cases).toHaveLength(1);
  expect(again).toEqual(first);
  expect(other.cases).not.toEqual(first.cases);
  expect((await engine.cases.list({})).items).toHaveLength(2);
});

test('data that were weighed with an id begin a case of each procedure, though their processes are called the same', async () => {
  for (const code of ['a', 'b']) {
    const facts = { ...FACTS, code, name: { vi: code } };
    const { problems } = await engine.procedures.deploy({
      files: [
        processFile('Process_1', OFFICER_TASK),
        { name: 'procedure.json', content: JSON.stringify(facts) },
      ],
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  }

  const first = await engine.conditions.evaluate({ data: { level: 5 }, commandId: 'c1' });
  const again = await engine.conditions.evaluate({ data: { level: 5 }, commandId: 'c1' });

  expect(again).toEqual(first);
  expect((await engine.cases.list({})).items.map(({ procedure }) => procedure).sort()).toEqual(['a', 'b']);
  expect((await engine.cases.list({})).items.map(({ caseId }) => caseId).sort()).toEqual(
    first.cases.toSorted(),
  );
});

describe('an id that was that of another command', () => {
  const WORK = `<startEvent id="start"/><userTask id="work"/><endEvent id="end"/>${flow('start', 'work')}${flow('work', 'end')}`;
  const taken = { code: 'COMMAND_ID_TAKEN' };

  beforeEach(async () => {
    for (const id of ['p', 'q']) await engine.procedures.deploy({ files: [processFile(id, WORK)] });
  });

  test('does not answer for one on another case, nor of another kind, nor for another procedure: each can be sent with its own', async () => {
    const first = await engine.cases.start({ procedure: 'p', commandId: 's' });
    const second = await engine.cases.start({ procedure: 'p' });
    const complete = async (caseId: string, commandId: string) => {
      const [task] = (await engine.tasks.list({ caseId, state: 'open' })).items;
      return engine.tasks.complete({ taskId: task?.taskId ?? '', commandId });
    };
    await complete(first.caseId, 'c');

    await expect(complete(second.caseId, 'c')).rejects.toMatchObject(taken);
    await expect(engine.cases.cancel({ ...second, commandId: 's' })).rejects.toMatchObject(taken);
    await expect(engine.cases.start({ procedure: 'q', commandId: 's' })).rejects.toMatchObject(taken);

    expect(await engine.cases.start({ procedure: 'p', commandId: 's' })).toEqual(first);
    expect(await complete(second.caseId, 'd')).toEqual(second);
    expect((await engine.cases.list()).items).toHaveLength(2);
  });

  test('nor for a message, though that may reach another case when it is sent again', async () => {
    const file = processFile(
      'm',
      `<startEvent id="start"/><receiveTask id="wait" messageRef="paper"/>${flow('start', 'wait')}`,
      '<message id="paper" name="paper"/>',
    );
    await engine.procedures.deploy({ files: [file] });
    for (const _case of [1, 2]) await engine.cases.start({ procedure: 'm' });

    const answers = await Promise.all(
      [1, 2].map(() => engine.messages.publish({ name: 'paper', id: 'm-1' })),
    );

    expect(answers[0]).toMatchObject({ delivered: true });
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe('an id that the engine needs itself', () => {
  const TIMED = `<startEvent id="start"/><intermediateCatchEvent id="date"><timerEventDefinition><timeDate>2026-02-01T00:00:00Z</timeDate></timerEventDefinition></intermediateCatchEvent><userTask id="after"/>${flow('start', 'date')}${flow('date', 'after')}`;

  test('is refused: a timer fires, whatever ids whoever sees it gives', async () => {
    await engine.procedures.deploy({ files: [processFile('t', TIMED)] });
    const { caseId } = await engine.cases.start({ procedure: 't' });
    const [timer] = (await engine.cases.get({ caseId })).waiting;
    const commandId = `${caseId}:${timer?.id}:${timer?.dueAt}`;

    await expect(engine.cases.setData({ caseId, data: {}, commandId })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    await engine.advance('P60D');

    expect((await engine.tasks.list({ caseId })).items).toMatchObject([{ element: 'after' }]);
  });

  test.each([
    'message:1',
    'signal:1:case-1:3:wait:0',
    'recompute:vn@2:1:case-1',
    '["w-1","p","Process_1","start",0]',
    'case-1.3:complete-job:0',
    'case-1.3:throw:12',
    'case-1.3:fail:2',
    'case-1:k:statutory:2026-02-01T00:00:00.000Z',
    '',
  ])('is refused: %j', async (commandId) => {
    await engine.procedures.deploy({ files: [processFile('t', TIMED)] });

    await expect(engine.cases.start({ procedure: 't', commandId })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
  });

  test.each(['nightly:2026-02-01T00:00:00.000Z', 'order:17:done', 'a.b:complete', '[1]'])(
    'is none of: %j',
    async (commandId) => {
      await engine.procedures.deploy({ files: [processFile('t', TIMED)] });

      await expect(engine.cases.start({ procedure: 't', commandId })).resolves.toMatchObject({});
    },
  );
});
