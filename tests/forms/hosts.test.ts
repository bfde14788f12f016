import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled, openBrowser, openPage } from './forms-page.ts';

const readme = readFileSync(join(import.meta.dirname, '../../packages/forms/README.md'), 'utf8');

/** The code of the README in a language. */
function exampleIn(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
}

const given = `
const schema = { type: 'object', required: ['fullName'], properties: { fullName: { type: 'string', title: 'Họ và tên' } } };
const onSend = (data) => { document.title = JSON.stringify(data); };
`;

interface Host {
  readonly name: string;
  /** The file of the example, with what the README leaves to the reader. */
  readonly file: string;
  readonly example: string;
  /** What of the example would break first. */
  readonly event: string;
  readonly pageFile: string;
  readonly page: string;
}

const hosts: readonly Host[] = [
  {
    name: 'React',
    file: 'application.jsx',
    example: exampleIn('jsx'),
    event: 'onform-submit',
    pageFile: 'page.jsx',
    page: `
      import { createElement } from 'peer-react';
      import { createRoot } from 'peer-react-dom/client';
      import { Application } from './application.jsx';
      ${given}
      createRoot(document.querySelector('main')).render(createElement(Application, { schema, onSend }));`,
  },
  {
    name: 'Vue',
    file: 'application.vue',
    example: exampleIn('vue'),
    event: '@form-submit',
    pageFile: 'page.js',
    page: `
      import { createApp, h } from 'vue';
      import Application from './application.vue';
      ${given}
      createApp({ render: () => h(Application, { schema, onSend }) }).mount('main');`,
  },
  {
    name: 'Angular',
    file: 'application.ts',
    example: exampleIn('ts\\n// Angular'),
    event: '(form-submit)',
    pageFile: 'page.ts',
    page: `
      import '@angular/compiler';
      import { Component } from '@angular/core';
      import { bootstrapApplication } from '@angular/platform-browser';
      import { Application } from './application.ts';
      ${given}
      @Component({
        selector: 'main',
        imports: [Application],
        template: '<app-application [schema]="schema" (send)="onSend($event)"></app-application>',
      })
      class Page {
        schema = schema;
        onSend = onSend;
      }
      bootstrapApplication(Page);`,
  },
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(import.meta.dirname, 'host-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
});

describe.each(hosts)('the form in the README for $name', (host) => {
  test('sends what was filled in', async () => {
    writeFileSync(join(folder, host.file), host.example);
    writeFileSync(join(folder, host.pageFile), host.page);
    // As the README says.
    const plugins = [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'motcua-form' } } }),
    ];
    const code = await bundled(join(folder, host.pageFile), 'host', plugins);
    const shown = await openPage(browser, code, { width: 800, height: 600 });

    await shown.getByLabel('Họ và tên').fill('Nguyễn Văn An');
    await shown.getByRole('button', { name: 'Gửi' }).click();

    expect(host.example).toContain(host.event);
    expect(JSON.parse(await shown.title())).toEqual({ fullName: 'Nguyễn Văn An' });
    await shown.close();
  });
});
