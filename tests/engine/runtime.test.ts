import { BpmnError, ErrorCode } from '@motcua/engine';
import type { TestEngine, TestEngineOptions } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

let engine: TestEngine;

afterEach(() => engine.close());

async function deployed(options: TestEngineOptions, ...file: Parameters<typeof processFile>): Promise<void> {
  engine = await createEngineOfStore(options);
  const { procedures, problems } = await engine.procedures.deploy({ files: [processFile(...file)] });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
}

const WITH_HANDLER = [
  '<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup" motcua:resultVariable="found" motcua:retries="3"/>',
  '<boundaryEvent id="unknown" attachedToRef="lookup"><errorEventDefinition errorRef="nobody"/></boundaryEvent>',
  '<userTask id="ask"/><userTask id="after"/><endEvent id="end"/>',
  flow('start', 'lookup'),
  flow('lookup', 'after'),
  flow('unknown', 'ask'),
  flow('after', 'end'),
  flow('ask', 'end'),
].join('');
const NOBODY = '<error id="nobody" errorCode="NOBODY"/>';

async function openElements(caseId: string): Promise<readonly string[]> {
  return (await engine.tasks.list({ caseId })).items.map(({ element }) => element);
}

describe('a service task', () => {
  test('stores what its handler answers, and hands it a key that stays the same', async () => {
    const keys: string[] = [];
    const lookup = async ({ idempotencyKey }: { idempotencyKey: string }) => {
      keys.push(idempotencyKey);
      return { name: 'Lan' };
    };
    await deployed({ handlers: { lookup } }, 'registration', WITH_HANDLER, NOBODY);

    const { caseId } = await engine.cases.start({ procedure: 'registration' });
    await engine.settle();

    expect((await engine.cases.get({ caseId })).data).toEqual({ found: { name: 'Lan' } });
    expect(keys).toHaveLength(1);
  });

  test('is tried again after growing pauses, with the same key', async () => {
    const keys: string[] = [];
    const lookup = async ({ idempotencyKey, attempt }: { idempotencyKey: string; attempt: number }) => {
      keys.push(idempotencyKey);
      if (attempt < 2) throw new Error('The register does not answer');
      return {};
    };
    await deployed({ handlers: { lookup } }, 'registration', WITH_HANDLER, NOBODY);

    const { caseId } = await engine.cases.start({ procedure: 'registration' });
    await engine.settle();
    const first = keys.length;
    await engine.advance('PT10S');

    expect(first).toBe(1);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(await openElements(caseId)).toEqual(['after']);
  });

  test('becomes an incident when the attempts are used up, which a retry resolves', async () => {
    let works = false;
    const lookup = async () => {
      if (!works) throw new Error('The register does not answer');
      return {};
    };
    await deployed({ handlers: { lookup } }, 'registration', WITH_HANDLER, NOBODY);
    const { caseId } = await engine.cases.start({ procedure: 'registration' });
    await engine.advance('PT1M');
    const { items } = await engine.incidents.list();

    works = true;
    await engine.incidents.retry({ caseId, incidentId: items[0]?.incidentId ?? '' });
    await engine.settle();

    expect(items).toMatchObject([
      {
        element: 'lookup',
        problem: { code: 'HANDLER_FAILED', params: { reason: 'The register does not answer' } },
      },
    ]);
    expect((await engine.incidents.list()).items).toEqual([]);
    expect(await openElements(caseId)).toEqual(['after']);
  });

  test('ends with an error that the process catches', async () => {
    const lookup = async () => {
      throw new BpmnError('NOBODY');
    };
    await deployed({ handlers: { lookup } }, 'registration', WITH_HANDLER, NOBODY);

    const { caseId } = await engine.cases.start({ procedure: 'registration' });
    await engine.settle();

    expect(await openElements(caseId)).toEqual(['ask']);
  });

  test('whose error nobody catches is an incident, not a lost case', async () => {
    const lookup = async () => {
      throw new BpmnError('OTHER');
    };
    await deployed({ handlers: { lookup } }, 'registration', WITH_HANDLER, NOBODY);

    const { caseId } = await engine.cases.start({ procedure: 'registration' });
    await engine.settle();

    expect((await engine.cases.get({ caseId })).incidents).toMatchObject([
      { problem: { code: 'ERROR_NOT_CAUGHT' } },
    ]);
  });
});

