import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFormsPage } from './forms-page.ts';
import { externalSamples, ownSamples, procedureForms, type SampleForm } from './sample-forms.ts';

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
  sample: SampleForm,
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

  test.each(procedureForms())('$name', async (sample) => {
    const { violations, overflow, fields } = await inspect(sample);

    expect(violations).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(fields).toBeGreaterThan(0);
  });
});

describe.each([
  ['our own sample forms', ownSamples()],
  ['sample forms of others (none where ../shared is absent)', externalSamples()],
])('%s', (_whose, samples) => {
  test.each(samples)('$name', async (sample) => {
    const { violations, overflow } = await inspect(sample);

    expect(violations).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test.each(samples.filter(({ data }) => data !== undefined))(
    '$name: its data comes back out of the element',
    async (sample) => {
      const data = await page.evaluate(async ({ schema, uiSchema, data }) => {
        const form = document.createElement('motcua-form') as HTMLElement & {
          updateComplete: Promise<boolean>;
          data: unknown;
        };
        Object.assign(form, { schema, uiSchema, data });
        document.querySelector('main')?.replaceChildren(form);
        await form.updateComplete;
        return form.data;
      }, sample);

      // Defaults may come in addition.
      expect({ data }).toMatchObject({ data: sample.data });
    },
  );
});
