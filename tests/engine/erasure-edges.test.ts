import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { bytesOf, citizen, closeAll, closing, ended, engineOn, folder, PLANTED } from './planted-person.ts';

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