const REMINDED = [
  '<startEvent id="start"/><userTask id="work"/>',
  '<boundaryEvent id="late" attachedToRef="work" cancelActivity="false"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent>',
  '<userTask id="remind"/><endEvent id="end"/>',
  flow('start', 'work'),
  flow('late', 'remind'),
  flow('work', 'end'),
  flow('remind', 'end'),
].join('');

describe('a timer', () => {
  test('that repeats fires as often as it says, each time at its moment', async () => {
    await deployed({}, 'reminded', REMINDED);
    const { caseId } = await engine.cases.start({ procedure: 'reminded' });

    await engine.advance('P2D');

    const history = await engine.history.of({ caseId });
    const moments = history
      .filter(({ type, element }) => type === 'caught' && element === 'late')
      .map(({ at }) => at);
    expect(moments).toEqual([
      '2026-01-05T02:00:00.000Z',
      '2026-01-05T03:00:00.000Z',
      '2026-01-05T04:00:00.000Z',
    ]);
  });

  test('of 90 days fires after 90 days and not before', async () => {
    const waits = `<startEvent id="start"/><intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>P90D</timeDuration></timerEventDefinition></intermediateCatchEvent><userTask id="after"/>${flow('start', 'wait')}${flow('wait', 'after')}`;
    await deployed({}, 'waits', waits);
    const { caseId } = await engine.cases.start({ procedure: 'waits' });

    await engine.advance('P89DT23H');
    const before = await openElements(caseId);
    await engine.advance('PT1H');

    expect(before).toEqual([]);
    expect(await openElements(caseId)).toEqual(['after']);
  });
});

const TWO_WAITS = [
  '<startEvent id="start"/><intermediateCatchEvent id="wait"><messageEventDefinition messageRef="paid"/></intermediateCatchEvent><userTask id="after"/>',
  flow('start', 'wait'),
  flow('wait', 'after'),
].join('');

describe('a message', () => {
  test('goes to the case with its key, and once', async () => {
    await deployed(
      {},
      'payment',
      TWO_WAITS,
      '<message id="paid" name="paid" motcua:correlationKey="=invoice"/>',
    );
    const { caseId: first } = await engine.cases.start({ procedure: 'payment', data: { invoice: 'A' } });
    const { caseId: second } = await engine.cases.start({ procedure: 'payment', data: { invoice: 'B' } });

    const results = [
      await engine.messages.publish({ name: 'paid', correlationKey: 'B', data: { amount: 5 } }),
      await engine.messages.publish({ name: 'paid', correlationKey: 'B' }),
      await engine.messages.publish({ name: 'paid', correlationKey: 'C' }),
    ];

    expect(results.map(({ delivered }) => delivered)).toEqual([true, false, false]);
    expect(await openElements(first)).toEqual([]);
    expect(await openElements(second)).toEqual(['after']);
    expect((await engine.cases.get({ caseId: second })).data).toEqual({ invoice: 'B', amount: 5 });
  });
});

describe('a signal', () => {
  test('reaches every case that waits for it', async () => {
    const waits = TWO_WAITS.replace(
      '<messageEventDefinition messageRef="paid"/>',
      '<signalEventDefinition signalRef="opened"/>',
    );
    await deployed({}, 'opening', waits, '<signal id="opened" name="opened"/>');
    const cases = [
      await engine.cases.start({ procedure: 'opening' }),
      await engine.cases.start({ procedure: 'opening' }),
    ];

    const { delivered } = await engine.signals.broadcast({ name: 'opened' });

    expect(delivered).toBe(2);
    for (const { caseId } of cases) expect(await openElements(caseId)).toEqual(['after']);
  });
});

const NUMBERED = `<startEvent id="start"/><userTask id="receive"><extensionElements><motcua:caseNumber on="enter"/></extensionElements></userTask><endEvent id="end"/>${flow('start', 'receive')}${flow('receive', 'end')}`;

