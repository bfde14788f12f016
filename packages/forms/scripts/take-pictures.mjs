// Takes the pictures of docs/forms.md anew: `node packages/forms/scripts/take-pictures.mjs [name …]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumArguments, findBrowser } from '../../../scripts/browser.mjs';
import { picturedForms } from './pictured-forms.mjs';

const entry = join(import.meta.dirname, '../src/index.ts');
const folder = join(import.meta.dirname, '../../../docs/images/forms');
const WIDTHS = [390, 1280];
const THEMES = /** @type {const} */ (['light', 'dark']);

async function bundledForms() {
  /** @type {import('vite').LibraryOptions} */
  const lib = { entry, formats: ['iife'], name: 'forms' };
  const [built] = [
    await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } }),
  ].flat();
  if (built === undefined || !('output' in built)) throw new Error('Expected vite to give what it built');
  return built.output[0].code;
}

/**
 * Runs in the page.
 *
 * @param {{ sent?: boolean }} picture
 */
async function show({ sent, ...properties }) {
  const form = /** @type {HTMLElement & { updateComplete: Promise<unknown> }} */ (
    document.createElement('motcua-form')
  );
  Object.assign(form, properties, {
    today: '2026-01-05',
    evaluate: () => 200000,
    fileUrl: (/** @type {string} */ id) => `/files/${id}`,
    lookUp: async () => ({ source: '', entries: [] }),
    places: [
      { code: '46', name: 'Thành phố Huế' },
      { code: '19768', name: 'Phường Thuận Hóa', within: '46' },
    ],
  });
  document.querySelector('main')?.replaceChildren(form);
  await form.updateComplete;
  if (sent) form.shadowRoot?.querySelector('form')?.requestSubmit();
  await form.updateComplete;
}

/**
 * Runs in the page: a third of the bytes of a PNG.
 *
 * @param {string} png
 */
async function asWebp(png) {
  const picture = await createImageBitmap(await (await fetch(png)).blob());
  const canvas = Object.assign(document.createElement('canvas'), {
    width: picture.width,
    height: picture.height,
  });
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/webp', 0.75);
}

/**
 * @param {import('playwright').Page} page
 * @param {import('playwright').Page} converter
 * @param {string} name
 * @param {{ width: number, theme: 'light' | 'dark' }} how
 */
async function takePicture(page, converter, name, { width, theme }) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(show, Object(picturedForms)[name]);
  const png = await page.screenshot({ fullPage: true, animations: 'disabled' });
  const webp = await converter.evaluate(asWebp, `data:image/png;base64,${png.toString('base64')}`);
  writeFileSync(
    join(folder, `${name}-${width}-${theme}.webp`),
    Buffer.from(webp.split(',')[1] ?? '', 'base64'),
  );
}

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [...chromiumArguments],
});
try {
  mkdirSync(folder, { recursive: true });
  const [page, converter] = [await browser.newPage(), await browser.newPage()];
  const style =
    ':root { color-scheme: light dark; background: light-dark(#fff, #10151b) } body { margin: 16px }';
  await page.setContent(`<!doctype html><html lang="vi"><style>${style}</style><main></main></html>`);
  await page.addScriptTag({ content: await bundledForms() });
  const wanted = process.argv.slice(2);
  for (const name of wanted.length > 0 ? wanted : Object.keys(picturedForms))
    for (const width of WIDTHS)
      for (const theme of THEMES) await takePicture(page, converter, name, { width, theme });
} finally {
  await browser.close();
}
