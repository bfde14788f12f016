import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import {
  begun,
  bytesOf,
  citizen,
  closeAll,
  closing,
  ended,
  engineOn,
  folder,
  onFile,
  PLANTED,
} from './planted-person.ts';

afterEach(closeAll);

describe('cases from before there were keys', () => {
  /** Two cases as the engine wrote them before: one that has ended, one that waits. */
  async function early(): Promise<{ readonly file: string; readonly engine: TestEngine }> {
    const file = join(folder(), 'early.db');
    const direct = new Sqlite(file);
    direct.exec(readFileSync(join(import.meta.dirname, 'testdata/before-keys.sql'), 'utf8'));
    direct.close();
    const engine = await createTestEngine({ store: sqlite({ file }), now: '2026-02-05T08:00:00+07:00' });
    closing.push(() => engine.close());
    return { file, engine };
  }

  test('go on, and are erased by taking out what is personal', async () => {
    const { file, engine } = await early();
    const before = bytesOf(file);
    const verified = await engine.audit.verify();

    await engine.cases.setData({ caseId: 'case-2', data: { more: PLANTED } });
    const { cases } = await engine.privacy.erase({ subject: citizen.id, reason: 'request', force: true });

    expect(before).toContain(`{"name":"${PLANTED}"}`);
    expect(verified).toMatchObject({ verified: 2, broken: [] });
    expect(cases).toEqual(['case-1', 'case-2']);
    expect(bytesOf(file)).not.toContain(PLANTED);
    expect(await engine.audit.verify()).toEqual({ cases: 2, verified: 0, verifiedByOutcome: 2, broken: [] });
  });

  test.each([
    ['when', "update commands set at = '2020-01-01T00:00:00.000Z' where seq = 2", '2'],
    ['what it led to', "update commands set body = replace(body, 'check', 'start') where seq = 1", '1'],
    ['the hash', "update commands set hash = 'x' where seq = 1", '1'],
  ])('are audited afterwards: a row of which %s was changed is named', async (_what, statement, row) => {
    const { file, engine } = await early();
    await engine.privacy.erase({ caseId: 'case-1', reason: 'request' });
    const direct = new Sqlite(file);
    direct.exec(`${statement} and case_id = 'case-1'`);
    direct.close();

    const { broken } = await engine.audit.verify({ caseId: 'case-1' });

    const findings = broken.flatMap((verdict) => verdict.findings);
    expect(findings).toContainEqual(expect.objectContaining({ table: 'commands', row, what: 'changed' }));
  });
});

describe('a case whose records lie', () => {
  /** A SQLite store that leaves no case, or every usual one, in one row. */
  function storeOn(file: string, packed: Store['capabilities']['packed']): Store {
    const store = sqlite({ file });
    const capabilities = { ...store.capabilities, ...(packed === undefined ? {} : { packed }) };
    return new Proxy(store, {
      get(target, name) {
        if (name === 'capabilities') return capabilities;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  type Rows = readonly Readonly<Record<'record_id' | 'body' | 'structure', string | null>>[];

  function rowsIn(file: string): Rows {
    const direct = new Sqlite(file, { readonly: true });
    const rows = direct.prepare('select record_id, body, structure from records order by record_id').all();
    direct.close();
    return rows as Rows;
  }

  const never = { records: 0, characters: 0 };
  const layouts = [
    ['in one row', undefined, undefined, ['v:*']],
    ['each in its own', never, never, ['head', 'v:root']],
    ['in one row since its last command', never, undefined, ['v:*']],
    ['each in its own since its last command', undefined, never, ['head', 'v:root']],
  ] as const;

  test.each(layouts)(
    '%s: nothing personal is ever in the clear, and erasing leaves the head alone',
    async (_how, first, last, ids) => {
      const file = join(folder(), 'motcua.db');
      const early = await engineOn({ store: storeOn(file, first) });
      const caseId = await begun(early);
      const running = rowsIn(file);
      await early.close();
      closing.pop();
      const engine = await engineOn({ store: storeOn(file, last) });
      const [task] = (await engine.tasks.list({ caseId })).items;
      await engine.tasks.complete({
        taskId: task?.taskId ?? '',
        actor: citizen,
        data: { signed: PLANTED, note: 'x' },
      });
      const before = rowsIn(file);
      const bytes = bytesOf(file);

      await engine.privacy.erase({ caseId, reason: 'request' });

      expect(before.map(({ record_id }) => record_id)).toEqual(ids);
      for (const { record_id: id, body, structure } of [...running, ...before]) {
        if (id !== 'head' && id !== 'root') expect(body).toMatch(/^"~/);
        expect(JSON.stringify([id, structure])).not.toMatch(/"values\\?"|state\\?"|XYZZY/);
      }
      expect(bytes).not.toContain(`"${PLANTED}`);
      const [head, ...others] = rowsIn(file);
      expect(others).toEqual([]);
      expect(head).toMatchObject({ record_id: 'head', structure: null });
      expect(JSON.parse(head?.body ?? '')).toMatchObject({ id: 'head', kind: 'head', status: 'completed' });
      expect(await engine.audit.verify()).toMatchObject({ verifiedByOutcome: 1, broken: [] });
    },
  );

  test('in one row that somebody changed can be erased all the same', async () => {
    const { file, engine } = await onFile();
    const caseId = await ended(engine);
    const direct = new Sqlite(file);
    direct.exec(`update records set body = replace(body, '.', '.AAAA'), structure = 'x' || structure`);
    direct.close();

    await engine.privacy.erase({ caseId, reason: 'request' });

    expect(rowsIn(file)).toEqual([]);
    expect(await engine.cases.get({ caseId })).toMatchObject({ status: 'completed', data: {} });
  });
});

describe('a process that goes down while it erases', () => {
  const paper = 'a'.repeat(43);

  /** A store whose process ends at the moment an erasure is committed: before it is, or after. */
  function mortal(store: Store, when: 'before' | 'after'): Store {
    const commit: Store['commit'] = async (sets) => {
      const isErasure = sets.flat().some(({ statement }) => statement === 'destroyKey');
      if (isErasure && when === 'before') throw new Error('This process is no more');
      const results = await store.commit(sets);
      if (isErasure) throw new Error('This process is no more');
      return results;
    };
    return new Proxy(store, {
      get(target, name) {
        const value: unknown = name === 'commit' ? commit : Reflect.get(target, name, target);
        return typeof value === 'function' && name !== 'commit' ? value.bind(target) : value;
      },
    });
  }

  test.each([
    ['before', { data: { found: { born: 1990 } } }, [paper], { verified: 1, verifiedByOutcome: 0 }],
    ['after', { data: {} }, [], { verified: 0, verifiedByOutcome: 1 }],
  ] as const)('%s the commit leaves all of it or nothing', async (when, found, files, audit) => {
    const file = join(folder(), 'motcua.db');
    const stored = new Set<string>([paper]);
    const privacy = { files: { remove: async (key: string) => void stored.delete(key) } };
    const first = await engineOn({ store: mortal(sqlite({ file }), when), privacy });
    const caseId = await ended(first, citizen, { papers: [{ id: `${paper}/${PLANTED}.pdf` }] });
    const call = first.privacy.erase({ subject: citizen.id, reason: 'request' });
    await expect(call).rejects.toThrow('no more');
    await first.close();
    closing.pop();

    const engine = await engineOn({ store: sqlite({ file }), privacy });
    await engine.settle();

    expect(await engine.cases.get({ caseId })).toMatchObject(found);
    expect([...stored]).toEqual(files);
    expect(await engine.audit.verify()).toMatchObject({ ...audit, broken: [] });
  });
});