test('case numbers have no gaps, whoever comes at the same moment, and count anew each day and in each office', async () => {
  await deployed({ now: '2026-01-05T16:59:00+07:00' }, 'numbered', NUMBERED);
  const start = async (unit: string) => (await engine.cases.start({ procedure: 'numbered', unit })).caseId;

  const sameDay = await Promise.all(Array.from({ length: 30 }, () => start('H56.12.05')));
  const elsewhere = await start('H56.12.06');
  await engine.advance('PT12H');
  const nextDay = await start('H56.12.05');

  const numberOf = async (caseId: string) => (await engine.cases.get({ caseId })).number;
  const numbers = await Promise.all(sameDay.map(numberOf));
  const expected = Array.from(
    { length: 30 },
    (_, index) => `H56.12.05-260105-${String(index + 1).padStart(4, '0')}`,
  );
  expect(numbers.sort()).toEqual(expected);
  expect(await numberOf(elsewhere)).toBe('H56.12.06-260105-0001');
  expect(await numberOf(nextDay)).toBe('H56.12.05-260106-0001');
});

describe('a version', () => {
  const first = `<startEvent id="start"/><userTask id="old"/><userTask id="last"/>${flow('start', 'old')}${flow('old', 'last')}`;
  const second = `<startEvent id="start"/><userTask id="new"/>${flow('start', 'new')}`;

  test('published later is for new cases; running ones keep theirs', async () => {
    await deployed({}, 'changed', first);
    const { caseId: running } = await engine.cases.start({ procedure: 'changed' });

    const { procedures } = await engine.procedures.deploy({ files: [processFile('changed', second)] });
    const { caseId: begun } = await engine.cases.start({ procedure: 'changed' });
    const [task] = (await engine.tasks.list({ caseId: running })).items;
    await engine.tasks.complete({ taskId: task?.taskId ?? '' });

    expect(procedures).toMatchObject([{ procedure: 'changed', version: 2 }]);
    expect(await openElements(begun)).toEqual(['new']);
    expect(await openElements(running)).toEqual(['last']);
  });

  test('published twice is one version', async () => {
    await deployed({}, 'changed', first);

    const { procedures } = await engine.procedures.deploy({ files: [processFile('changed', first)] });

    expect(procedures).toMatchObject([{ version: 1 }]);
  });

  test('that was published before can be published again, and running cases keep theirs', async () => {
    await deployed({}, 'changed', first);
    const { caseId } = await engine.cases.start({ procedure: 'changed' });
    await engine.procedures.deploy({ files: [processFile('changed', second)] });

    const { procedures } = await engine.procedures.deploy({ files: [processFile('changed', first)] });

    expect(procedures).toMatchObject([{ version: 3 }]);
    expect(await openElements(caseId)).toEqual(['old']);
  });
});

test('a task is claimed by one, and is nobody else’s until it is released', async () => {
  const work = `<startEvent id="start"/><userTask id="work" motcua:role="clerk"/>${flow('start', 'work')}`;
  await deployed({}, 'working', work);
  await engine.cases.start({ procedure: 'working' });
  const clerks = ['an', 'binh', 'chi'].map((id) => ({ id, roles: ['clerk'] }));
  const [task] = (await engine.tasks.list({})).items;
  const taskId = task?.taskId ?? '';

  const claims = await Promise.allSettled(clerks.map((actor) => engine.tasks.claim({ taskId, actor })));

  const winner = clerks[claims.findIndex(({ status }) => status === 'fulfilled')];
  const others = clerks.filter((clerk) => clerk !== winner);
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const actor of others) {
    expect((await engine.tasks.list({ actor })).items).toEqual([]);
    await expect(engine.tasks.complete({ taskId, actor })).rejects.toMatchObject({
      code: ErrorCode.TASK_NOT_FOUND,
    });
  }
  await engine.tasks.release({ taskId, actor: winner as { id: string; roles: string[] } });
  expect(
    (await engine.tasks.list({ actor: others[0] as { id: string; roles: string[] } })).items,
  ).toHaveLength(1);
});

