import { join } from 'node:path';
import { type Actor, ErrorCode, MotcuaError } from '@motcua/engine';
import { httpApi } from '@motcua/engine/http';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { committing } from './committing-store.ts';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';
import { bytesOf, closeAll, folder, PLANTED } from './planted-person.ts';

const NAMES =
  '<message id="paid" name="paid" motcua:correlationKey="=invoice"/><message id="letter" name="letter"/><signal id="opened" name="opened"/>';
const cashier: Actor = { id: 'an', roles: ['administrator'], from: 'Quầy 3' };

/** A case that waits for one event, or begins with it. */
const waiting = (id: string, event: string) =>
  processFile(
    id,
    `<startEvent id="start"/><intermediateCatchEvent id="wait">${event}</intermediateCatchEvent><userTask id="after"/>${flow('start', 'wait')}${flow('wait', 'after')}`,
    NAMES,
  );
const begunBy = (id: string, event: string) =>
  processFile(
    id,
    `<startEvent id="start">${event}</startEvent><userTask id="after"/>${flow('start', 'after')}`,
    NAMES,
  );

const MESSAGE = '<messageEventDefinition messageRef="paid"/>';
const LETTER = '<messageEventDefinition messageRef="letter"/>';
const SIGNAL = '<signalEventDefinition signalRef="opened"/>';
const CONDITION =
  '<conditionalEventDefinition><condition>=level &gt; 3</condition></conditionalEventDefinition>';

let engine: TestEngine;

afterEach(async () => {
  await engine.close();
  await closeAll();
});

