import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogExporters } from '@motcua/engine/catalog';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, openBrowser, openWindow } from '../e2e/browser.ts';
import { objections } from '../e2e/objections.ts';
import { madeUpRecords } from './testdata/made-up-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'motcua-public-'));
const address = (name: string): string => pathToFileURL(join(folder, name)).href;
let browser: Browser;

beforeAll(async () => {
  const { files } = (await catalogExporters.html?.write(madeUpRecords(30), {})) ?? { files: [] };
  for (const { name, content } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the list is searched without marks, from a file, and leads to the procedure', async () => {
  const { page, complaints } = await openWindow(browser, desk);
  await page.goto(address('index.html'));

  await page.getByRole('searchbox').fill('thu tuc so 7 dac biet');

  await page.getByText('1 thủ tục').waitFor();
  await page.getByRole('link', { name: /Thủ tục số 7/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Thủ tục số 7 «đặc biệt» & <lạ>' }).waitFor();
  expect(complaints).toEqual([]);
});

test('axe objects to nothing, neither in the list nor in a procedure, on a desk and on a phone', async () => {
  const { page } = await openWindow(browser, desk);
  await page.goto(address('index.html'));
  const inList = await objections(page);
  await page.goto(address('thu-tuc/1.000008.html'));

  const inProcedure = await objections(page);

  expect(inList).toEqual([]);
  expect(inProcedure).toEqual([]);
});

test('without scripts every procedure is listed', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();

  await page.goto(address('index.html'));

  expect(await page.getByRole('listitem').count()).toBe(30);
  await context.close();
});
