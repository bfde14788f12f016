import { beforeEach, expect, test } from 'vitest';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

const FILE = 'documents/receipt.html';
let opened: OpenPart;

beforeEach(async () => {
  opened = await openPart('documents', khaiSinh);
  await opened.click('#part-documents-0 summary');
});

const blocks = () =>
  [...opened.shadow.querySelectorAll<HTMLTextAreaElement>('.document-block textarea')].map(
    ({ value }) => value,
  );

test('the words are read with names for what is filled in, and changed where they stand', async () => {
  expect(blocks().slice(0, 3)).toEqual([
    'Mẫu số [Mẫu số] ([Căn cứ ban hành mẫu])',
    '[Tên văn bản]',
    'Mã hồ sơ: <strong>[Mã hồ sơ]</strong>',
  ]);
  const before = opened.text(FILE);

  await opened.fill('#document-block-2', 'Số hồ sơ: <strong>[Mã hồ sơ]</strong>');

  expect(opened.text(FILE)).toBe(before.replace('Mã hồ sơ: <strong>', 'Số hồ sơ: <strong>'));
});

test('words are made bold, and plain again', async () => {
  const before = opened.text(FILE);
  const area = opened.find<HTMLTextAreaElement>('#document-block-2');

  area.setSelectionRange(0, 'Mã hồ sơ:'.length);
  await opened.click('.document-block:has(#document-block-2) [data-action=bold]');

  expect(opened.text(FILE)).toContain('<strong>Mã hồ sơ:</strong> <strong>{{= case.number }}</strong>');
  await opened.undo();
  expect(opened.text(FILE)).toBe(before);
});

test('a paragraph is added with a value chosen from the list, seen in the preview, and undone', async () => {
  await opened.click('.document-block [data-action=add-paragraph]');
  await opened.fill('#document-block-1', 'Hẹn trả');
  await opened.choose('#document-block-1-insert', 'case.clocks.statutory.dueOn');

  expect(opened.text(FILE)).toContain('<p>Hẹn trả {{= case.clocks.statutory.dueOn }}</p>');
  expect(opened.find<HTMLIFrameElement>('iframe').srcdoc).toContain(
    '<mark>Ngày hẹn: Thời hạn giải quyết</mark>',
  );

  await opened.undo(3);
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('a document comes with a template and goes with it', async () => {
  await opened.fill('#part-documents-new', 'Phiếu yêu cầu bổ sung');
  expect(opened.text('documents/phieu-yeu-cau-bo-sung.html')).toContain('CỘNG HÒA XÃ HỘI');
  expect(opened.json('procedure.json').documents[1].id).toBe('phieu-yeu-cau-bo-sung');

  await opened.click('#part-documents-1 .danger');
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('axe finds nothing, in either language', async () => {
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
});
