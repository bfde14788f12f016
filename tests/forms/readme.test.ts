import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FormsPage, openFormsPage } from './forms-page.ts';

const readme = readFileSync(join(import.meta.dirname, '../../packages/forms/README.md'), 'utf8');

let forms: FormsPage;

beforeAll(async () => {
  forms = await openFormsPage({ width: 800, height: 900 });
});

afterAll(() => forms.browser.close());

test('the page in the README of the forms sends what was filled in', async () => {
  const { page } = forms;
  const [, code = ''] = /```html\n([\s\S]*?)```/.exec(readme) ?? [];
  // The package is in the page already: a browser does not find packages by name.
  const html = code.replace(
    "import '@motcua/forms';",
    'const send = (data) => { document.title = JSON.stringify(data); };',
  );
  expect(html).not.toBe(code);
  await page.evaluate((text) => {
    const main = document.querySelector('main') as HTMLElement;
    main.innerHTML = text;
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = main.querySelector('script')?.textContent ?? '';
    main.append(script);
  }, html);

  await page.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await page.getByLabel('Ngày', { exact: true }).fill('27');
  await page.getByLabel('Tháng').fill('3');
  await page.getByLabel('Năm').fill('1990');
  await page.getByRole('button', { name: 'Gửi' }).click();

  expect(JSON.parse(await page.title())).toEqual({ fullName: 'Nguyễn Văn An', birthDate: '1990-03-27' });
});
