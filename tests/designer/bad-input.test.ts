import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFiles } from '@motcua/engine';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DesignerPage, openDesignerPage, settled } from './designer-page.ts';
import type { DraftPage } from './draft-keeper.ts';
import { emptyDesigner, savedFiles } from './empty-designer.ts';
import { PointerPerson } from './pointer-person.ts';
import type { SavedFile } from './run-in-engine.ts';

const FOLDER = `${import.meta.dirname}/../../examples/procedures/khai-sinh`;
const DIALECTS = join(import.meta.dirname, '../conformance/dialects');
const TOO_LARGE = 20_000_001;

const khaiSinh: readonly SavedFile[] = bundleFiles(FOLDER).map(({ name, content }) => ({
  name,
  content: String(content),
}));

let opened: DesignerPage;
let page: Page;

beforeAll(async () => {
  opened = await openDesignerPage({
    viewport: { width: 1280, height: 900 },
    scripts: ['bare-modeler.js', 'draft-keeper.ts'].map((name) => join(import.meta.dirname, name)),
  });
  page = opened.page;
});

beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

afterAll(() => opened?.browser.close());

function changed(name: string, change: (content: string) => string): readonly SavedFile[] {
  return khaiSinh.map((file) => (file.name === name ? { name, content: change(file.content) } : file));
}

/** Opens files, and gives what a save hands over without anything being done. */
async function openAndSave(files: readonly SavedFile[]): Promise<readonly SavedFile[]> {
  await page.evaluate(emptyDesigner, { files });
  await settled(page);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await settled(page);
  return page.evaluate(savedFiles);
}

test('a broken diagram: it is said in Vietnamese where to look, and every file is kept', async () => {
  const files = changed('process.bpmn', (xml) => xml.slice(0, xml.length / 2));

  expect(await openAndSave(files)).toEqual(files);
  await page.getByRole('alert').getByText('Không đọc được sơ đồ').waitFor();
  expect(await page.getByRole('alert').first().textContent()).toContain('Tệp được giữ nguyên');
});

test('broken facts: it is said in which line, they are not written to, and the steps can be edited', async () => {
  const files = changed('procedure.json', (json) => json.replace('{', '{,'));

  expect(await openAndSave(files)).toEqual(files);
  await page
    .getByText(/Không đọc được tệp procedure\.json từ dòng 1/)
    .first()
    .waitFor();
  const person = new PointerPerson(page);
  await person.press('Thông tin chung');
  await person.press('Danh sách bước');
  await person.enter('Tên bước 2', 'Vẫn sửa được');
  await person.press('Lưu');
  const saved = await page.evaluate(savedFiles);
  expect(saved.find(({ name }) => name === 'procedure.json')).toEqual(
    files.find(({ name }) => name === 'procedure.json'),
  );
  expect(saved.find(({ name }) => name === 'process.bpmn')?.content).toContain('Vẫn sửa được');
});

test.each(['camunda7', 'camunda8', 'flowable'])(
  'a model made for %s opens, and nothing of it is lost',
  async (dialect) => {
    const content = readFileSync(join(DIALECTS, dialect, 'approval.bpmn'), 'utf8');
    const files = [{ name: 'process.bpmn', content }];

    expect(await openAndSave(files)).toEqual(files);
    expect(await page.getByRole('alert').count()).toBe(0);
  },
);

test('a bundle of a newer version: it is said, and nothing of it is lost', async () => {
  const files = changed('procedure.json', (json) => json.replace(/"format": 1/, '"format": 2'));
  expect(files).not.toEqual(khaiSinh);

  expect(await openAndSave(files)).toEqual(files);
  await page
    .getByText(/lưu theo định dạng 2.*Hãy cập nhật phần mềm/)
    .first()
    .waitFor();
});

test.each(['bang.csv', 'bang.docx', 'bang.xlsx'])(
  'a file of more than 20 MB (%s): what to do instead is said, and the procedure stays',
  async (name) => {
    await page.evaluate(emptyDesigner, { files: khaiSinh });
    await page.getByRole('button', { name: 'Dán bảng quy trình' }).click();
    const buffer = Buffer.alloc(TOO_LARGE, 'a');

    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });

    await page.getByRole('alert').getByText('Tệp lớn hơn 20 MB').waitFor();
    await page.getByRole('button', { name: 'Thôi' }).first().click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await settled(page);
    expect(await page.evaluate(savedFiles)).toEqual(khaiSinh);
  },
);

/** Runs in the page. */
async function keepDraft(): Promise<void> {
  const designer = document.querySelector('motcua-designer') as Parameters<
    DraftPage['keepDraft']
  >[0]['designer'];
  await (globalThis as unknown as DraftPage).keepDraft({ designer, key: 'test' });
}

test('a tab that is lost: what was edited in it is there in the next', async () => {
  await page.evaluate(emptyDesigner, { files: khaiSinh });
  await page.evaluate(keepDraft);
  const person = new PointerPerson(page);
  await person.press('Danh sách bước');
  await person.enter('Tên bước 2', 'Sửa trước khi mất thẻ');
  await person.press('Sơ đồ');
  await settled(page);

  await page.reload();
  await page.waitForFunction("customElements.get('motcua-designer') !== undefined");
  await page.evaluate(emptyDesigner, { files: khaiSinh });
  await page.evaluate(keepDraft);

  await page.getByRole('button', { name: 'Danh sách bước' }).click();
  expect(await page.getByRole('textbox', { name: 'Tên bước 2', exact: true }).inputValue()).toBe(
    'Sửa trước khi mất thẻ',
  );
});
