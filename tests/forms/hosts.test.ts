import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled, openBrowser, openPage } from './forms-page.ts';

const readme = readFileSync(join(import.meta.dirname, '../../packages/forms/README.md'), 'utf8');

/** The code of the README in a language. */
function exampleIn(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
}

interface Host {
  readonly name: string;
  /** Puts what the example exports into a page. */
  readonly mount: string;
  /** The file of the example, and what is taken from it. */
  readonly file: string;
  readonly imported: string;
  readonly example: string;
  /** What of the example would break first. */
  readonly event: string;
}

const hosts: readonly Host[] = [
  {
    name: 'React',
    mount: import.meta.resolve('./hosts/react.ts'),
    file: 'application.jsx',
    imported: '{ Application }',
    example: exampleIn('jsx'),
    event: 'onform-submit',
  },
  {
    name: 'Vue',
    mount: import.meta.resolve('./hosts/vue.ts'),
    file: 'application.vue',
    imported: 'Application',
    example: exampleIn('vue'),
    event: '@form-submit',
  },
  {
    name: 'Angular',
    mount: import.meta.resolve('./hosts/angular.ts'),
    file: 'application.ts',
    imported: '{ Application }',
    example: exampleIn('ts\\n// Angular'),
    event: '(form-submit)',
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
    const page = join(folder, 'page.ts');
    writeFileSync(
      page,
      `import ${host.imported} from './${host.file}';\nimport { mount } from '${fileURLToPath(host.mount)}';\nmount(Application);`,
    );
    // As the README says.
    const plugins = [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'motcua-form' } } }),
    ];
    const code = await bundled(page, 'host', plugins);
    const shown = await openPage(browser, code, { width: 800, height: 600 });

    await shown.getByLabel('Họ và tên').fill('Nguyễn Văn An');
    await shown.getByRole('button', { name: 'Gửi' }).click();

    expect(host.example).toContain(host.event);
    expect(JSON.parse(await shown.title())).toEqual({ fullName: 'Nguyễn Văn An' });
    await shown.close();
  });
});
