import { beforeEach, expect, test } from 'vitest';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

const FILE = 'procedure.json';
let opened: OpenPart;

beforeEach(async () => {
  opened = await openPart('fees', khaiSinh);
});

test('a fee is added for a way of handing in, and used for all', async () => {
  await opened.fill('#part-channels-0-fees-new', 'Phí cấp bản sao');
  await opened.fill('#part-channels-0-fees-1-amount', '8.000');
  expect(opened.json(FILE).channels[0].fees[1]).toEqual({
    id: 'phi-cap-ban-sao',
    name: { vi: 'Phí cấp bản sao' },
    amount: 8000,
    currency: 'VND',
  });
  expect(opened.part().textContent).toContain('Phí cấp bản sao: 8.000 VND');

  await opened.click('[data-action=copy-fees]');
  expect(opened.json(FILE).channels.map(({ fees }: { fees: unknown[] }) => fees.length)).toEqual([2, 2, 2]);

  await opened.undo(3);
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('axe finds nothing, in either language', async () => {
  await opened.click('#part-channels-0-fees-0 summary');
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
});
