import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Bundle, contentOf, withContent } from './bundle/bundle.ts';
import { readProcedure } from './bundle/procedure-view.ts';
import { engineLint } from './engine-lint.ts';
import { bundleOfTable } from './import/draft-bundle.ts';
import { printTable, sheetText } from './import/print-table.ts';
import { readGrid } from './import/read-grid.ts';
import { readTable } from './import/read-table.ts';
import { textsOf } from './locales/texts.ts';
import { BpmnEditor } from './modules/bpmn-editor.ts';
import { khaiSinh } from './testdata/khai-sinh.ts';
import { openDesigner } from './testdata/open-designer.ts';

const HEAD = 'TT\tTrình tự\tTrách nhiệm\tThời gian\tBiểu mẫu/Kết quả';

const SHEET = [
  HEAD,
  '1\tNộp hồ sơ\tNgười yêu cầu\t\t',
  '2\tTiếp nhận\tBộ phận Một cửa\t4 giờ làm việc\tMẫu 01',
  '3\tThẩm định (song song với bước 4)\tChuyên viên\t3 ngày làm việc\t',
  '4\tLấy ý kiến (song song với bước 3)\tPhòng chuyên môn\t2 ngày làm việc\t',
  '5\tKý. Nếu không đồng ý: chuyển lại bước 2\tLãnh đạo\t0,5 ngày làm việc\tQuyết định',
  '6\tTrả kết quả\tBộ phận Một cửa\tKhông tính thời gian\t',
].join('\n');

async function pasteTable(text: string, html?: string, bundle = khaiSinh) {
  const opened = await openDesigner(bundle);
  await page.getByRole('button', { name: 'Dán bảng quy trình' }).click();
  const field = opened.shadow.querySelector('#table-import-text') as HTMLTextAreaElement;
  const data = new DataTransfer();
  data.setData('text/plain', text);
  if (html !== undefined) data.setData('text/html', html);
  if (html === undefined) await userEvent.fill(field, text);
  else
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  await opened.designer.updateComplete;
  return opened;
}

test('a pasted table becomes the process of the bundle, that the engine finds no error in, and is printed as it was', async () => {
  // Scenarios rehearse the steps that go, and messages are sent by them.
  const files = khaiSinh.files.filter(({ name }) => !name.startsWith('scenarios/'));
  const { notifications: _, ...facts } = JSON.parse(contentOf(khaiSinh, 'procedure.json') ?? '');
  const { designer } = await pasteTable(
    SHEET,
    undefined,
    withContent({ files }, 'procedure.json', JSON.stringify(facts, null, 2)),
  );

  await page.getByRole('button', { name: 'Đưa vào quy trình' }).click();
  await designer.settled;

  const problems = await engineLint.check(designer.bundle);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const names = readProcedure(designer.bundle).roles.map(({ name }) => name.vi);
  expect(names).toContain('Phòng chuyên môn');
  expect(await printed(designer.bundle)).toBe(SHEET);
});

test('the process that is written without a screen opens as the one that is drawn', async () => {
  const { designer } = await pasteTable(SHEET);
  await page.getByRole('button', { name: 'Đưa vào quy trình' }).click();
  await designer.settled;

  const written = bundleOfTable(readTable(readGrid({ text: SHEET })), khaiSinh);

  expect(await stepsOf(written)).toEqual(await stepsOf(designer.bundle));
  expect(await printed(written)).toBe(SHEET);
});

async function openedEditor(bundle: Bundle): Promise<BpmnEditor> {
  const container = document.createElement('div');
  document.body.append(container);
  const ignore = () => undefined;
  const editor = new BpmnEditor({
    container,
    texts: () => textsOf('vi'),
    onChange: ignore,
    onSelect: ignore,
  });
  expect(await editor.open(bundle)).toBeUndefined();
  return editor;
}

async function printed(bundle: Bundle): Promise<string> {
  const { state } = await openedEditor(bundle);
  return sheetText(printTable(state.process, readProcedure(bundle).roles));
}

async function stepsOf(bundle: Bundle) {
  const { state } = await openedEditor(bundle);
  return state.process.steps.toSorted((one, other) => one.id.localeCompare(other.id));
}

test('one undo takes all of it back to the byte, and redo brings it again', async () => {
  const { designer } = await pasteTable(SHEET);
  await page.getByRole('button', { name: 'Đưa vào quy trình' }).click();
  await designer.settled;
  const accepted = designer.bundle;

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await designer.settled;
  expect(designer.bundle.files).toEqual(khaiSinh.files);

  await page.getByRole('button', { name: 'Làm lại' }).click();
  await designer.settled;
  expect(contentOf(designer.bundle, 'process.bpmn')).toBe(contentOf(accepted, 'process.bpmn'));
  expect(designer.bundle.files).toHaveLength(accepted.files.length);
});

test('a table of Word is taken with its merged cells, and what is not understood is said at its row', async () => {
  const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>`;
  const html = `<table>${cells(...HEAD.split('\t'))}${cells('1', 'Tiếp nhận', 'Một cửa', 'khi xong', '')}${cells('2', 'Ký', 'Lãnh đạo', '3 ngày', '')}</table>`;
  const { designer, shadow } = await pasteTable('x', html);

  expect(shadow.querySelector('[role=status].hint')?.textContent).toBe(
    'Đọc được 2 bước, còn 2 chỗ chưa hiểu.',
  );
  expect(shadow.querySelector('tr[data-row="2"] .unclear')?.textContent).toBe('khi xong (chưa hiểu)');

  await page.getByLabelText('Chữ «ngày» trong bảng này là').selectOptions('ngày làm việc');
  await designer.updateComplete;

  expect(shadow.querySelector('tr[data-row="3"]')?.textContent).toContain('3 ngày làm việc');
});

test('by keyboard alone: open, paste, accept; the focus comes back to the button', async () => {
  const { designer, shadow } = await openDesigner(khaiSinh);
  (shadow.querySelector('[data-action=table]') as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(shadow.activeElement?.id).toBe('table-import-text');
  await userEvent.fill(shadow.activeElement as HTMLElement, SHEET);

  for (
    let count = 0;
    count < 8 && shadow.activeElement?.getAttribute('data-action') !== 'accept-table';
    count++
  )
    await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
  await designer.settled;

  expect(contentOf(designer.bundle, 'process.bpmn')).toContain('Lấy ý kiến');
  expect(shadow.querySelector('dialog[open]')).toBeNull();
  expect(shadow.activeElement?.getAttribute('data-action')).toBe('table');
});

test('the open process is printed into the field, selected, and can be put back as it is', async () => {
  const { designer, shadow } = await pasteTable(SHEET);
  await page.getByRole('button', { name: 'Đưa vào quy trình' }).click();
  await page.getByRole('button', { name: 'Dán bảng quy trình' }).click();

  await page.getByRole('button', { name: /Lấy bảng/ }).click();
  await designer.updateComplete;

  const field = shadow.activeElement as HTMLTextAreaElement;
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(SHEET);
  expect(shadow.querySelectorAll('.review .unclear')).toHaveLength(0);
});

test('axe finds nothing in the dialogue, in both languages', async () => {
  const { designer } = await pasteTable(SHEET.replace('4 giờ làm việc', 'khi xong'));

  for (const locale of ['vi', 'en'] as const) {
    designer.locale = locale;
    await designer.updateComplete;
    const { violations } = await axe.run(designer);
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});
