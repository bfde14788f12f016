import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../scripts/browser.mjs';

export const phone = { width: 390, height: 844 } as const;
export const desk = { width: 1280, height: 900 } as const;

export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
}

/** What went wrong in a page: errors of its scripts, what the browser refused. */
export interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** A person's own window: nobody else's session, storage or cookies. */
export async function openWindow(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
): Promise<Watched> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}
