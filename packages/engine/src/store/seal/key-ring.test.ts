import { expect, test } from 'vitest';
import type { CaseKeyTable } from '../schema.ts';
import { KeyRing } from './key-ring.ts';
import { MasterKeys } from './master-keys.ts';
import { type DataKey, ERASED, sealText } from './sealed-text.ts';

const current = { name: '2026', key: 'ab'.repeat(32) };
const former = { name: '2025', key: Buffer.alloc(32, 1) };

/** The rows of the table, and how often they were asked for. */
class Rows {
  readonly rows = new Map<string, CaseKeyTable>();
  asked = 0;

  readonly lookUp = async (id: string): Promise<CaseKeyTable | undefined> => {
    this.asked += 1;
    return this.rows.get(id);
  };

  make(masterKeys?: MasterKeys): DataKey {
    const { key, write } = new KeyRing({
      lookUp: this.lookUp,
      ...(masterKeys === undefined ? {} : { masterKeys }),
    }).create();
    this.rows.set(key.id, write.values as unknown as CaseKeyTable);
    return key;
  }
}

test('a key is found again, also by another process, and kept open', async () => {
  const rows = new Rows();
  const key = rows.make();
  const ring = new KeyRing({ lookUp: rows.lookUp });

  const opened = [await ring.open(sealText('one', key)), await ring.open(sealText('two', key))];

  expect([opened, rows.asked]).toEqual([['one', 'two'], 1]);
});

test('a key that was not used while as many others as are kept open were made is gone, and is found again', async () => {
  const rows = new Rows();
  const ring = new KeyRing({ lookUp: rows.lookUp });
  const { key, write } = ring.create();
  rows.rows.set(key.id, write.values as unknown as CaseKeyTable);
  for (let count = 0; count < 2000; count += 1) ring.create();

  const opened = await ring.open(sealText('text', key));

  expect([opened, rows.asked]).toEqual(['text', 1]);
});

test('a key that is used now and then stays open, however many others are made', async () => {
  const rows = new Rows();
  const ring = new KeyRing({ lookUp: rows.lookUp });
  const { key, write } = ring.create();
  rows.rows.set(key.id, write.values as unknown as CaseKeyTable);

  for (let count = 0; count < 10_000; count += 1) {
    ring.create();
    if (count % 900 === 0) await ring.find(key.id);
  }

  expect([await ring.find(key.id), rows.asked]).toEqual([key, 0]);
});

test.each([0, 500, 1000, 1500])('a key is forgotten also where %i others were made since', async (others) => {
  const rows = new Rows();
  const ring = new KeyRing({ lookUp: rows.lookUp });
  const { key } = ring.create();
  for (let count = 0; count < others; count += 1) ring.create();

  ring.forget(key.id);

  expect([await ring.find(key.id), rows.asked]).toEqual(['missing', 1]);
});

test('with a master key nothing in the database opens anything; a former one still opens what it wrapped', async () => {
  const rows = new Rows();
  const old = rows.make(new MasterKeys({ masterKey: former }));
  const wrapped = rows.rows.get(old.id)?.secret ?? '';
  const both = new KeyRing({
    lookUp: rows.lookUp,
    masterKeys: new MasterKeys({ masterKey: current, formerMasterKeys: [former] }),
  });
  const without = new KeyRing({ lookUp: rows.lookUp });
  const wrong = new KeyRing({
    lookUp: rows.lookUp,
    masterKeys: new MasterKeys({ masterKey: { ...former, key: Buffer.alloc(32, 2) } }),
  });

  expect(wrapped).not.toContain(old.secret.export().toString('base64'));
  expect(await both.open(sealText('text', old))).toBe('text');
  expect([await without.find(old.id), await wrong.find(old.id)]).toEqual(['locked', 'locked']);
  await expect(without.open(sealText('text', old))).rejects.toMatchObject({
    code: 'DATA_UNREADABLE',
    details: { why: 'locked' },
  });
});

test('a master key that is too short is refused', () => {
  expect(() => new MasterKeys({ masterKey: { name: 'm', key: 'short' } })).toThrow('to have 32 bytes');
});

test('what its key is gone of reads as erased; what was changed is refused; what only looks sealed stays', async () => {
  const rows = new Rows();
  const key = rows.make();
  const sealed = sealText('text', key);
  const ring = new KeyRing({ lookUp: rows.lookUp });

  await expect(ring.open(sealed.replace('.', '.AAAA'))).rejects.toMatchObject({ code: 'DATA_UNREADABLE' });
  ring.forget(key.id);
  rows.rows.set(key.id, { key_id: key.id, secret: null, master: null, destroyed_at: '2026-01-05' });

  expect(await ring.open(sealed)).toBe(ERASED);
  expect(await ring.open('"~typed..by somebody')).toBe('"~typed..by somebody');
  await expect(ring.ofCase({ case_id: 'a', key_id: key.id })).rejects.toMatchObject({ code: 'CASE_ERASED' });
  expect(await ring.ofCase({ case_id: 'a', key_id: null })).toBeUndefined();
});
