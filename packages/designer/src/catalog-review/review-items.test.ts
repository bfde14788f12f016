import type { CatalogRecord } from '@motcua/engine/catalog';
import { expect, test } from 'vitest';
import { doubtfulRecord } from '../testdata/doubtful-records.ts';
import {
  accepted,
  alike,
  channelOf,
  corrected,
  correctedAlike,
  doubtsIn,
  itemsIn,
  removed,
} from './review-items.ts';
import { partOf, valueParts, withPart } from './value-fields.ts';

const records = [doubtfulRecord(1), doubtfulRecord(2)];

test('every value in doubt is an item, and none that is certain', () => {
  const items = itemsIn(records);

  expect(items.map(({ record, field, entry }) => `${record}/${field}/${entry}`)).toEqual([
    '0/levels/1',
    '0/terms/0',
    '0/terms/1',
    '0/fees/0',
    '0/papers/1',
    '1/levels/1',
    '1/terms/0',
    '1/terms/1',
    '1/fees/0',
    '1/papers/1',
  ]);
});

test('items are filtered by the reason, and the reasons are counted', () => {
  expect(itemsIn(records, 'CATALOG_FEE_AMOUNT_IMPLAUSIBLE')).toHaveLength(2);
  expect(doubtsIn(itemsIn(records)).map(([, count]) => count)).toEqual([2, 2, 2, 2, 2]);
});

test('what is accepted is certain and keeps its source; what was not understood cannot be accepted; other records stay the same objects', () => {
  const items = itemsIn(records).filter(({ record, field }) => record === 0 && field === 'terms');

  const after = accepted(records, items);

  expect(after[1]).toBe(records[1]);
  expect(after[0]?.terms).toMatchObject([
    { confidence: 'certain', doubts: [], source: '5' },
    { confidence: 'unread' },
  ]);
  expect(itemsIn(after)).toHaveLength(9);
});

test('a corrected value is certain', () => {
  const [item] = itemsIn(records, 'CATALOG_TERM_UNIT_MISSING');
  if (item === undefined) throw new Error('no item');
  const unit = valueParts.terms.find(({ key }) => key === 'unit');
  if (unit === undefined) throw new Error('no part');

  const after = corrected(records, item, withPart('terms', item.reading.value, unit, 'workingDay'));

  expect(after[0]?.terms[0]).toMatchObject({
    value: { channel: 'online', amount: 5, unit: 'workingDay' },
    confidence: 'certain',
  });
});

test('a part that is emptied is left out, numbers are numbers, and a value made from nothing has what it needs', () => {
  const [amount, currency] = valueParts.fees;
  if (amount === undefined || currency === undefined) throw new Error('no parts');

  expect(withPart('fees', undefined, amount, '45000')).toEqual({ currency: 'VND', amount: 45_000 });
  expect(withPart('fees', { amount: 1, currency: 'VND' }, amount, '')).toEqual({ currency: 'VND' });
  expect(partOf({ amount: 1 }, amount)).toBe(1);
});

test('an entry that is no value is left out, and its neighbours stay', () => {
  const [item] = itemsIn(records, 'CATALOG_PAPER_LIKELY_NOTE');
  if (item === undefined) throw new Error('no item');

  const after = removed(records, item);

  expect(after[0]?.papers).toEqual([records[0]?.papers[0]]);
  expect(after[1]).toBe(records[1]);
});

const channels = ['online', 'in_person', 'postal'] as const;
const at = { field: 'test' };
const ofChannels = (amounts: readonly (number | undefined)[]): CatalogRecord => ({
  ...doubtfulRecord(1),
  levels: [],
  terms: [],
  papers: [],
  channels: channels.map((value) => ({
    value,
    source: value,
    place: at,
    confidence: 'certain' as const,
    doubts: [],
  })),
  fees: amounts.map((amount, index) => ({
    ...(amount === undefined
      ? {}
      : { value: { amount, currency: 'VND', channel: channels[index] ?? 'online' } }),
    source: amount === undefined ? 'Không có thông tin' : `${amount} VNĐ`,
    place: at,
    confidence: amount === undefined ? ('unread' as const) : ('doubtful' as const),
    doubts: [{ code: 'CATALOG_FEE_AMOUNT_IMPLAUSIBLE' as const }],
  })),
});

test('what is said of several channels in the same words is settled at once, each for its own channel', () => {
  const before = [ofChannels([45, 45, 50])];
  const [item, ...rest] = itemsIn(before);
  if (item === undefined) throw new Error('Expected an item');

  const others = alike(itemsIn(before), item);
  const [record] = correctedAlike(before, {
    item,
    others,
    value: { amount: 45_000, currency: 'VND', channel: 'online' },
  });

  expect(others).toEqual(rest.slice(0, 1));
  expect(record?.fees.map(({ value }) => [value?.channel, value?.amount])).toEqual([
    ['online', 45_000],
    ['in_person', 45_000],
    ['postal', 50],
  ]);
});

test('an entry that was not understood is of the channel that has none, as long as that is sure', () => {
  const channelsOf = (amounts: readonly (number | undefined)[]) => {
    const records = [ofChannels(amounts)];
    return itemsIn(records)
      .filter(({ reading }) => reading.value === undefined)
      .map((item) => channelOf(records, item));
  };

  expect(channelsOf([undefined, 45, undefined])).toEqual(['online', 'postal']);
  expect(channelsOf([undefined, 45])).toEqual([undefined]);
});