test('an applicant lists their own cases, an officer those that their role and unit has had work in', async () => {
  const work = `<startEvent id="start"/><userTask id="work" motcua:role="clerk"/>${flow('start', 'work')}`;
  await deployed({}, 'working', work);
  const lan = { id: 'lan', roles: [] };
  const clerkHere = { id: 'an', roles: ['clerk'], units: ['H1'] };
  const others = [
    { id: 'binh', roles: [] },
    { id: 'chi', roles: ['clerk'], units: ['H2'] },
    { id: 'dung', roles: ['chairman'], units: ['H1'] },
  ];
  const { caseId } = await engine.cases.start({ procedure: 'working', actor: lan, unit: 'H1' });

  const listed = async (actor: { id: string; roles: string[] }) =>
    (await engine.cases.list({ actor })).items.map((item) => item.caseId);

  expect([await listed(lan), await listed(clerkHere)]).toEqual([[caseId], [caseId]]);
  for (const actor of others) expect(await listed(actor)).toEqual([]);
});

test('a script of a language of the host runs as a job; its expressions are read by the host', async () => {
  const model = [
    '<startEvent id="start"/><scriptTask id="double" scriptFormat="text/x-words"><script>double</script></scriptTask>',
    '<exclusiveGateway id="decide" default="decide-small"/><userTask id="large"/><userTask id="small"/>',
    flow('start', 'double'),
    flow('double', 'decide'),
    '<sequenceFlow id="decide-large" sourceRef="decide" targetRef="large"><conditionExpression xsi:type="tFormalExpression" language="text/x-words">amount over ten</conditionExpression></sequenceFlow>',
    flow('decide', 'small'),
  ].join('');
  const words = {
    expression: (text: string, names: { readonly [name: string]: unknown }) =>
      text === 'amount over ten' && Number(names.amount) > 10,
    script: ({ get, set }: { get: (name: string) => unknown; set: (name: string, value: number) => void }) =>
      set('amount', Number(get('amount')) * 2),
  };
  await deployed({ languages: { 'text/x-words': words } }, 'scripted', model);

  const { caseId } = await engine.cases.start({ procedure: 'scripted', data: { amount: 6 } });
  await engine.settle();

  expect((await engine.cases.get({ caseId })).data).toEqual({ amount: 12 });
  expect(await openElements(caseId)).toEqual(['large']);
});

test('a date of a form is a date in a condition', async () => {
  const form = { type: 'object', properties: { born: { type: 'string', format: 'date' } } };
  const model = [
    '<startEvent id="start" motcua:form="application"/><exclusiveGateway id="decide" default="decide-late"/><userTask id="early"/><userTask id="late"/>',
    flow('start', 'decide'),
    '<sequenceFlow id="decide-early" sourceRef="decide" targetRef="early"><conditionExpression xsi:type="tFormalExpression">application.born &lt; date("2026-01-01")</conditionExpression></sequenceFlow>',
    flow('decide', 'late'),
  ].join('');
  engine = await createEngineOfStore({});
  const schema = { name: 'forms/application.schema.json', content: JSON.stringify(form) };
  const { problems } = await engine.procedures.deploy({ files: [processFile('dated', model), schema] });

  const { caseId } = await engine.cases.start({ procedure: 'dated', data: { born: '2025-12-20' } });

  expect(problems).toEqual([]);
  expect(await openElements(caseId)).toEqual(['early']);
});

test('a search finds part of a number or of a step, whatever its case, and takes no sign for a wildcard', async () => {
  const work = `<startEvent id="start"/><userTask id="work" name="Ky 100%"/>${flow('start', 'work')}`;
  await deployed({}, 'working', work);
  await engine.cases.start({ procedure: 'working' });

  const found = async (text: string) => (await engine.tasks.list({ text })).items.length;

  expect([await found('KY 1'), await found('0%'), await found('k%0'), await found('_y')]).toEqual([
    1, 1, 0, 0,
  ]);
});

test('everything that is due is done when the engine has settled, however much it is', async () => {
  let calls = 0;
  const lookup = async () => {
    calls += 1;
    return {};
  };
  await deployed({ handlers: { lookup } }, 'registration', WITH_HANDLER, NOBODY);

  for (let count = 0; count < 50; count += 1) await engine.cases.start({ procedure: 'registration' });
  await engine.settle();

  expect(calls).toBe(50);
});
