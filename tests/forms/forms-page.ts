import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Plugin, type Rollup } from 'vite';
import { chromiumArguments, findBrowser } from '../../scripts/browser.mjs';

const entry = join(import.meta.dirname, '../../packages/forms/src/index.ts');

/** A script with what it imports, as for production. */
export async function bundled(file: string, name: string, plugins: readonly Plugin[] = []): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    // React is there under a name of its own; see tests/bench/rjsf/react.d.ts.
    oxc: {
      jsx: { runtime: 'automatic', importSource: 'peer-react', development: false },
      // Angular's are of the old kind.
      decorator: { legacy: true },
    },
    plugins: [...plugins],
    build: { write: false, lib: { entry: file, formats: ['iife'], name } },
  });
  const [bundle] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  const code = bundle?.output.find((each) => each.type === 'chunk')?.code;
  if (code === undefined) throw new Error(`Expected '${file}' to be bundled, but there is no code`);
  return code;
}

/** The forms as one script, from their sources. */
export function bundledForms(): Promise<string> {
  return bundled(entry, 'forms');
}

export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
}

export interface FormsPage {
  readonly browser: Browser;
  readonly page: Page;
}

const STYLE = ':root { color-scheme: light dark; background: light-dark(#fff, #121212) }';

/** An empty page with a script. */
export async function openPage(
  browser: Browser,
  code: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.setContent(
    `<!doctype html><html lang="vi"><title>Mẫu</title><style>${STYLE}</style><main></main></html>`,
  );
  await page.addScriptTag({ content: code });
  return page;
}

/** A page in a real Chromium in which `<motcua-form>` is defined. The caller closes the browser. */
export async function openFormsPage(viewport: {
  readonly width: number;
  readonly height: number;
}): Promise<FormsPage> {
  const browser = await openBrowser();
  return { browser, page: await openPage(browser, await bundledForms(), viewport) };
}
