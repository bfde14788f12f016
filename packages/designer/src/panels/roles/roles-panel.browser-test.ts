import { beforeEach, expect, test } from 'vitest';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { inProcess } from '../../testdata/open-designer.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

let opened: OpenPart;

beforeEach(async () => {
  opened = await openPart('roles', khaiSinh);
});

test('all steps of somebody are given to somebody else in one step', async () => {
  await opened.fill('#part-roles-new', 'Cán bộ một cửa');
  await opened.click('#part-roles-1 summary');
  expect(opened.find('#part-roles-1').textContent).toContain('chưa xóa được');

  await opened.choose('#role-1-hand-over', 'Cán bộ một cửa');
  expect(inProcess(opened.designer.bundle, /motcua:role="reception"/)).toBeUndefined();
  expect(inProcess(opened.designer.bundle, /id="check"[^>]*motcua:role="can-bo-mot-cua"/)).toBeDefined();
  await opened.click('#part-roles-1 .danger');
  expect(opened.json('procedure.json').roles.map(({ id }: { id: string }) => id)).not.toContain('reception');

  await opened.undo(3);
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('a step goes to one person or another office', async () => {
  await opened.click('#assign-check summary');
  await opened.fill('#assign-check-unit', '=application.unit');
  await opened.fill('#assign-check-assignee', 'lan');

  expect(inProcess(opened.designer.bundle, /id="check"[^>]*motcua:unit="=application.unit"/)).toBeDefined();
  expect(opened.find('#assign-check summary').textContent).toContain('lan · =application.unit');
});

test('axe finds nothing, in either language', async () => {
  await opened.click('#assign-check summary');
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
});
