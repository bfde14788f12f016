import type { Store } from '@motcua/engine';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addCommand,
  addJob,
  insertCase,
  numberCase,
  putRecord,
  putTimer,
  recordsOf,
  updateCase,
} from './rows.ts';
import { type TestDatabase, testStores } from './test-stores.ts';

const EARLY = '2026-01-05T01:00:00.000Z';
const LATER = '2026-01-05T02:00:00.000Z';
const LAST = '2026-01-05T03:00:00.000Z';

describe.each(testStores())('$name', (kind) => {
  if (kind.missing !== undefined) {
    test.skip(kind.missing);
    return;
  }
  let database: TestDatabase;
  let store: Store;
  let opened: Store[];

  async function open(): Promise<Store> {
    const another = database.store();
    opened.push(another);
    await another.open();
    return another;
  }

  beforeAll(() => kind.begin());
  afterAll(() => kind.end());

  beforeEach(async () => {
    opened = [];
    database = await kind.database();
    store = await open();
  });

  afterEach(async () => {
    for (const one of opened) await one.close();
  });

  const caseIds = async (): Promise<readonly string[]> => {
    const rows = await store.reads.selectFrom('cases').select('case_id').orderBy('case_id').execute();
    return rows.map(({ case_id }) => case_id);
  };

  test('a set is written whole', async () => {
    const results = await store.commit([[insertCase('a'), putRecord('a', 'head'), addCommand('a', 1, 'c1')]]);

    expect(results).toEqual([{ written: true }]);
    expect(await store.loadCase({ caseId: 'a', recordIds: [] })).toMatchObject({ row: { revision: 1 } });
    expect(await store.query('answerOf', { command_id: 'c1' })).toEqual([
      { answer: '{}', case_id: 'a', type: 't' },
    ]);
  });

  test('a set that meets a conflict leaves nothing behind, wherever in it the conflict is', async () => {
    await store.commit([[insertCase('a')]]);

    const results = await store.commit([[insertCase('b'), putRecord('b', 'head'), updateCase('a', 7)]]);

    expect(results).toEqual([{ written: false, conflict: 'revision' }]);
    expect(await caseIds()).toEqual(['a']);
    expect(await store.loadRecords({ caseId: 'b', recordIds: ['head'] })).toEqual([]);
  });

  test('of a group, only the sets that meet a conflict are left out', async () => {
    await store.commit([[insertCase('a'), addCommand('a', 1, 'c1')]]);

    const results = await store.commit([
      [insertCase('b')],
      [insertCase('a')],
      [updateCase('a', 1)],
      [updateCase('a', 1)],
      [insertCase('c'), addCommand('c', 1, 'c1')],
      [...numberCase('none', 'H56-')],
      [insertCase('d')],
    ]);

    expect(results).toEqual([
      { written: true },
      { written: false, conflict: 'duplicate' },
      { written: true },
      { written: false, conflict: 'revision' },
      { written: false, conflict: 'duplicate' },
      { written: false, conflict: 'taken' },
      { written: true },
    ]);
    expect(await caseIds()).toEqual(['a', 'b', 'd']);
  });

  test('a set that the database does not take does not keep the others out', async () => {
    const missing = insertCase('x', { procedure: null });

    const results = await store.commit([[insertCase('a')], [missing], [insertCase('b')]]);

    expect(results.map(({ written }) => written)).toEqual([true, false, true]);
    expect(results[1]).toHaveProperty('failure');
    expect(await caseIds()).toEqual(['a', 'b']);
  });

  test('sets of a group see what those before them wrote', async () => {
    const results = await store.commit([
      [insertCase('a')],
      [updateCase('a', 1)],
      [updateCase('a', 2), putRecord('a', 'r', { text: 'last' })],
    ]);

    expect(results.every(({ written }) => written)).toBe(true);
    const loaded = await store.loadCase({ caseId: 'a', recordIds: [] });
    expect(loaded?.row.revision).toBe(3);
    expect(recordsOf(loaded?.records)).toEqual(new Map([['r', { text: 'last' }]]));
  });

  test('no sets are written without complaint', async () => {
    expect(await store.commit([])).toEqual([]);
  });

  test('a case that is not there is undefined', async () => {
    expect(await store.loadCase({ caseId: 'a', recordIds: ['head'] })).toBeUndefined();
  });

  test('a case of few records comes whole, one of many with those that were asked for', async () => {
    const records = (caseId: string, count: number) =>
      Array.from({ length: count }, (_, index) => putRecord(caseId, `r${index}`, { index }));
    await store.commit([
      [insertCase('few'), ...records('few', 24)],
      [insertCase('many'), ...records('many', 60)],
    ]);

    const few = await store.loadCase({ caseId: 'few', recordIds: ['r1'] });
    const many = await store.loadCase({ caseId: 'many', recordIds: ['r1', 'r59', 'none'] });

    expect([few?.complete, recordsOf(few?.records).size]).toEqual([true, 24]);
    expect([many?.complete, [...recordsOf(many?.records).keys()]]).toEqual([false, ['r1', 'r59']]);
    const found = await store.loadRecords({ caseId: 'many', recordIds: ['r2'] });
    expect(recordsOf(found)).toEqual(new Map([['r2', { index: 2 }]]));
  });

  test('what is asked at once comes back to who asked, also where something among it cannot be asked', async () => {
    await store.commit([[insertCase('a'), putRecord('a', 'head')], [insertCase('b')]]);

    const asked = [
      store.loadCase({ caseId: 'a', recordIds: [] }),
      store.query('caseById', { case_id: 'b' }),
      store.query('caseById', { case_id: 'nul \u0000' }),
      store.loadCase({ caseId: 'c', recordIds: [] }),
    ] as const;
    const [a, b, , c] = await Promise.allSettled(asked);

    expect(a).toMatchObject({ status: 'fulfilled', value: { row: { case_id: 'a' } } });
    expect(b).toMatchObject({ status: 'fulfilled', value: [{ case_id: 'b' }] });
    expect(c).toEqual({ status: 'fulfilled', value: undefined });
  });

  test('a record is put again and removed', async () => {
    await store.commit([[insertCase('a'), putRecord('a', 'r', 1), putRecord('a', 's', 1)]]);

    const removal = { statement: 'removeRecord', values: { case_id: 'a', record_id: 's' } } as const;
    await store.commit([[putRecord('a', 'r', 2), removal]]);

    const loaded = await store.loadCase({ caseId: 'a', recordIds: [] });
    expect([...recordsOf(loaded?.records)]).toEqual([['r', 2]]);
  });

  test('records that lie in one row come with it, whichever is asked for, and another row takes its place', async () => {
    const row = { record_id: 'v:*', body: '["b"', structure: '["s"' };
    await store.commit([[insertCase('a'), { statement: 'putRecord', values: { case_id: 'a', ...row } }]]);

    const whole = await store.loadCase({ caseId: 'a', recordIds: [] });
    const asked = await store.loadRecords({ caseId: 'a', recordIds: ['head', 'root'] });
    await store.commit([[putRecord('a', 'v:*', 1)]]);
    const [replaced] = await store.loadRecords({ caseId: 'a', recordIds: ['head'] });

    expect(whole).toMatchObject({ complete: true, records: [row] });
    expect(asked).toEqual([row]);
    expect(replaced).toEqual({ record_id: 'v:*', body: '1', structure: null });
    expect(await store.loadRecords({ caseId: 'a', recordIds: [] })).toEqual([]);
  });

  test('texts come back as they went in: letters of all scripts, quotes, U+0000 in JSON, keys of every name', async () => {
    const strange = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":1,"":"empty","tên":"Nguyễn Thị Ánh — \'\\"$1 ?","e":"👩‍👩‍👧 \\u0000\\ud800"}',
    );
    await store.commit([
      [
        insertCase('á👩‍👧\'"', { business_key: "'; drop table cases; --" }),
        putRecord('á👩‍👧\'"', '__proto__', strange),
      ],
    ]);

    const loaded = await store.loadCase({ caseId: 'á👩‍👧\'"', recordIds: [] });

    expect(loaded?.row.business_key).toBe("'; drop table cases; --");
    expect(JSON.stringify(recordsOf(loaded?.records).get('__proto__'))).toBe(JSON.stringify(strange));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('a record of three megabytes comes back', async () => {
    const text = 'ộ'.repeat(1_000_000);

    await store.commit([[insertCase('a'), putRecord('a', 'r', { text })]]);

    const loaded = await store.loadCase({ caseId: 'a', recordIds: [] });
    expect(JSON.stringify(recordsOf(loaded?.records).get('r')) === JSON.stringify({ text })).toBe(true);
  });

  const claim = async (node: Store, now: string, limit = 10) =>
    (await node.claimJobs({ now, lease_until: LAST, topic: '', worker: null, limit })).map(
      ({ job_id }) => job_id,
    );

  test('jobs that are due are claimed in the order of their times, by one', async () => {
    await store.commit([
      [
        addJob('j3', LATER),
        addJob('j2', EARLY),
        addJob('j1', EARLY),
        addJob('j4', LAST),
        addJob('j0', LATER),
      ],
    ]);

    const claimed = [await claim(store, EARLY, 1), await claim(store, LATER), await claim(store, LATER)];

    expect(claimed).toEqual([['j1'], ['j2', 'j0', 'j3'], []]);
  });

  test('a job is claimed again when the lease is over, and that is when work is due', async () => {
    await store.commit([[addJob('j', EARLY)]]);
    const before = await store.query('nextJob', {});
    await claim(store, EARLY);

    const after = await store.query('nextJob', {});

    expect([before, after]).toEqual([[{ due_at: EARLY }], [{ due_at: LAST }]]);
    expect(await claim(store, LAST)).toEqual(['j']);
  });

  test('a claim gives the whole job', async () => {
    const job = addJob('j', EARLY);
    await store.commit([[job]]);

    const [claimed] = await store.claimJobs({
      now: EARLY,
      lease_until: LAST,
      topic: '',
      worker: null,
      limit: 1,
    });

    expect(claimed).toEqual({ ...job.values, lease_until: LAST });
  });

  test('timers come in the order of bytes, whatever the language of the database', async () => {
    const ids = ['b', 'a', 'A', 'á', 'Z', 'đ', '_', '0'];
    await store.commit([
      ids.map((id) => putTimer(id, 't', EARLY)),
      [putTimer('first', 't', '2020-01-01T00:00:00.000Z')],
    ]);

    const due = await store.query('dueTimers', { now: LATER, limit: 100 });

    const inBytes = [...ids].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    expect(due.map(({ case_id }) => case_id)).toEqual(['first', ...inBytes]);
    expect(await store.query('nextTimer', {})).toEqual([{ due_at: '2020-01-01T00:00:00.000Z' }]);
  });

  test('numbers have no gaps where sets are refused, and are written with four digits or more', async () => {
    const sets = Array.from({ length: 30 }, (_, index) => [
      insertCase(index % 3 === 0 ? 'same' : `c${String(index).padStart(2, '0')}`),
      ...numberCase(index % 3 === 0 ? 'same' : `c${String(index).padStart(2, '0')}`, 'H56-'),
    ]);

    await Promise.all([
      store.commit(sets.slice(0, 10)),
      store.commit(sets.slice(10, 20)),
      store.commit(sets.slice(20)),
    ]);

    const rows = await store.reads.selectFrom('cases').select('number').execute();
    const expected = Array.from({ length: 21 }, (_, index) => `H56-${String(index + 1).padStart(4, '0')}`);
    expect(rows.map(({ number }) => number).sort()).toEqual(expected);
  });

  test.runIf(kind.lasting)('a schema that a newer version wrote is refused', async () => {
    await store.close();
    opened.pop();
    await database.execute("insert into motcua_migrations (name) values ('9999-of-the-future')");

    const opening = open();

    await expect(opening).rejects.toMatchObject({
      code: 'STORE_INCOMPATIBLE',
      details: { unknown: ['9999-of-the-future'] },
    });
  });

  test.runIf(kind.lasting && !kind.manyNodes)('what the process before had in hand is free', async () => {
    await store.commit([[addJob('j', EARLY)]]);
    await claim(store, EARLY);
    await store.close();
    opened.pop();

    store = await open();

    expect(await claim(store, EARLY)).toEqual(['j']);
  });

  test.runIf(kind.lasting)('what was written is there when the store is opened again', async () => {
    await store.commit([[insertCase('a')]]);
    await store.close();
    opened.pop();

    store = await open();

    expect(await caseIds()).toEqual(['a']);
  });

  describe.runIf(kind.manyNodes)('with several nodes', () => {
    test('that start at once, the schema is brought forward once', async () => {
      database = await kind.database();

      await Promise.all(Array.from({ length: 4 }, open));

      expect(await caseIds()).toEqual([]);
    });

    test('of which many want the same row, one gets it', async () => {
      const nodes = [store, await open(), await open()];
      await store.commit([[insertCase('a')]]);

      const results = await Promise.all(nodes.map((node) => node.commit([[updateCase('a', 1)]])));

      expect(results.flat().filter(({ written }) => written)).toHaveLength(1);
    });

    test('that write groups of the same rows in opposite order, all go through', async () => {
      const nodes = [store, await open()];
      const ids = Array.from({ length: 40 }, (_, index) => `c${index}`);
      await store.commit([ids.map((id) => insertCase(id))]);
      const writing = nodes.map((node, index) => {
        const order = index === 0 ? ids : [...ids].reverse();
        return node.commit(order.map((id) => [putRecord(id, 'r', index)]));
      });

      const results = await Promise.all(writing);

      expect(results.flat().every(({ written }) => written)).toBe(true);
    });

    test('that claim jobs at once, each gets others', async () => {
      const nodes = [store, await open(), await open()];
      const ids = Array.from({ length: 60 }, (_, index) => `j${index}`);
      await store.commit([ids.map((id) => addJob(id, EARLY))]);

      const claims = await Promise.all([...nodes, ...nodes].map((node) => claim(node, LATER)));

      expect(claims.flat().sort()).toEqual([...ids].sort());
    });

    test('of which one leaves work, the others are told, and it is not', async () => {
      const other = await open();
      const told: string[] = [];
      await store.watch?.(() => told.push('own'));
      await new Promise<void>((resolve) => {
        const hear = (): void => {
          told.push('other');
          resolve();
        };
        void other.watch?.(hear).then(() => store.commit([[addJob('j', EARLY)], [addJob('k', EARLY)]]));
      });

      expect(told).toEqual(['other']);
    });

    test('numbers have no gaps', async () => {
      const nodes = [store, await open(), await open()];
      const start = (node: Store, id: string) => node.commit([[insertCase(id), ...numberCase(id, 'H56-')]]);

      await Promise.all(
        nodes.flatMap((node, n) => Array.from({ length: 20 }, (_, i) => start(node, `${n}-${i}`))),
      );

      const rows = await store.reads.selectFrom('cases').select('number').execute();
      const expected = Array.from({ length: 60 }, (_, index) => `H56-${String(index + 1).padStart(4, '0')}`);
      expect(rows.map(({ number }) => number).sort()).toEqual(expected);
    });
  });
});
