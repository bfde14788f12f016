import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFormsPage } from './forms-page.ts';
import { externalSamples, ownSamples, procedureForms, type SampleForm } from './sample-forms.ts';

/** One in so many of the samples of others, so that CI stays short. `FORMS_SAMPLES=all` takes them all. */
const EVERY = process.env.FORMS_SAMPLES === 'all' ? 1 : 12;

const forms = [
  ...procedureForms(),
  ...ownSamples(),
  ...externalSamples().filter((_, index) => index % EVERY === 0),
];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ browser, page } = await openFormsPage({ width: 640, height: 900 }));
});

afterAll(async () => {
  await browser?.close();
});

/** Shows the form between two buttons, the first of which has the focus. */
async function show({ schema, uiSchema, data }: SampleForm): Promise<void> {
  await page.evaluate(
    async (properties) => {
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
      document.querySelector('main')?.replaceChildren(before, element, buttonOf('sau'));
      before.focus();
      await element.updateComplete;
    },
    { schema, uiSchema, data },
  );
}

/** Tries to send the form, and gives what the summary of its errors links to. */
function sendAndSummarise(): Promise<{ focused: string | undefined; links: number; title: string }> {
  return page.evaluate(async () => {
    const form = document.querySelector('motcua-form') as HTMLElement & { updateComplete: Promise<boolean> };
    const root = form.shadowRoot as ShadowRoot;
    root.querySelector('form')?.requestSubmit();
    await form.updateComplete;
    return {
      focused: root.activeElement?.id,
      links: root.querySelectorAll('#summary a').length,
      title: root.querySelector('#summary-title')?.textContent ?? '',
    };
  });
}

const CONTROLS = ['textbox', 'radio', 'checkbox', 'combobox', 'button', 'spinbutton', 'group', 'link'];

/** What axe does not measure. */
describe.each(forms)('$name', (sample) => {
  test('each control has a name in the accessibility tree', async () => {
    await show(sample);

    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const controls = nodes.filter(
      ({ ignored, role }) => !ignored && CONTROLS.includes(role?.value as string),
    );

    expect(controls.length).toBeGreaterThan(1);
    expect(controls.filter((node) => !node.name?.value).map(({ role }) => role?.value)).toEqual([]);
  });

  test('the keyboard goes through it from top to bottom, to each control, and out of it', async () => {
    await show(sample);
    const places: { readonly left: number; readonly bottom: number }[] = [];
    const reached = new Set<string>();

    for (let steps = 0; steps < 400; steps += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const focused = document.querySelector('motcua-form')?.shadowRoot?.activeElement;
        if (!focused) return undefined;
        const { bottom, left } = focused.getBoundingClientRect();
        // Of radio buttons one is reached, the others by the arrows.
        return {
          left,
          bottom: Math.round(bottom + window.scrollY),
          id: focused.getAttribute('name') ?? focused.id,
        };
      });
      if (place === undefined) break;
      places.push(place);
      reached.add(place.id);
    }
    const there = await page.evaluate(() =>
      [
        ...(document.querySelector('motcua-form')?.shadowRoot?.querySelectorAll('input, select, textarea') ??
          []),
      ]
        .filter((control) => control.checkVisibility())
        .map((control) => control.getAttribute('name') ?? control.id),
    );

    expect(places.length).toBeGreaterThan(0);
    expect(places.length).toBeLessThan(400);
    expect(there.filter((id) => !reached.has(id))).toEqual([]);
    // What stands side by side may differ by the height of its label; a new column begins at the top, but to the right.
    const jumpsBack = places.filter(({ left, bottom }, index) => {
      const before = places[index - 1];
      return before !== undefined && bottom < before.bottom - 60 && left <= before.left;
    });
    expect(jumpsBack).toEqual([]);
  });

  test('text of twice the size fits', async () => {
    await show(sample);

    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));

    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('the summary takes the focus, and its links lead to the fields', async () => {
    await show(sample);
    const { focused, links, title } = await sendAndSummarise();
    if (title === '') return;

    const targets: (string | undefined)[] = [];
    for (let link = 0; link < Math.min(links, 5); link += 1) {
      targets.push(
        await page.evaluate(async (index) => {
          const form = document.querySelector('motcua-form') as HTMLElement & {
            updateComplete: Promise<boolean>;
          };
          const root = form.shadowRoot as ShadowRoot;
          const each = root.querySelectorAll<HTMLAnchorElement>('#summary a')[index];
          each?.click();
          await form.updateComplete;
          const wanted = each?.getAttribute('href')?.slice(1);
          return root.activeElement?.id === wanted ? 'reached' : `${wanted}, but ${root.activeElement?.id}`;
        }, link),
      );
    }

    expect(focused).toBe('summary');
    expect(title).toBe('Có thông tin cần sửa');
    expect(targets.filter((target) => target !== 'reached')).toEqual([]);
  });

  test('with forced colours a wrong field is still seen', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await show(sample);
    const { title } = await sendAndSummarise();
    const seen = await page.evaluate(() => {
      const summary = document.querySelector('motcua-form')?.shadowRoot?.querySelector('#summary');
      const style = summary ? getComputedStyle(summary) : undefined;
      return style === undefined ? [] : [style.borderTopStyle, style.outlineStyle];
    });
    await page.emulateMedia({ forcedColors: 'none' });

    expect(seen).toEqual(title === '' ? [] : ['solid', 'solid']);
  });

  test('nothing moves for who wants no motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(sample);
    const moving = await page.evaluate(() => {
      const elements = document.querySelector('motcua-form')?.shadowRoot?.querySelectorAll('*') ?? [];
      return [...elements].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
      }).length;
    });
    await page.emulateMedia({ reducedMotion: null });

    expect(moving).toBe(0);
  });
});
