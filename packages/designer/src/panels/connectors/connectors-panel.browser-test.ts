import { beforeEach, expect, test } from 'vitest';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { inProcess } from '../../testdata/open-designer.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

let opened: OpenPart;

beforeEach(async () => {
  opened = await openPart('connectors', khaiSinh);
});

const handlers = () => [
  ...opened.shadow.querySelectorAll<HTMLInputElement>('.part .records :is(input, select)'),
];

test('a service is chosen by its name from those that the host offers, and one that it does not know is kept', async () => {
  const [first] = handlers();
  const before = first?.value ?? '';
  opened.designer.connectors = [
    { id: 'population.find', name: { vi: 'Tra cứu dân cư', en: 'Find a person' } },
  ];
  await opened.settle();
  expect(handlers()[0]?.value).toBe(before);

  await opened.choose(`#${handlers()[0]?.id}`, 'Tra cứu dân cư');
  expect(inProcess(opened.designer.bundle, /motcua:handler="population.find"/)).toBeDefined();

  await opened.undo();
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('axe finds nothing, in either language', async () => {
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
});
