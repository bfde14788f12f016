import { expect, test } from 'vitest';
import { readFeeCell } from './read-cells.ts';

test('a share in a cell keeps its limits; the limit is never taken for the fee', () => {
  const [fee, ...more] = readFeeCell('fees', 'Trực tuyến: 0,1% giá trị lô hàng, tối đa 500.000 đồng');

  expect(fee).toMatchObject({
    value: { channel: 'online', percent: 0.1, per: 'giá trị lô hàng', most: 500_000 },
    confidence: 'certain',
  });
  expect(more).toEqual([]);
});
