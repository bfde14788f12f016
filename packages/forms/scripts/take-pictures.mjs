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
 * Runs in the page. `upload` says what becomes of a file that is chosen for the first paper.
 *
 * @param {{ sent?: boolean, upload?: 'running' | 'lost' }} picture
 */
async function show({ sent, upload, ...properties }) {
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
  if (upload !== undefined) {
    Object.assign(form, {
      upload: (
        /** @type {File} */ _file,
        /** @type {{ progress: (share: number) => void }} */ { progress },
      ) => {
        progress(0.6);
        return upload === 'lost' ? Promise.reject(new Error('lost')) : new Promise(() => {});
      },
    });
    const input = /** @type {HTMLInputElement} */ (form.shadowRoot?.querySelector('input[type=file]'));
    const chosen = new DataTransfer();
    chosen.items.add(new File(['x'], 'giay-chung-sinh.pdf', { type: 'application/pdf' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
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
  // Of a form of hundreds, what is seen at first.
  const fullPage = name !== 'long';
  const png = await page.screenshot({ fullPage, animations: 'disabled' });
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
  const [desk, phone, converter] = [
    await browser.newPage(),
    await browser.newPage({ hasTouch: true, isMobile: true }),
    await browser.newPage(),
  ];
  const style =
    ':root { color-scheme: light dark; background: light-dark(#fff, #10151b) } body { margin: 16px }';
  const content = await bundledForms();
  for (const page of [desk, phone]) {
    await page.setContent(
      `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><style>${style}</style><main></main></html>`,
    );
    await page.addScriptTag({ content });
  }
  const wanted = process.argv.slice(2);
  for (const name of wanted.length > 0 ? wanted : Object.keys(picturedForms))
    for (const width of WIDTHS)
      for (const theme of THEMES)
        await takePicture(width < 600 ? phone : desk, converter, name, { width, theme });
} finally {
  await browser.close();
}
