import { expect, test } from 'vitest';
import type { CaseRecord } from '../model/record.ts';
import { recordsAfter } from './case-at-hand.ts';

const [root, one, other] = ['root', 's1', 's2'].map((id) => ({ id }) as CaseRecord) as [
  CaseRecord,
  CaseRecord,
  CaseRecord,
];
const changedOne: CaseRecord = { ...one, kind: 'scope' } as CaseRecord;
const changes = { changed: [changedOne, other], removed: ['root'] };

test('the records after a step are those before it, with what it changed and without what it removed', () => {
  const records = new Map([root, one].map((record) => [record.id, record]));

  const after = recordsAfter({ records, complete: true }, changes);

  expect(after).toEqual(
    new Map([
      ['s1', changedOne],
      ['s2', other],
    ]),
  );
  expect([...records.values()]).toEqual([root, one]);
});

test('they are not known where not all of them are at hand', () => {
  expect(recordsAfter({ records: new Map(), complete: false }, changes)).toBeUndefined();
});
