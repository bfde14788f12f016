import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

let engine: TestEngine;

beforeEach(async () => {
  engine = await createEngineOfStore();
});

afterEach(() => engine.close());

const NAMES = '<message id="letter" name="letter"/><signal id="alarm" name="alarm"/>';

/** A process of one task, begun by an event. */
function begunBy(event: string, task = 'work'): string {
  return `<startEvent id="start">${event}</startEvent><userTask id="${task}"/>${flow('start', task)}`;
}

const BY_MESSAGE = '<messageEventDefinition messageRef="letter"/>';
const BY_SIGNAL = '<signalEventDefinition signalRef="alarm"/>';
const timer = (content: string): string => `<timerEventDefinition>${content}</timerEventDefinition>`;

async function deploy(id: string, content: string): Promise<void> {
  const { procedures, problems } = await engine.procedures.deploy({
    files: [processFile(id, content, NAMES)],
  });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
}

async function casesOf(procedure: string): Promise<number> {
  return (await engine.cases.list({ procedure })).items.length;
}

describe('a message', () => {
  test('begins one case, with what it brings, however often it comes', async () => {
    await deploy('inbox', begunBy(BY_MESSAGE));
    const message = { name: 'letter', id: 'm1', data: { from: 'Lan' }, correlationKey: '12' };

    const [first, same] = [await engine.messages.publish(message), await engine.messages.publish(message)];
    const together = await Promise.all(
      [1, 2, 3].map(() => engine.messages.publish({ name: 'letter', id: 'm2' })),
    );

    const details = await engine.cases.get({ caseId: first.caseId ?? '' });
    expect(same).toEqual(first);
    expect(new Set(together.map(({ caseId }) => caseId)).size).toBe(1);
    expect(details).toMatchObject({ data: { from: 'Lan' }, businessKey: '12' });
    expect(await casesOf('inbox')).toBe(2);
  });

  test('goes to a case that waits before it begins a new one', async () => {
    const waits = `<startEvent id="start"/><intermediateCatchEvent id="wait">${BY_MESSAGE}</intermediateCatchEvent>${flow('start', 'wait')}`;
    await deploy('waiting', waits);
    await deploy('inbox', begunBy(BY_MESSAGE));
    const { caseId } = await engine.cases.start({ procedure: 'waiting' });

    const first = await engine.messages.publish({ name: 'letter' });
    const second = await engine.messages.publish({ name: 'letter' });

    expect(first.caseId).toBe(caseId);
    expect((await engine.cases.get({ caseId: second.caseId ?? '' })).procedure).toBe('inbox');
  });

  test('that nobody waits for is kept for its time, and delivered once to the first that does', async () => {
    const waits = `<startEvent id="start"/><intermediateCatchEvent id="wait">${BY_MESSAGE}</intermediateCatchEvent>${flow('start', 'wait')}`;
    await deploy('waiting', waits);
    const kept = await engine.messages.publish({
      name: 'letter',
      data: { from: 'Lan' },
      timeToLive: 'PT1H',
      id: 'm1',
    });
    await engine.advance('PT30M');

    const one = await engine.cases.start({ procedure: 'waiting' });
    const other = await engine.cases.start({ procedure: 'waiting' });
    await engine.settle();

    expect(kept).toEqual({ delivered: false });
    expect(await engine.cases.get(one)).toMatchObject({ status: 'completed', data: { from: 'Lan' } });
    expect((await engine.cases.get(other)).status).toBe('active');
    expect(await engine.messages.publish({ name: 'letter', id: 'm1' })).toEqual({
      delivered: true,
      caseId: one.caseId,
    });
  });

  test('whose time is over, and one that asks for no time, is not delivered later', async () => {
    await deploy(
      'waiting',
      `<startEvent id="start"/><receiveTask id="wait" messageRef="letter"/>${flow('start', 'wait')}`,
    );
    await engine.messages.publish({ name: 'letter', timeToLive: 'PT1H' });
    await engine.messages.publish({ name: 'letter' });
    await engine.advance('PT2H');

    const { caseId } = await engine.cases.start({ procedure: 'waiting' });
    await engine.settle();

    expect((await engine.cases.get({ caseId })).status).toBe('active');
    await expect(engine.messages.publish({ name: 'letter', timeToLive: 'soon' })).rejects.toThrow(/P1D/);
  });

  test('that was kept begins a case of a procedure published later', async () => {
    await engine.messages.publish({ name: 'letter', timeToLive: 'P1D' });

    await deploy('inbox', begunBy(BY_MESSAGE));
    await engine.settle();

    expect(await casesOf('inbox')).toBe(1);
  });
});

