import { expect, test } from 'vitest';
import { desk, openWindow } from './browser.ts';
import { signIn } from './people.ts';
import { portalInBrowser } from './portal-in-browser.ts';

const opened = portalInBrowser();

test('a change is kept on the device, told in a sentence, published, and only then said to be saved', async () => {
  const { page } = await openWindow(opened.browser, desk);
  await signIn(page, opened.portal.url, 'Quản trị');
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await page.getByRole('button', { name: 'Danh sách bước' }).click();
  await page.getByLabel('Tên bước 2', { exact: true }).fill('Xem xét hồ sơ');
  await page.keyboard.press('Tab');
  await page.getByText('Có thay đổi chưa lưu').waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Danh sách bước' }).click();
  await page.getByLabel('Tên bước 2', { exact: true }).waitFor();
  await expect.poll(() => page.getByLabel('Tên bước 2', { exact: true }).inputValue()).toBe('Xem xét hồ sơ');
  await page.getByRole('button', { name: 'Tổng quan' }).click();
  await page.getByText('Bước 2 «Kiểm tra hồ sơ» đổi tên thành «Xem xét hồ sơ»').waitFor();

  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('dialog').getByRole('button').first().click();

  await page.getByText('Đã lưu', { exact: true }).waitFor();
  await page.getByText('Không có thay đổi nào.').waitFor();
}, 60_000);
