import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleFiles } from '@motcua/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DesignerPage, openDesignerPage, settled } from './designer-page.ts';
import { emptyDesigner } from './empty-designer.ts';

const FOLDER = `${import.meta.dirname}/../../examples/procedures/khai-sinh`;
const fromDesigner = createRequire(join(import.meta.dirname, '../../packages/designer/package.json'));

/** A desk; the same at 200 %; and at 400 %, which is a telephone. */
const DESK = { width: 1280, height: 900 };
const ZOOMED = { width: 640, height: 450 };
const NARROW = { width: 320, height: 640 };

/** In CI the panels' own tests look at the English ones; `MOTCUA_VIEWS=all` does here, too. */
const LOCALES = process.env.MOTCUA_VIEWS === 'all' ? ['vi', 'en'] : ['vi'];

let opened: DesignerPage;

beforeAll(async () => {
  opened = await openDesignerPage({
    viewport: DESK,
    scripts: [join(import.meta.dirname, 'bare-modeler.js')],
  });
  await opened.page.evaluate(readFileSync(fromDesigner.resolve('axe-core'), 'utf8'));
  const files = bundleFiles(FOLDER).map(({ name, content }) => ({ name, content: String(content) }));
  await opened.page.evaluate(emptyDesigner, { files });
});

afterAll(() => opened?.browser.close());

/** Whatever the screen has a button for: a panel that is added to the table is looked at, too. */
async function viewButtons() {
  const buttons = await opened.page.locator('.views button, .parts button').all();
  return Promise.all(
    buttons.map(async (button) => ({ button, name: ((await button.textContent()) ?? '').trim() })),
  );
}

async function show(button: Awaited<ReturnType<typeof viewButtons>>[number]['button']): Promise<void> {
  await button.click();
  await opened.page.locator('[data-loading]').waitFor({ state: 'detached' });
  await settled(opened.page);
}

/** Runs in the page. */
async function violations(): Promise<readonly string[]> {
  type Found = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
  const { axe } = globalThis as unknown as {
    readonly axe: { run(root: Element): Promise<{ readonly violations: readonly Found[] }> };
  };
  const found = await axe.run(document.querySelector('motcua-designer') as Element);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

/** Runs in the page: how many pixels the page is wider than the window. */
function tooWide(): number {
  return document.documentElement.scrollWidth - innerWidth;
}

/** Runs in the page: what lies on the mark of bpmn.io, where a drawing is shown. Nothing may. */
function onWatermark(): readonly string[] {
  const mark = document.querySelector<HTMLElement>('motcua-designer > .motcua-canvas .bjs-powered-by');
  if (mark === null || !mark.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    return ['no mark'];
  mark.scrollIntoView({ block: 'nearest' });
  const { left, top, right, bottom } = mark.getBoundingClientRect();
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
    return [`at ${left}, ${top} to ${right}, ${bottom} of ${innerWidth} × ${innerHeight}`];
  const points = [
    [left + 2, top + 2],
    [right - 2, top + 2],
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
  ] as const;
  return points.flatMap(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && mark.contains(hit) ? [] : [`${hit?.localName ?? 'nothing'} at ${x}, ${y}`];
  });
}

describe('every view that the screen offers', () => {
  test('has nothing that axe finds', async () => {
    const { page } = opened;
    await page.setViewportSize(DESK);
    for (const locale of LOCALES) {
      await page
        .locator('motcua-designer')
        .evaluate((designer, to) => Object.assign(designer, { locale: to }), locale);
      for (const { button, name } of await viewButtons()) {
        await show(button);
        await page
          .locator('.part summary')
          .first()
          .click({ timeout: 200 })
          .catch(() => undefined);
        expect(await page.evaluate(violations), `${locale} ${name}`).toEqual([]);
      }
    }
    await page.locator('motcua-designer').evaluate((designer) => Object.assign(designer, { locale: 'vi' }));
    expect(opened.complaints).toEqual([]);
  }, 120_000);

  test.each([
    ['200 %', ZOOMED],
    ['400 %', NARROW],
  ])(
    'is no wider than the window at %s',
    async (_, size) => {
      await opened.page.setViewportSize(size);
      for (const { button, name } of await viewButtons()) {
        await show(button);
        expect(await opened.page.evaluate(tooWide), name).toBeLessThanOrEqual(0);
      }
    },
    60_000,
  );

  test.each([
    ['a desk', DESK],
    ['200 %', ZOOMED],
    ['400 %', NARROW],
  ])('leaves the mark of bpmn.io to be seen on the diagram at %s', async (_, size) => {
    await opened.page.setViewportSize(size);
    await show(opened.page.getByRole('button', { name: 'Sơ đồ', exact: true }));

    expect(await opened.page.evaluate(onWatermark)).toEqual([]);
  });

  test('the dialogues have nothing that axe finds', async () => {
    const { page } = opened;
    await page.setViewportSize(DESK);
    await page.getByRole('button', { name: 'Dán bảng quy trình' }).click();
    const table = 'TT\tTrình tự\tTrách nhiệm\tThời gian\n1\tTiếp nhận\tMột cửa\t1 ngày\n2\tKý\t\tlâu';
    await page.getByRole('textbox', { name: 'Bảng quy trình' }).fill(table);
    expect(await page.evaluate(violations)).toEqual([]);
    await page.keyboard.press('Escape');

    await show(page.getByRole('button', { name: 'Danh sách bước', exact: true }));
    await page.getByRole('button', { name: 'Thêm bước', exact: true }).click();
    expect(await page.evaluate(violations)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