describe('a signal', () => {
  test('begins a case of every procedure that begins with it', async () => {
    await deploy('fire-brigade', begunBy(BY_SIGNAL));
    await deploy('police', begunBy(BY_SIGNAL));

    const { delivered } = await engine.signals.broadcast({
      name: 'alarm',
      id: 's1',
      data: { street: 'Lê Lợi' },
    });
    await engine.signals.broadcast({ name: 'alarm', id: 's1' });

    expect(delivered).toBe(2);
    expect([await casesOf('fire-brigade'), await casesOf('police')]).toEqual([1, 1]);
  });

  test('thrown by a case begins the others', async () => {
    const thrower = `<startEvent id="start"/><intermediateThrowEvent id="call">${BY_SIGNAL}</intermediateThrowEvent>${flow('start', 'call')}`;
    await deploy('police', begunBy(BY_SIGNAL));
    await deploy('caller', thrower);

    await engine.cases.start({ procedure: 'caller' });
    await engine.settle();

    expect(await casesOf('police')).toBe(1);
  });
});

describe('a time', () => {
  test('that repeats begins a case each time, also those that an outage missed', async () => {
    await deploy('weekly', begunBy(timer('<timeCycle>R3/P7D</timeCycle>')));
    const before = await casesOf('weekly');

    await engine.advance('P8D');
    const once = await casesOf('weekly');
    await engine.advance('P60D');

    expect([before, once, await casesOf('weekly')]).toEqual([0, 1, 3]);
    expect(await engine.nextDue()).toBeUndefined();
  });

  test('that lies in the past when the procedure is published begins nothing', async () => {
    await deploy('past', begunBy(timer('<timeDate>2020-01-01T00:00:00Z</timeDate>')));
    await deploy('daily', begunBy(timer('<timeCycle>R/2020-01-01T00:00:00Z/P1D</timeCycle>')));

    await engine.advance('P1D');

    expect([await casesOf('past'), await casesOf('daily')]).toEqual([0, 1]);
  });

  test('that is none is refused before anything is published', async () => {
    const refused = await engine.procedures.deploy({
      files: [processFile('never', begunBy(timer('<timeCycle>R/PT0S</timeCycle>')))],
    });

    expect(refused.procedures).toEqual([]);
    expect(refused.problems).toMatchObject([{ code: 'TIMER_NOT_A_TIME', element: 'start' }]);
  });
});

test('a condition begins a case when it holds over the data that somebody brings', async () => {
  await deploy(
    'flood',
    begunBy('<conditionalEventDefinition><condition>level &gt; 5</condition></conditionalEventDefinition>'),
  );

  const low = await engine.conditions.evaluate({ data: { level: 3 } });
  const unknown = await engine.conditions.evaluate({ data: {} });
  const high = await engine.conditions.evaluate({ data: { level: 7 } });

  expect([low.cases, unknown.cases]).toEqual([[], []]);
  expect((await engine.cases.get({ caseId: high.cases[0] ?? '' })).data).toEqual({ level: 7 });
});

test('only the version that is published last begins cases', async () => {
  await deploy('inbox', begunBy(BY_MESSAGE + timer('<timeCycle>R/P1D</timeCycle>'), 'old'));
  await deploy('inbox', begunBy(BY_MESSAGE, 'new'));

  const { caseId = '' } = await engine.messages.publish({ name: 'letter' });
  await engine.advance('P3D');

  expect((await engine.tasks.list({ caseId })).items.map(({ element }) => element)).toEqual(['new']);
  expect(await casesOf('inbox')).toBe(1);
});

test('several events begin, each a case of its own; a process of the same file is begun by what another sends', async () => {
  const sender = `<startEvent id="begin"/><sendTask id="send" messageRef="letter"/>${flow('begin', 'send')}`;
  const file = processFile('office', sender, NAMES);
  const receiver = `<process id="archive" isExecutable="true">${begunBy(BY_MESSAGE, 'file')}</process>`;
  const { procedures, problems } = await engine.procedures.deploy({
    files: [{ ...file, content: file.content.replace('<message ', `${receiver}<message `) }],
  });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);

  await engine.cases.start({ procedure: 'office' });
  await engine.settle();

  const open = (await engine.tasks.list({})).items.map(({ element }) => element);
  expect(open).toEqual(['file']);
});