async function deploy(...files: readonly { readonly name: string; readonly content: string }[]) {
  for (const file of files) {
    const { problems } = await engine.procedures.deploy({ files: [file] });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
}

/** Who gave the last command on a case, why, and what the line of its history says. */
async function lastGiven(caseId: string): Promise<object> {
  const { type, actor, reason } = (await engine.history.commands({ caseId })).at(-1) ?? {};
  return { type, actor, reason };
}

const GIVEN = { actor: cashier, reason: 'receipt 12' };

describe('who sent it, why, and from where stands in the case that it reached', () => {
  test('a message', async () => {
    engine = await createEngineOfStore();
    await deploy(waiting('waiting', MESSAGE), begunBy('inbox', LETTER));
    const { caseId } = await engine.cases.start({ procedure: 'waiting', data: { invoice: 'A' } });

    await engine.messages.publish({ name: 'paid', correlationKey: 'A', ...GIVEN });
    const begun = await engine.messages.publish({ name: 'letter', ...GIVEN });

    expect(await lastGiven(caseId)).toEqual({ type: 'message', ...GIVEN });
    expect(await lastGiven(begun.caseId ?? '')).toEqual({ type: 'message', ...GIVEN });
    const lines = await engine.history.of({ caseId });
    expect(lines.find(({ element, type }) => element === 'wait' && type === 'left')?.actor).toBe('an');
    expect((await engine.audit.verify()).broken).toEqual([]);
  });

  test('a message that was kept until the case waited for it', async () => {
    engine = await createEngineOfStore();
    await deploy(waiting('waiting', MESSAGE));
    await engine.messages.publish({ name: 'paid', correlationKey: 'A', timeToLive: 'P1D', ...GIVEN });
    await engine.messages.publish({ name: 'paid', correlationKey: 'B', timeToLive: 'P1D' });

    const given = await engine.cases.start({ procedure: 'waiting', data: { invoice: 'A' } });
    const host = await engine.cases.start({ procedure: 'waiting', data: { invoice: 'B' } });
    await engine.settle();

    expect(await lastGiven(given.caseId)).toEqual({ type: 'message', ...GIVEN });
    expect(await lastGiven(host.caseId)).toEqual({ type: 'message', actor: undefined, reason: undefined });
  });

  test('a signal, in every case', async () => {
    engine = await createEngineOfStore();
    await deploy(waiting('waiting', SIGNAL), begunBy('inbox', SIGNAL));
    await engine.cases.start({ procedure: 'waiting' });

    const { items } = await engine.signals.broadcast({ name: 'opened', ...GIVEN });

    expect(items).toEqual(items.map(() => ({ ok: true, caseId: expect.any(String) })));
    const given = await Promise.all(items.map((one) => lastGiven('caseId' in one ? String(one.caseId) : '')));
    expect(given).toEqual(Array(2).fill({ type: 'signal', ...GIVEN }));
  });

  test('a condition that came to hold', async () => {
    engine = await createEngineOfStore();
    await deploy(begunBy('level', CONDITION));

    const { cases } = await engine.conditions.evaluate({ data: { level: 5 }, ...GIVEN });

    expect(await lastGiven(cases[0] ?? '')).toEqual({ type: 'condition', ...GIVEN });
  });

  test('over HTTP it is who the host says, with the reason of the body', async () => {
    engine = await createEngineOfStore();
    await deploy(waiting('waiting', MESSAGE));
    const { caseId } = await engine.cases.start({ procedure: 'waiting', data: { invoice: 'A' } });
    const api = httpApi({ engine, actor: () => cashier });
    const publish = (more: object) =>
      api.request('/v1/messages/publish', {
        method: 'POST',
        body: JSON.stringify({ name: 'paid', correlationKey: 'A', ...more }),
      });

    const forged = await publish({ actor: { id: 'lan', roles: [] } });
    const response = await publish({ reason: 'receipt 12' });

    expect([forged.status, response.status]).toEqual([400, 200]);
    expect(await lastGiven(caseId)).toEqual({ type: 'message', ...GIVEN });
  });
});

test('a private person who sent a message is never in the clear, neither while it is kept nor in the case', async () => {
  const file = join(folder(), 'motcua.db');
  engine = await createTestEngine({ store: sqlite({ file }) });
  await deploy(waiting('waiting', MESSAGE));
  const by = { actor: { id: `p-${PLANTED}`, roles: [] }, reason: `${PLANTED} paid` };
  await engine.messages.publish({ name: 'paid', correlationKey: 'A', id: 'm-A', timeToLive: 'P1D', ...by });
  const kept = bytesOf(file);

  const { caseId } = await engine.cases.start({ procedure: 'waiting', data: { invoice: 'A' } });
  await engine.settle();

  expect(kept).toContain('m-A');
  expect([kept, bytesOf(file)].filter((bytes) => bytes.includes(PLANTED))).toEqual([]);
  expect(await lastGiven(caseId)).toEqual({ type: 'message', ...by });
});

test('data over which one of two processes cannot begin begin the other, and say so', async () => {
  const store = committing(sqlite({ file: ':memory:' }), (sets) => {
    const begins = sets.flat().find(({ statement }) => statement === 'insertCase');
    if (begins?.values.procedure === 'level') throw new Error('no room for level');
  });
  engine = await createTestEngine({ store });
  await deploy(begunBy('level', CONDITION), begunBy('later-level', CONDITION));

  const { cases, failed } = await engine.conditions.evaluate({ data: { level: 5 } });

  expect(failed).toMatchObject([
    { process: 'level', error: { message: expect.stringContaining('no room for level') } },
  ]);
  expect((await engine.cases.list({})).items).toMatchObject([{ caseId: cases[0], procedure: 'later-level' }]);
});

test('data for one procedure say nothing of another one, not even that it cannot be read', async () => {
  const store = committing(sqlite({ file: ':memory:' }), () => undefined);
  engine = await createTestEngine({ store });
  await deploy(begunBy('level', CONDITION), begunBy('later-level', CONDITION));
  await store.reads
    .updateTable('deployments')
    .set({ files: '[]' })
    .where('procedure', '=', 'level')
    .execute();
  // Another one has nothing compiled.
  const other = await createTestEngine({ store });

  const ofOne = await other.conditions.evaluate({ data: { level: 5 }, procedure: 'later-level' });
  const ofAll = await other.conditions.evaluate({ data: { level: 5 } });

  expect(ofOne).toMatchObject({ cases: [expect.any(String)], failed: [] });
  expect(ofAll).toMatchObject({ cases: [expect.any(String)], failed: [{ process: 'level' }] });
  await other.close();
});

describe('a signal that one of its cases cannot take', () => {
  /** Three cases that wait, of which the second cannot be written. */
  async function withOneThatFails(
    error: Error = new Error('no room for case-2'),
  ): Promise<{ mend: () => void }> {
    let fails = true;
    const isSecond = (values: Readonly<Record<string, unknown>>): boolean => values.case_id === 'case-2';
    const store = committing(sqlite({ file: ':memory:' }), (sets) => {
      const isHit = sets
        .flat()
        .some(({ statement, values }) => statement === 'updateCase' && isSecond(values));
      if (fails && isHit) throw error;
    });
    engine = await createTestEngine({ store });
    await deploy(waiting('waiting', SIGNAL));
    for (let cases = 0; cases < 3; cases += 1) await engine.cases.start({ procedure: 'waiting' });
    return {
      mend: () => {
        fails = false;
      },
    };
  }

  const reached = async (): Promise<readonly string[]> =>
    (await engine.tasks.list({})).items.map(({ caseId }) => caseId).toSorted();

  test('is brought to the others, says which has not had it, and sent again reaches that one alone', async () => {
    const { mend } = await withOneThatFails();

    const first = await engine.signals.broadcast({ name: 'opened', id: 's-1' });
    const then = await reached();
    mend();
    const second = await engine.signals.broadcast({ name: 'opened', id: 's-1' });

    expect(first).toMatchObject({
      delivered: 2,
      items: [
        { ok: true, caseId: 'case-1' },
        { ok: false, caseId: 'case-2', error: { message: expect.stringContaining('no room for case-2') } },
        { ok: true, caseId: 'case-3' },
      ],
    });
    expect(then).toEqual(['case-1', 'case-3']);
    expect(second).toEqual({ delivered: 1, items: [{ ok: true, caseId: 'case-2' }] });
    expect(await reached()).toEqual(['case-1', 'case-2', 'case-3']);
  });

  test('since the store is out of reach is refused, and sent again reaches those who have not had it', async () => {
    const { mend } = await withOneThatFails(new MotcuaError(ErrorCode.STORE_FAILED, 'no database', {}));

    const calling = engine.signals.broadcast({ name: 'opened', id: 's-1' });

    await expect(calling).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await reached()).toEqual(['case-1']);
    mend();
    expect((await engine.signals.broadcast({ name: 'opened', id: 's-1' })).delivered).toBe(2);
    expect(await reached()).toEqual(['case-1', 'case-2', 'case-3']);
  });

  test('thrown by a case is tried again until all have had it, and nobody has it twice', async () => {
    const { mend } = await withOneThatFails();
    const thrower = `<startEvent id="start"/><intermediateThrowEvent id="call">${SIGNAL}</intermediateThrowEvent>${flow('start', 'call')}`;
    await deploy(processFile('caller', thrower, NAMES));

    await engine.cases.start({ procedure: 'caller' });
    await engine.advance('PT1S');
    const then = await reached();
    mend();
    await engine.advance('PT1H');

    expect(then).toEqual(['case-1', 'case-3']);
    expect(await reached()).toEqual(['case-1', 'case-2', 'case-3']);
    expect((await engine.audit.verify()).broken).toEqual([]);
  });
});
