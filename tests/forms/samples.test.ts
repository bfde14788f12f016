import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFormsPage } from './forms-page.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '../shared/forms/samples');
const procedures = join(root, 'examples/procedures');

interface Sample {
  readonly name: string;
  readonly schema: unknown;
  readonly uiSchema: unknown;
  readonly data: unknown;
}

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function filesIn(place: string, ending: string): readonly string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();
}

function externalSamples(): readonly Sample[] {
  return filesIn(folder, '.json').map((name) => {
    const content = read(join(folder, name));
    const schema = content.schema ?? content.dataSchema ?? (name.startsWith('altinn') ? content : {});
    return { name, schema, uiSchema: content.uischema ?? content.uiSchema, data: content.data };
  });
}

function ownForms(): readonly Sample[] {
  return filesIn(procedures, '.schema.json').map((name) => {
    const file = join(procedures, name);
    return {
      name,
      schema: read(file),
      uiSchema: read(file.replace('.schema.json', '.ui.json')),
      data: undefined,
    };
  });
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ browser, page } = await openFormsPage({ width: 320, height: 800 }));
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
});

afterAll(async () => {
  await browser?.close();
});

/** Renders the form, also with its errors, and gives what axe finds and how far it goes over the edge of a small phone. */
function inspect(
  sample: Sample,
): Promise<{ violations: readonly string[]; overflow: number; fields: number }> {
  return page.evaluate(async ({ schema, uiSchema, data }) => {
    const form = document.createElement('motcua-form') as HTMLElement & { updateComplete: Promise<boolean> };
    Object.assign(form, { schema, uiSchema, data });
    document.querySelector('main')?.replaceChildren(form);
    await form.updateComplete;
    form.shadowRoot?.querySelector('form')?.requestSubmit();
    await form.updateComplete;
    const { axe } = window as unknown as {
      axe: {
        run: (
          node: Element,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(form, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      fields: form.shadowRoot?.querySelectorAll('[part~=field]').length ?? 0,
    };
  }, sample);
}

describe.each(['light', 'dark'] as const)('the forms of the example procedures, %s', (colorScheme) => {
  beforeAll(() => page.emulateMedia({ colorScheme }));
  afterAll(() => page.emulateMedia({ colorScheme: 'light' }));

  test.each(ownForms())('$name', async (sample) => {
    const { violations, overflow, fields } = await inspect(sample);

    expect(violations).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(fields).toBeGreaterThan(0);
  });
});

describe.skipIf(!existsSync(folder))('external sample forms (skipped where ../shared is absent)', () => {
  test.each(externalSamples())('$name', async (sample) => {
    const { violations, overflow } = await inspect(sample);

    expect(violations).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
