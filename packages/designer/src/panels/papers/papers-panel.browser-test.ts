import { beforeEach, expect, test } from 'vitest';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

const FILE = 'procedure.json';
let opened: OpenPart;
let count: number;

beforeEach(async () => {
  opened = await openPart('papers', khaiSinh);
  count = opened.json(FILE).papers.length;
});

test('a paper is added whole, with an id made from its name', async () => {
  await opened.fill('#part-papers-new', 'Giấy chứng sinh bản điện tử');
  await opened.fill(`#part-papers-${count}-copies`, '2');

  expect(opened.json(FILE).papers.at(-1)).toEqual({
    id: 'giay-chung-sinh-ban-dien-tu',
    name: { vi: 'Giấy chứng sinh bản điện tử' },
    originals: 1,
    copies: 2,
    required: true,
  });
});

test('papers that can take each other’s place are told by their names', async () => {
  await opened.fill('#part-papers-new', 'Giấy A');
  await opened.choose(`#part-papers-${count}-exclusiveSet`, 'Có, lập một nhóm mới');
  expect(opened.part().textContent).toContain('Nhóm này mới có một giấy tờ');

  await opened.fill('#part-papers-new', 'Giấy B');
  await opened.choose(`#part-papers-${count + 1}-exclusiveSet`, 'Chỉ cần một trong nhóm: «Giấy A»');

  const [a, b] = opened.json(FILE).papers.slice(-2);
  expect(a.exclusiveSet).toBe(b.exclusiveSet);
});

test('a number of papers that is none is not taken, and everything is undone to the byte', async () => {
  await opened.click('#part-papers-0 summary');
  await opened.fill('#part-papers-0-originals', 'hai');
  await opened.fill('#part-papers-0-originals', '1,5');
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);

  await opened.fill('#part-papers-0-originals', '3');
  await opened.click('#part-papers-0 [data-action=down]');
  await opened.click('#part-papers-1 .danger');
  expect(opened.json(FILE).papers).toHaveLength(count - 1);

  await opened.undo(3);
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('axe finds nothing in a paper, in either language', async () => {
  await opened.click('#part-papers-0 summary');
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
});
