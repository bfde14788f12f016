import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, ErrorCode, MotcuaError } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { expect, test } from 'vitest';
import { procedure } from './procedure.ts';

const ROOM = 400_000;

test.each([
  { thread: 'never', who: 'this thread writes' },
  { thread: 'always', who: 'a thread of its own writes' },
] as const)(
  'a full disk is a clear error, nothing is half written, and work goes on when there is room, where $who',
  async ({ thread }) => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-full-'));
    const store = sqlite({ file: join(folder, 'full.db'), maximumBytes: ROOM, thread });
    const engine = await createEngine({
      store,
      handlers: { effect: async () => ({}) },
      clock: { now: () => '2026-01-05T01:00:00.000Z' },
    });
    await engine.procedures.deploy({ files: [procedure] });
    let started = 0;
    let refusal: unknown;
    while (refusal === undefined && started < 10_000) {
      await engine.cases.start({ procedure: 'durable', data: { text: 'x'.repeat(1000) } }).then(
        () => {
          started += 1;
        },
        (error: unknown) => {
          refusal = error;
        },
      );
    }

    expect(refusal).toBeInstanceOf(MotcuaError);
    expect(refusal).toMatchObject({ code: ErrorCode.STORE_FAILED });
    const { items } = await engine.cases.list({ limit: 100 });
    for (const { caseId } of items) expect((await engine.history.of({ caseId })).length).toBeGreaterThan(0);
    await engine.close();

    const roomier = await createEngine({
      store: sqlite({ file: join(folder, 'full.db') }),
      clock: { now: () => '2026-01-05T01:00:00.000Z' },
      handlers: { effect: async () => ({}) },
    });
    const { caseId } = await roomier.cases.start({ procedure: 'durable' });
    await roomier.settle();
    expect((await roomier.history.of({ caseId })).some(({ element }) => element === 'wait')).toBe(true);
    await roomier.close();
    rmSync(folder, { recursive: true });
  },
);
