import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledForms, openBrowser } from './forms-page.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  page = await context.newPage();
  await page.setContent('<!doctype html><html lang="vi"><title>Mẫu</title><main></main></html>');
  await page.addScriptTag({ content: await bundledForms() });
});

afterAll(() => browser.close());

test('a phone has a button for its camera: it takes one photograph, and says of which paper', async () => {
  await page.evaluate(async () => {
    const form = document.createElement('motcua-form') as HTMLElement & {
      schema: unknown;
      updateComplete: Promise<boolean>;
    };
    form.schema = { properties: { paper: { type: 'object', format: 'file', title: 'Giấy chứng sinh' } } };
    document.querySelector('main')?.append(form);
    await form.updateComplete;
  });

  const camera = page.getByLabel('Chụp ảnh');

  expect(
    await camera.evaluate((input: HTMLInputElement) => ({
      capture: input.getAttribute('capture'),
      multiple: input.multiple,
      accept: input.accept,
      about: input.getAttribute('aria-description'),
    })),
  ).toEqual({ capture: 'environment', multiple: false, accept: 'image/*', about: 'Giấy chứng sinh' });
  expect(await page.getByLabel('Giấy chứng sinh').count()).toBe(1);
});
