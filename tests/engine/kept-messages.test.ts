import { join } from 'node:path';
import type { EngineOptions, MotcuaError } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { flow, processFile } from './models.ts';
import { bytesOf, closeAll, closing, folder, PLANTED } from './planted-person.ts';

const FILE = processFile(
  'waiting',
  [
    '<startEvent id="start"/><intermediateCatchEvent id="wait"><messageEventDefinition messageRef="paper"/></intermediateCatchEvent><userTask id="after"/>',
    flow('start', 'wait'),
    flow('wait', 'after'),
  ].join(''),
  '<message id="paper" name="paper" motcua:correlationKey="=key"/>',
);
const DATA = { name: `Nguyễn ${PLANTED}`, note: `${PLANTED} came by` };

afterEach(closeAll);

async function engineOn(file: string, options: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const engine = await createTestEngine({ store: sqlite({ file }), newId: undefined, ...options } as object);
  closing.push(() => engine.close());
  await engine.procedures.deploy({ files: [FILE] });
  return engine;
}

async function closed(engine: TestEngine): Promise<void> {
  await engine.close();
  closing.pop();
}

const newFile = (): string => join(folder(), 'motcua.db');

const keep = (engine: TestEngine, key: string, timeToLive = 'P1D') =>
  engine.messages.publish({ name: 'paper', correlationKey: key, id: `m-${key}`, data: DATA, timeToLive });

/** A case that begins to wait for what was kept under its key. */
async function waits(
  engine: TestEngine,
  key: string,
): Promise<{ readonly data: object; readonly waiting: readonly object[] }> {
  const { caseId } = await engine.cases.start({ procedure: 'waiting', data: { key } });
  await engine.settle();
  const { data, waiting } = await engine.cases.get({ caseId });
  return { data, waiting };
}

describe('what a message carries that nobody waits for yet', () => {
  test('is never in the clear: neither while it is kept, nor with the case that it came to, nor when its time is over', async () => {
    const file = newFile();
    const engine = await engineOn(file);
    await keep(engine, 'A');
    await keep(engine, 'B');
    const kept = bytesOf(file);

    const { data } = await waits(engine, 'A');
    const delivered = bytesOf(file);
    await engine.advance('P2D');
    const none = await waits(engine, 'B');
    await closed(engine);

    expect(kept).toContain('m-A');
    expect(kept).not.toContain(PLANTED);
    expect(data).toMatchObject(DATA);
    expect(delivered).not.toContain(PLANTED);
    expect(none.waiting).toMatchObject([{ kind: 'message' }]);
    expect(bytesOf(file)).not.toContain(PLANTED);
    const direct = new Sqlite(file);
    expect(direct.prepare('select * from messages').all()).toEqual([]);
    direct.close();
  });

  test('has a key of its own, which goes with it: of two that carry the same, neither opens the other', async () => {
    const file = newFile();
    const engine = await engineOn(file);
    await keep(engine, 'A');
    await keep(engine, 'B');
    await closed(engine);
    const direct = new Sqlite(file);
    const rows = direct.prepare('select sealed, secret from messages').all();

    direct.exec("update messages set secret = (select secret from messages where message_id = 'm-B')");
    direct.close();

    const errors: unknown[] = [];
    const logger = { error: (_: string, { error }: { error: unknown }) => errors.push(error) };
    const again = await engineOn(file, { logger } as object);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(2);
    expect((await waits(again, 'B')).data).toMatchObject(DATA);
    expect((await waits(again, 'A')).waiting).toMatchObject([{ kind: 'message' }]);
    expect(errors).toMatchObject([{ code: 'DATA_UNREADABLE', details: { message: 'm-A', why: 'changed' } }]);
  });

  test('cannot be opened without the master key; it waits for it, and others are delivered', async () => {
    const file = newFile();
    const masterKey = { name: '2025', key: 'ab'.repeat(32) };
    const first = await engineOn(file, { privacy: { masterKey } });
    await keep(first, 'A');
    await closed(first);
    const errors: unknown[] = [];
    const logger = { error: (_: string, { error }: { error: unknown }) => errors.push(error) };
    const without = await engineOn(file, { logger } as object);
    const early = await waits(without, 'A');
    const { delivered } = await keep(without, 'B');
    const other = await waits(without, 'B');
    await closed(without);

    const next = { name: '2026', key: 'cd'.repeat(32) };
    const both = await engineOn(file, { privacy: { masterKey: next, formerMasterKeys: [masterKey] } });
    const keys = await both.privacy.rewrapKeys();
    await both.settle();
    await closed(both);
    const direct = new Sqlite(file);
    const left = direct.prepare('select count(*) as count from messages').get();
    direct.close();

    expect(early.waiting).toMatchObject([{ kind: 'message' }]);
    expect(errors.map((error) => (error as MotcuaError).details)).toEqual(
      errors.map(() => ({ message: 'm-A', why: 'locked' })),
    );
    expect(errors).not.toEqual([]);
    expect(delivered).toBe(false);
    expect(other.data).toMatchObject(DATA);
    expect(keys).toMatchObject({ locked: 0 });
    expect(left).toEqual({ count: 0 });
  });

  test('is wrapped anew with the keys of the cases, and opens with the new master key alone', async () => {
    const file = newFile();
    const first = { name: '2025', key: 'ab'.repeat(32) };
    const next = { name: '2026', key: 'cd'.repeat(32) };
    const old = await engineOn(file, { privacy: { masterKey: first } });
    for (const key of ['A', 'B', 'C']) await keep(old, key);
    await closed(old);
    const wrong = await engineOn(file, { privacy: { masterKey: next } });
    const locked = await wrong.privacy.rewrapKeys();
    await closed(wrong);

    const both = await engineOn(file, { privacy: { masterKey: next, formerMasterKeys: [first] } });
    const counts = [await both.privacy.rewrapKeys(), await both.privacy.rewrapKeys()];
    await closed(both);

    const engine = await engineOn(file, { privacy: { masterKey: next } });
    expect(locked).toEqual({ rewrapped: 0, locked: 3 });
    expect(counts).toEqual([
      { rewrapped: 3, locked: 0 },
      { rewrapped: 0, locked: 0 },
    ]);
    expect((await waits(engine, 'A')).data).toMatchObject(DATA);
  });

  test('that an earlier version kept in the clear is delivered as it is', async () => {
    const file = newFile();
    const engine = await engineOn(file);
    await keep(engine, 'A');
    await closed(engine);
    const direct = new Sqlite(file);
    direct
      .prepare('update messages set data = ?, sealed = null, secret = null, master = null')
      .run(JSON.stringify({ from: 'before' }));
    direct.close();

    const again = await engineOn(file);

    expect((await waits(again, 'A')).data).toEqual({ key: 'A', from: 'before' });
  });
});
