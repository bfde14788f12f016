import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, openBrowser, openWindow, phone } from './browser.ts';
import { answer, applyForBirth, openTask, signIn } from './people.ts';
import { type PortalProcess, startPortal } from './portal-process.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-axe-'));
let portal: PortalProcess;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ dataFolder }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** What axe objects to on a page, at the width of a desk and of a phone; and whether the page is wider than the phone. */
async function objections(page: Page): Promise<readonly string[]> {
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

test('the first page, in Vietnamese and in English', async () => {
  const { page } = await openWindow(browser, desk);
  await page.goto(portal.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await objections(page)).toEqual([]);

  await page.getByRole('button', { name: 'Đổi ngôn ngữ: English' }).click();
  await page.getByRole('heading', { name: 'Public services online' }).waitFor();

  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  expect(await objections(page)).toEqual([]);
});

test('the citizens’ pages: procedures, facts, form with errors, a case that was sent, one’s cases', async () => {
  const { page } = await openWindow(browser, desk);
  await signIn(page, portal.url, 'Nguyễn Thị Lan');
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('alert').waitFor();
  expect(await objections(page)).toEqual([]);

  await page.goto(`${portal.url}/apply`);
  await applyForBirth(page, 'TRẦN MINH ANH');
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: 'Hồ sơ của tôi' }).first().click();
  await page.getByText('TRẦN MINH ANH').waitFor();
  expect(await objections(page)).toEqual([]);
}, 120_000);

test('the officers’ pages: the list, a task with its case, its review', async () => {
  const { page } = await openWindow(browser, desk);
  await signIn(page, portal.url, 'Hoa');
  await page.getByText('1 việc').waitFor();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(desk);
  await openTask(page, 'Kiểm tra hồ sơ', 'TRẦN MINH ANH');
  expect(await objections(page)).toEqual([]);
  await answer(page, 'Hồ sơ đầy đủ, hợp lệ?', 'Có');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('heading', { name: 'Kiểm tra lại trước khi gửi' }).waitFor();
  expect(await objections(page)).toEqual([]);
}, 60_000);

test('the administrators’ pages: the procedures, the designer', async () => {
  const { page } = await openWindow(browser, desk);
  await signIn(page, portal.url, 'Quản trị');
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(desk);
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await page.getByRole('button', { name: 'Danh sách bước' }).click();
  await page.getByLabel('Tên bước 1', { exact: true }).waitFor();
  expect(await objections(page)).toEqual([]);
}, 60_000);
