import { join } from 'node:path';
import { bundleFiles } from '@motcua/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DesignerPage, openDesignerPage } from './designer-page.ts';
import type { EditOptions, EditOutcome } from './random-edits.ts';

/** In CI one seed and fewer edits; `MOTCUA_SEEDS=5` takes so many seeds, 500 edits each. */
const SEEDS = Number(process.env.MOTCUA_SEEDS ?? 1);
const EDITS = process.env.MOTCUA_SEEDS === undefined ? 120 : 500;
const FOLDER = `${import.meta.dirname}/../../examples/procedures/khai-sinh`;

let opened: DesignerPage;

beforeAll(async () => {
  opened = await openDesignerPage({
    viewport: { width: 1280, height: 900 },
    scripts: [join(import.meta.dirname, 'random-edits.ts')],
  });
});

afterAll(() => opened?.browser.close());

/** Runs in the page. */
function editInPage(options: EditOptions): Promise<EditOutcome> {
  type Page = { readonly editAtRandom: (options: EditOptions) => Promise<EditOutcome> };
  return (globalThis as unknown as Page).editAtRandom(options);
}

test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
  'edits with whatever the panels offer, undone, give the first bundle byte for byte, and redone the last (seed %i)',
  async (seed) => {
    const files = bundleFiles(FOLDER).map(({ name, content }) => ({ name, content: String(content) }));

    const { editsOf, undone, redone, log } = await opened.page.evaluate(editInPage, {
      files,
      seed,
      edits: EDITS,
    });

    if (process.env.MOTCUA_SEEDS) process.stdout.write(`seed ${seed}: ${JSON.stringify(editsOf)}\n`);
    expect(opened.complaints, log.join('\n')).toEqual([]);
    expect({ undone, redone }, log.join('\n')).toEqual({ undone: [], redone: [] });
    const edits = Object.values(editsOf).reduce((sum, count) => sum + count, 0);
    expect(edits).toBeGreaterThanOrEqual(EDITS * 0.95);
    const viewsThatEdit = Object.keys(editsOf).filter((view) => (editsOf[view] ?? 0) > 0);
    expect(viewsThatEdit.length).toBeGreaterThanOrEqual(11);
  },
  300_000,
);
