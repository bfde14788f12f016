import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFormsPage } from './forms-page.ts';

const procedures = join(import.meta.dirname, '../../examples/procedures');
const forms = readdirSync(procedures, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.schema.json'))
  .sort();

let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ browser, page } = await openFormsPage({ width: 640, height: 900 }));
});

afterAll(async () => {
  await browser?.close();
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(procedures, file), 'utf8'));
}

async function show(name: string): Promise<void> {
  const form = { schema: read(name), uiSchema: read(name.replace('.schema.json', '.ui.json')) };
  await page.evaluate(async (properties) => {
    const element = document.createElement('motcua-form') as HTMLElement & {
      updateComplete: Promise<boolean>;
    };
    Object.assign(element, properties);
    const buttonOf = (words: string): HTMLButtonElement => {
      const button = document.createElement('button');
      button.textContent = words;
      return button;
    };
    const before = buttonOf('trước');
    const after = buttonOf('sau');
    document.querySelector('main')?.replaceChildren(before, element, after);
    before.focus();
    await element.updateComplete;
  }, form);
}

const CONTROLS = ['textbox', 'radio', 'checkbox', 'combobox', 'button', 'spinbutton', 'group', 'link'];

/** What axe does not measure. */
describe.each(forms)('%s', (name) => {
  test('each control has a name in the accessibility tree', async () => {
    await show(name);

    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const controls = nodes.filter(
      ({ ignored, role }) => !ignored && CONTROLS.includes(role?.value as string),
    );

    expect(controls.length).toBeGreaterThan(1);
    expect(controls.filter((node) => !node.name?.value).map(({ role }) => role?.value)).toEqual([]);
  });

  test('the keyboard goes through it from top to bottom, and out of it', async () => {
    await show(name);
    const places: number[] = [];

    for (let steps = 0; steps < 200; steps += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const focused = document.querySelector('motcua-form')?.shadowRoot?.activeElement;
        return focused ? focused.getBoundingClientRect().bottom + window.scrollY : undefined;
      });
      if (place === undefined) break;
      places.push(place);
    }

    expect(places.length).toBeGreaterThan(1);
    expect(places.length).toBeLessThan(200);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  test('text of twice the size fits', async () => {
    await show(name);

    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));

    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('with forced colours a wrong field and the focus are still seen', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await show(name);

    await page.evaluate(() =>
      document.querySelector('motcua-form')?.shadowRoot?.querySelector('form')?.requestSubmit(),
    );
    const seen = await page.evaluate(() => {
      const summary = document.querySelector('motcua-form')?.shadowRoot?.querySelector('#summary');
      const style = summary ? getComputedStyle(summary) : undefined;
      return style === undefined ? [] : [style.borderTopStyle, style.outlineStyle];
    });
    await page.emulateMedia({ forcedColors: 'none' });

    expect(seen.filter((style) => style !== 'solid')).toEqual([]);
  });
});
