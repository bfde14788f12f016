import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { sqlite } from '@motcua/engine/sqlite';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { addJob, insertCase, putRecord, updateCase } from './rows.ts';
import { transactionsOf } from './transactions-of.ts';

const EARLY = '2026-01-05T01:00:00.000Z';
const LAST = '2026-01-05T03:00:00.000Z';

const folder = mkdtempSync(join(tmpdir(), 'motcua-writer-'));
let files = 0;
let groups = 0;
let file: string;
let threads: Worker[];
const noteThread = (thread: Worker): void => {
  threads.push(thread);
};

beforeEach(() => {
  files += 1;
  file = join(folder, `${files}.db`);
  threads = [];
  process.on('worker', noteThread);
});
afterEach(() => {
  process.off('worker', noteThread);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function opened(thread: 'adaptive' | 'always' | 'never') {
  const store = sqlite({ file, thread });
  await store.open();
  onTestFinished(() => store.close());
  return store;
}

/** Another program that holds the file: who wants to write waits until it lets go. */
function heldFile(): { readonly letGo: () => void } {
  const holder = new Sqlite(file);
  holder.exec('begin immediate');
  return {
    letGo() {
      holder.exec('rollback');
      holder.close();
    },
  };
}

const casesOf = (count: number, prefix = 'c') =>
  Array.from({ length: count }, (_, index) => [insertCase(`${prefix}${index}`)]);

async function withThread() {
  const store = await opened('adaptive');
  await untilItWrites(store);
  const [thread] = threads;
  if (thread === undefined) throw new RangeError('Expected a thread');
  return { store, thread };
}

/** The thread begins beside what is written: until it is ready this one writes. */
async function untilItWrites(store: Awaited<ReturnType<typeof opened>>): Promise<void> {
  for (;;) {
    groups += 1;
    const written = store.commit(casesOf(9, `group${groups}-`));
    const isInLine = (store.line?.length ?? 0) > 0;
    await written;
    if (isInLine) return;
    await after(5);
  }
}

test('a thread is begun when several commands first come at once, and not before', async () => {
  const store = await opened('adaptive');

  await store.commit([[insertCase('a')]]);
  await after(1);
  const before = threads.length;
  await store.commit(casesOf(9));
  await after(1);

  expect([before, threads.length]).toEqual([0, 1]);
});

test('while the thread waits for the disk, this one goes on', async () => {
  const store = await opened('always');
  await store.commit([[insertCase('a')]]);
  const held = heldFile();
  let isWritten = false;

  const written = store.commit([[insertCase('b')]]).then(() => {
    isWritten = true;
  });
  for (let turn = 0; turn < 50; turn += 1) {
    await after(1);
    expect(await store.query('caseById', { case_id: 'a' })).toHaveLength(1);
  }
  const wasWritten = isWritten;
  held.letGo();
  await written;

  expect([wasWritten, isWritten]).toEqual([false, true]);
});

test('what comes while the thread writes is one transaction, in which each set stands or falls alone', async () => {
  const store = await opened('always');
  await store.commit([[insertCase('a')]]);
  const before = transactionsOf(file);
  const held = heldFile();

  const first = store.commit([[updateCase('a', 1)]]);
  const together = [
    store.commit([[insertCase('b')], [insertCase('a')]]),
    store.commit([[updateCase('a', 1), putRecord('a', 'never', 1)]]),
    store.commit(casesOf(3)),
  ];
  held.letGo();
  const outcomes = [await first, ...(await Promise.all(together))];

  expect(outcomes).toEqual([
    [{ written: true }],
    [{ written: true }, { written: false, conflict: 'duplicate' }],
    [{ written: false, conflict: 'revision' }],
    [{ written: true }, { written: true }, { written: true }],
  ]);
  // Those that it found at once, and those that came while it waited.
  expect(transactionsOf(file) - before).toBeLessThanOrEqual(2);
  expect(await store.reads.selectFrom('cases').select('case_id').orderBy('case_id').execute()).toEqual(
    ['a', 'b', 'c0', 'c1', 'c2'].map((case_id) => ({ case_id })),
  );
  expect(await store.reads.selectFrom('records').selectAll().execute()).toEqual([]);
});

test('whoever writes, everything is written in the order in which it was asked, and read when it was acknowledged', async () => {
  const { store } = await withThread();
  await store.commit([[insertCase('a'), addJob('j', EARLY)]]);
  const sizes = [1, 9, 1, 1, 4, 2, 30, 1, 3, 1, 9, 9, 1];
  let revision = 0;
  const faults: string[] = [];

  const all = [1, 2, 3, 4, 5]
    .flatMap(() => sizes)
    .map(async (size, turn) => {
      const first = revision + 1;
      revision += size;
      const last = revision;
      const sets = Array.from({ length: size }, (_, index) => [
        updateCase('a', first + index),
        putRecord('a', 'r', first + index),
      ]);
      const claiming =
        turn % 4 === 0
          ? store.claimJobs({ now: EARLY, lease_until: LAST, topic: '', worker: null, limit: 1 })
          : [];
      const purging = turn % 16 === 0 ? store.purge?.() : undefined;
      const results = await store.commit(sets);
      const row = await store.reads
        .selectFrom('cases')
        .select('revision')
        .where('case_id', '=', 'a')
        .executeTakeFirst();
      const loaded = await store.loadCase({ caseId: 'a', recordIds: [] });
      if (results.some(({ written }) => !written)) faults.push(`${turn}: refused`);
      if ((row?.revision ?? 0) <= last || (loaded?.row.revision ?? 0) <= last)
        faults.push(`${turn}: not read`);
      await purging;
      return (await claiming).length;
    });
  const claims = await Promise.all(all);

  expect(faults).toEqual([]);
  expect(claims.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect((await store.loadCase({ caseId: 'a', recordIds: [] }))?.row.revision).toBe(revision + 1);
});

test('when the thread dies, what was under way is refused whole, and the next commit is written', async () => {
  const { store, thread } = await withThread();
  const held = heldFile();

  const refused = Promise.allSettled([store.commit(casesOf(9, 'x')), store.commit(casesOf(9, 'y'))]);
  const ended = thread.terminate();
  held.letGo();
  await ended;
  const outcomes = await refused;
  const next = await store.commit(casesOf(9, 'z'));

  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toMatchObject([
    { code: 'STORE_FAILED' },
    { code: 'STORE_FAILED' },
  ]);
  expect(next.every(({ written }) => written)).toBe(true);
  for (const prefix of ['x', 'y']) {
    const rows = await store.reads
      .selectFrom('cases')
      .select('case_id')
      .where('case_id', 'like', `${prefix}%`)
      .execute();
    expect([0, 9]).toContain(rows.length);
  }
  await untilItWrites(store);
  expect(threads).toHaveLength(2);
});

test('where a thread cannot begin, this one writes everything', async () => {
  const end = (thread: Worker): void => void thread.terminate();
  process.on('worker', end);
  onTestFinished(() => void process.off('worker', end));
  const store = await opened('adaptive');

  for (let group = 0; group < 20; group += 1) {
    const results = await store.commit(casesOf(9, `g${group}-`));
    expect(results.every(({ written }) => written)).toBe(true);
    await after(10);
  }

  expect(threads).toHaveLength(1);
});

test('closing waits for what is under way', async () => {
  const store = await opened('always');
  const written = store.commit(casesOf(50));

  await store.close();

  expect((await written).every((result) => result.written)).toBe(true);
  const again = await opened('never');
  expect(await again.reads.selectFrom('cases').select('case_id').execute()).toHaveLength(50);
});

test('after closing nothing is written, and no thread is begun', async () => {
  const store = await opened('always');
  await store.commit([[insertCase('a')]]);
  await store.close();

  const late = store.commit([[insertCase('b')]]);

  await expect(late).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(threads).toHaveLength(1);
});

const run = promisify(execFile);

/** A program with rows that are written by the thread and then what is said. */
async function program(rest: string): Promise<readonly unknown[]> {
  const text = `
    const { sqlite } = await import('@motcua/engine/sqlite');
    const { insertCase } = await import(${JSON.stringify(join(import.meta.dirname, 'rows.ts'))});
    const store = sqlite({ file: ${JSON.stringify(file)}, thread: 'always' });
    await store.open();
    const sets = Array.from({ length: 200 }, (_, index) => [insertCase('c' + index)]);
    ${rest}`;
  await run(process.execPath, ['--input-type=module', '--eval', text], {
    cwd: import.meta.dirname,
    timeout: 30_000,
  });
  const direct = new Sqlite(file);
  expect(direct.pragma('integrity_check', { simple: true })).toBe('ok');
  const rows = direct.prepare('select case_id from cases').all();
  direct.close();
  return rows;
}

test('a program that forgets to close ends by itself, with everything written that it asked for', async () => {
  const rows = await program('await store.commit(sets.slice(0, 100)); void store.commit(sets.slice(100));');

  expect(rows).toHaveLength(200);
});

test('a program that exits in the middle of a group has written all of it or nothing', async () => {
  const rows = await program(
    'await store.commit(sets.slice(0, 100)); void store.commit(sets.slice(100)); setTimeout(() => process.exit(), 1);',
  );

  expect([100, 200]).toContain(rows.length);
});
