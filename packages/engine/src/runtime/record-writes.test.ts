import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../model/record.ts';
import type { CaseTable } from '../store/schema.ts';
import { recordsIn } from '../store/stored-records.ts';
import type { Write } from '../store/write-set.ts';
import { type CaseAtHand, recordsAfter } from './case-at-hand.ts';
import { isPackedAfter, recordWrites } from './record-writes.ts';

const BOUND = { records: 4, characters: 400 };

function scope(id: string): CaseRecord {
  return { id, kind: 'scope', process: 'p', scope: 'p', tokens: [] };
}

function variables(text: string): CaseRecord {
  return { id: 'v:root', kind: 'variables', values: { text } };
}

/** A case in the rows of a database, changed by the writes of its commands alone. */
class Case {
  readonly rows = new Map<string, { readonly body: string; readonly structure: string | null }>();
  #isPacked = true;

  write(changed: readonly CaseRecord[], removed: readonly string[] = []): readonly string[] {
    const before: CaseAtHand = {
      row: { case_id: 'a' } as CaseTable,
      records: this.records,
      complete: true,
      isPacked: this.#isPacked,
    };
    const changes = { changed, removed };
    const writes = recordWrites(before, { ...changes, records: recordsAfter(before, changes) }, BOUND);
    for (const write of writes) this.#apply(write);
    this.#isPacked = isPackedAfter(this.#isPacked, writes);
    return [...this.rows.keys()].sort();
  }

  get records(): ReadonlyMap<string, CaseRecord> {
    return recordsIn([...this.rows].map(([record_id, row]) => ({ record_id, ...row })));
  }

  #apply({ statement, values: { record_id: id, body, structure } }: Write): void {
    if (statement === 'removeRecord') this.rows.delete(String(id));
    else this.rows.set(String(id), { body: String(body), structure: structure as string | null });
  }
}

describe('the records of a case', () => {
  test('lie in one row while it is small, what may hold data of people apart from what does not', () => {
    const one = new Case();

    const rows = one.write([scope('root'), variables('x')]);

    expect(rows).toEqual(['v:*']);
    expect(one.rows.get('v:*')).toEqual({
      structure: '[{"id":"root","kind":"scope","process":"p","scope":"p","tokens":[]}',
      body: '[{"id":"v:root","kind":"variables","values":{"text":"x"}}',
    });
    expect([...one.records.values()]).toEqual([scope('root'), variables('x')]);
  });

  test.each([
    ['many', [scope('s1'), scope('s2'), scope('s3')]],
    ['long', [variables('x'.repeat(400))]],
  ])(
    'have rows of their own when they are too %s, and one again when they are clearly less',
    (_what, more) => {
      const one = new Case();
      one.write([scope('root'), variables('x')]);
      const before = one.records;

      const grown = one.write(more);
      const all = [...one.records.keys()].sort();
      const same = one.write([scope('root')]);
      const back = one.write(
        [variables('x')],
        more.map(({ id }) => id).filter((id) => id !== 'v:root'),
      );

      expect(grown).toEqual(all);
      expect(grown).toEqual([...new Set([...before.keys(), ...more.map(({ id }) => id)])].sort());
      expect(same).toEqual(all);
      expect(back).toEqual(['v:*']);
      expect([...one.records.entries()].sort()).toEqual([...before.entries()].sort());
    },
  );

  test('stay in rows of their own where they are only a little less than too many', () => {
    const one = new Case();
    one.write([scope('root'), scope('s1'), scope('s2'), scope('s3'), scope('s4')]);

    const rows = one.write([], ['s4', 's3']);

    expect(rows).toEqual(['root', 's1', 's2']);
  });

  test('are written as they change where not all of them are known', () => {
    const before = {
      row: { case_id: 'a' } as CaseTable,
      records: new Map(),
      complete: false,
      isPacked: false,
    };

    const changes = { changed: [scope('s1')], removed: ['s2'] };
    const writes = recordWrites(before, { ...changes, records: recordsAfter(before, changes) }, BOUND);

    expect(writes.map(({ statement, values }) => [statement, values.record_id])).toEqual([
      ['putRecord', 's1'],
      ['removeRecord', 's2'],
    ]);
  });

  test('are not written where none has changed', () => {
    const one = new Case();
    one.write([scope('root')]);

    expect(one.write([])).toEqual(['v:*']);
  });
});
