import { expect, test } from 'vitest';
import { desk, openWindow } from './browser.ts';
import { objections } from './objections.ts';
import { answer, applyForBirth, openTask, signIn } from './people.ts';
import { portalInBrowser } from './portal-in-browser.ts';

const opened = portalInBrowser();

test('the first page, in Vietnamese and in English', async () => {
  const { page } = await openWindow(opened.browser, desk);
  await page.goto(opened.portal.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await objections(page)).toEqual([]);

  await page.getByRole('button', { name: 'Đổi ngôn ngữ: English' }).click();
  await page.getByRole('heading', { name: 'Public services online' }).waitFor();

  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  expect(await objections(page)).toEqual([]);
});

test('the citizens’ pages: procedures, facts, form with errors, a case that was sent, one’s cases', async () => {
  const { page } = await openWindow(opened.browser, desk);
  await signIn(page, opened.portal.url, 'Nguyễn Thị Lan');
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('alert').waitFor();
  expect(await objections(page)).toEqual([]);

  await page.goto(`${opened.portal.url}/apply`);
  await applyForBirth(page, 'TRẦN MINH ANH');
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: 'Hồ sơ của tôi' }).first().click();
  await page.getByText('TRẦN MINH ANH').waitFor();
  expect(await objections(page)).toEqual([]);
}, 120_000);

test('the officers’ pages: the list, a task with its case, its review', async () => {
  const { page } = await openWindow(opened.browser, desk);
  await signIn(page, opened.portal.url, 'Hoa');
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
  const { page } = await openWindow(opened.browser, desk);
  await signIn(page, opened.portal.url, 'Quản trị');
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(desk);
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await page.getByRole('button', { name: 'Danh sách bước' }).click();
  await page.getByLabel('Tên bước 1', { exact: true }).waitFor();
  expect(await objections(page)).toEqual([]);
}, 60_000);
