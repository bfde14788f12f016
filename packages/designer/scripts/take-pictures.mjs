// Takes the pictures of docs/designer.md anew: `node packages/designer/scripts/take-pictures.mjs [panel …]`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumArguments, findBrowser } from '../../../scripts/browser.mjs';
import { pictures } from './pictures.mjs';

const entry = join(import.meta.dirname, '../src/index.ts');
const procedure = join(import.meta.dirname, '../../../examples/procedures/khai-sinh');
const folder = join(import.meta.dirname, '../../../docs/images/designer');
const WIDTHS = [390, 1280];

async function bundledDesigner() {
  /** @type {import('vite').LibraryOptions} */
  const lib = { entry, formats: ['iife'], name: 'designer' };
  const [built] = [
    await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } }),
  ].flat();
  if (built === undefined || !('output' in built)) throw new Error('Expected vite to give what it built');
  return built.output[0].code;
}

/** The files of «Đăng ký khai sinh», as a bundle. */
function readFiles() {
  return readdirSync(procedure, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(procedure, path), content: readFileSync(path, 'utf8') }));
}

/**
 * Runs in the page.
 *
 * @param {{ files: { name: string, content: string }[], locale: string, steps: readonly (readonly string[])[] }} picture
 */
async function show({ files, locale, steps }) {
  const designer = document.createElement('motcua-designer');
  Object.assign(designer, { bundle: { files }, published: { files }, locale });
  document.querySelector('main')?.replaceChildren(designer);
  const pause = () => new Promise((done) => setTimeout(done, 250));
  await designer.settled;
  for (const [selector = '', value] of steps) {
    const element = /** @type {HTMLElement | null} */ (designer.renderRoot.querySelector(selector));
    if (element === null) throw new Error(`nothing matches ${selector}`);
    // A field that is clicked is gone to: further down a page it comes into view.
    if (element instanceof HTMLInputElement && element.type === 'text' && value === undefined)
      element.focus();
    else if (value === undefined) element.click();
    else {
      Object.assign(element, { value });
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type));
    }
    await pause();
  }
  await pause();
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
  return canvas.toDataURL('image/webp', 0.6);
}

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [...chromiumArguments],
});
try {
  mkdirSync(folder, { recursive: true });
  const [page, converter] = [await browser.newPage(), await browser.newPage()];
  const style = 'html, body, main { margin: 0; height: 100% } motcua-designer { height: 100% }';
  await page.setContent(`<!doctype html><html lang="vi"><style>${style}</style><main></main></html>`);
  await page.addScriptTag({ content: await bundledDesigner() });
  const wanted = process.argv.slice(2);
  const files = readFiles();
  for (const { name, locale, part, steps } of pictures) {
    if (wanted.length > 0 && !wanted.includes(part)) continue;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(show, { files, locale, steps });
      const png = await page.screenshot({ animations: 'disabled' });
      const webp = await converter.evaluate(asWebp, `data:image/png;base64,${png.toString('base64')}`);
      const content = Buffer.from(webp.split(',')[1] ?? '', 'base64');
      writeFileSync(join(folder, `${name}-${width}.webp`), content);
      if (process.env.PICTURES_AS_PNG)
        writeFileSync(join(process.env.PICTURES_AS_PNG, `${name}-${width}.png`), png);
    }
  }
} finally {
  await browser.close();
}
