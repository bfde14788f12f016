import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser, openWindow, phone } from './browser.ts';
import { answer, applyForBirth, completeStep, fillApplication, openTask, signIn } from './people.ts';
import { failToStart, type PortalProcess, startPortal } from './portal-process.ts';
import { type SteadyAddress, steadyAddress } from './steady-address.ts';

let browser: Browser;
let dataFolder: string;
let portal: PortalProcess;
/** Where people find the portal, whichever port it has: one that was given back may be taken by another program. */
let address: SteadyAddress;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-restart-'));
  address = await steadyAddress();
  await start();
});

async function start(): Promise<void> {
  portal = await startPortal({ dataFolder });
  address.leadTo(portal.url);
}

/** As a power cut would. */
async function kill(): Promise<void> {
  address.leadTo(undefined);
  await portal.kill();
}

afterEach(async () => {
  await address?.close();
  await portal?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

test('kill -9 between two steps loses nothing: people stay signed in and the case goes on', async () => {
  const { page: lan } = await openWindow(browser, phone);
  const { page: hoa } = await openWindow(browser, phone);
  await signIn(lan, address.url, 'Nguyễn Thị Lan');
  await signIn(hoa, address.url, 'Hoa');
  const caseAddress = await applyForBirth(lan, 'TRẦN MINH ANH');

  await kill();
  await start();

  await lan.goto(caseAddress);
  await lan.getByText('Đang chờ: Kiểm tra hồ sơ').waitFor();
  await hoa.goto(`${address.url}/inbox`);
  await openTask(hoa, 'Kiểm tra hồ sơ', 'TRẦN MINH ANH');
  await answer(hoa, 'Hồ sơ đầy đủ, hợp lệ?', 'Có');
  await completeStep(hoa, 'Kiểm tra hồ sơ');
  await hoa.getByText(/Hồ sơ được cấp mã H56\.12\.05-\d{6}-0001/).waitFor();
}, 120_000);

test('what is sent while the server is away is kept, sent again, and done once', async () => {
  const { page: lan } = await openWindow(browser, phone);
  await signIn(lan, address.url, 'Nguyễn Thị Lan');
  await lan.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await lan.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
  await fillApplication(lan, 'TRẦN MINH ANH');
  await lan.getByRole('button', { name: 'Tiếp tục' }).click();

  await kill();
  await lan.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick();
  await lan.getByText('Chưa gửi được. Nội dung bạn nhập vẫn được giữ trên máy này.').waitFor();
  await start();
  await lan.getByRole('button', { name: 'Thử lại' }).dblclick();

  await lan.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor();
  await lan.getByRole('link', { name: 'Hồ sơ của tôi' }).first().click();
  await lan.getByText('TRẦN MINH ANH').first().waitFor();
  expect(await lan.getByText('TRẦN MINH ANH').count()).toBe(1);
}, 120_000);

test('what is typed is there again after the page was left', async () => {
  const { page: lan } = await openWindow(browser, phone);
  await signIn(lan, address.url, 'Nguyễn Thị Lan');
  await lan.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await lan.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
  await lan.getByLabel('Thư điện tử').fill('lan@vidu.vn');

  await lan.reload();

  await lan.getByText('Đã mở lại nội dung bạn nhập dở').waitFor();
  expect(await lan.getByLabel('Thư điện tử').inputValue()).toBe('lan@vidu.vn');
}, 60_000);

test('a port in use: one sentence that says what to do, and nothing else', async () => {
  const port = Number(new URL(portal.url).port);
  const other = mkdtempSync(join(tmpdir(), 'motcua-port-'));

  const { code, said } = await failToStart({ dataFolder: other, port });
  rmSync(other, { recursive: true, force: true });

  expect(code).toBe(1);
  expect(said).toBe(
    `Port ${port} is in use: stop what uses it, or choose another port with --port or PORT=<number>\n`,
  );
});

test('asked to stop, it closes and ends with 0', async () => {
  expect(await portal.stop()).toBe(0);
});
