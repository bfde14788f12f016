import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundled, openBrowser, openPage } from './forms-page.ts';

const readme = readFileSync(join(import.meta.dirname, '../../packages/forms/README.md'), 'utf8');
const [, example = ''] = /```jsx\n([\s\S]*?)```/.exec(readme) ?? [];
const page = `
import { createElement } from 'peer-react';
import { createRoot } from 'peer-react-dom/client';
import { Application } from './application.jsx';

const schema = { type: 'object', required: ['fullName'], properties: { fullName: { type: 'string', title: 'Họ và tên' } } };
const onSend = (data) => { document.title = JSON.stringify(data); };
createRoot(document.querySelector('main')).render(createElement(Application, { schema, onSend }));
`;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(import.meta.dirname, 'react-host-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
});

test('the form in the README for React sends what was filled in', async () => {
  writeFileSync(join(folder, 'application.jsx'), example);
  writeFileSync(join(folder, 'page.jsx'), page);
  const shown = await openPage(browser, await bundled(join(folder, 'page.jsx'), 'host'), {
    width: 800,
    height: 600,
  });

  await shown.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await shown.getByRole('button', { name: 'Gửi' }).click();

  expect(example).toContain('onform-submit');
  expect(JSON.parse(await shown.title())).toEqual({ fullName: 'Nguyễn Văn An' });
});
