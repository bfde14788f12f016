import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { chromiumArguments, findBrowser } from '../../scripts/browser.mjs';

const entry = join(import.meta.dirname, '../../packages/forms/src/index.ts');

/** The forms as one script, from their sources. */
async function bundledForms(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'forms' } },
  });
  const [bundle] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  const code = bundle?.output.find((each) => each.type === 'chunk')?.code;
  if (code === undefined) throw new Error('Expected the forms to be bundled, but there is no code');
  return code;
}

export interface FormsPage {
  readonly browser: Browser;
  readonly page: Page;
}

/** A page in a real Chromium in which `<motcua-form>` is defined. The caller closes the browser. */
export async function openFormsPage(viewport: {
  readonly width: number;
  readonly height: number;
}): Promise<FormsPage> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
  const page = await browser.newPage({ viewport });
  const style = ':root { color-scheme: light dark; background: light-dark(#fff, #121212) }';
  await page.setContent(
    `<!doctype html><html lang="vi"><title>Mẫu</title><style>${style}</style><main></main></html>`,
  );
  await page.addScriptTag({ content: await bundledForms() });
  return { browser, page };
}
