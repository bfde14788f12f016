import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { chromiumArguments, findBrowser } from '../../scripts/browser.mjs';

const sources = join(import.meta.dirname, '../../packages/designer/src');
const ENTRY = 'designer-page-entry.js';
const ORIGIN = 'http://designer.test';
/** What a strict host sends; `style-src` is for the styles that Chromium's own tools add to the page. */
const POLICY =
  "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:";

type Files = ReadonlyMap<string, string | Uint8Array>;

/** The designer, its viewer and its lint as a host bundles them, from the sources, with what is loaded later as files of their own. */
async function bundledDesigner(scripts: readonly string[]): Promise<Files> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { 'bpmn-js': join(sources, '../node_modules/bpmn-js') } },
    build: {
      write: false,
      modulePreload: false,
      minify: process.env.UNMINIFIED === undefined,
      target: 'esnext',
      rollupOptions: { input: ENTRY, output: { entryFileNames: 'page.js' } },
    },
    worker: { format: 'es' },
    plugins: [
      {
        name: 'designer-page-entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) =>
          id === ENTRY ? scripts.map((script) => `import ${JSON.stringify(script)};`).join('\n') : undefined,
      },
    ],
  });
  const [bundle] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  const files = (bundle?.output ?? []).map(
    (each) => [each.fileName, each.type === 'chunk' ? each.code : each.source] as const,
  );
  return new Map(files);
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

export interface DesignerPage {
  readonly browser: Browser;
  readonly page: Page;
  /** What went wrong in the page. */
  readonly complaints: readonly string[];
}

export interface DesignerPageOptions {
  readonly viewport: { readonly width: number; readonly height: number };
  /** Further scripts to bundle, by path. */
  readonly scripts?: readonly string[];
}

/** A page in a real Chromium in which the elements of the designer are defined. The caller closes the browser. */
export async function openDesignerPage({
  viewport,
  scripts = [],
}: DesignerPageOptions): Promise<DesignerPage> {
  const files = await bundledDesigner([join(sources, 'index.ts'), ...scripts]);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
  const page = await browser.newPage({ viewport, locale: 'vi-VN' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const content = files.get(name);
    if (name === '')
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': POLICY },
        body: HTML,
      });
    if (content === undefined) return route.fulfill({ status: 404 });
    const contentType = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: Buffer.from(content) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction("customElements.get('motcua-designer') !== undefined");
  return { browser, page, complaints };
}

/** Waits until what was done is on the screen. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(30);
  await page.evaluate(async () => {
    const designer = document.querySelector('motcua-designer') as
      | (HTMLElement & { settled: Promise<void> })
      | null;
    await designer?.settled;
  });
}

const HTML = `<!doctype html><html lang="vi"><head><title>Soạn quy trình</title><link rel="icon" href="data:,">
<style>body { margin: 0 } motcua-designer { height: 100vh }</style>
<script type="module" src="/page.js"></script></head><body><main></main></body></html>`;
