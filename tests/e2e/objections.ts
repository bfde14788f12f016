import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { desk, phone } from './browser.ts';

/** What axe objects to on a page, at the width of a desk and of a phone; and whether the page is wider than the screen. */
export async function objections(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`));
    const width = await page.evaluate('document.documentElement.scrollWidth');
    if (Number(width) > size.width) found.push(`${width} pixels wide at ${size.width}`);
  }
  return found;
}
