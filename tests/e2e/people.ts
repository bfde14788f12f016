import type { Locator, Page } from 'playwright-core';

/** Small enough to read here: a white picture of one pixel, in place of a photograph of a paper. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

/** Signs in by choosing somebody on the first page. */
export async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(/\/(apply|inbox|design)/);
}

async function fillDate(
  group: Locator,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await group.getByLabel('Ngày', { exact: true }).fill(day);
  await group.getByLabel('Tháng', { exact: true }).fill(month);
  await group.getByLabel('Năm', { exact: true }).fill(year);
}

function dateIn(part: Locator): Locator {
  return part.getByRole('group', { name: 'Ngày, tháng, năm sinh' });
}

/** Chooses a paper, and waits until the portal has it. */
export async function attach(page: Page, label: string, name: string): Promise<void> {
  await page
    .getByLabel(label)
    .and(page.locator('input'))
    .first()
    .setInputFiles({ name, mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: `Bỏ tệp ${name}` }).waitFor();
}

/** Fills in the application for a birth registration, as a mother would. */
export async function fillApplication(page: Page, child: string): Promise<void> {
  await page.getByRole('radio', { name: 'Mẹ', exact: true }).check();
  const about = page.getByRole('region', { name: 'Người được khai sinh' });
  await about.getByLabel('Họ, chữ đệm, tên').fill(child);
  await fillDate(dateIn(about), ['20', '11', '2026']);
  await about.getByRole('radio', { name: 'Nữ' }).check();
  await about.getByLabel('Nơi sinh').fill('Trung tâm Y tế khu vực Tân An');
  await about.getByLabel('Quê quán').fill('Xã Tân An');
  const mother = page.getByRole('region', { name: 'Người mẹ' });
  await mother.getByLabel('Họ, chữ đệm, tên').fill('Nguyễn Thị Lan');
  await fillDate(dateIn(mother), ['12', '4', '1995']);
  await mother.getByLabel('Nơi cư trú').fill('12 Lê Lợi, xã Tân An');
  await page
    .getByRole('group', { name: 'Có khai thông tin về người cha không?' })
    .getByRole('radio', { name: 'Không' })
    .check();
  await page.getByRole('radio', { name: 'Giấy chứng sinh' }).check();
  await attach(page, 'Bản chụp giấy tờ chứng minh việc sinh', 'giay-chung-sinh.png');
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check();
}

/** Applies for a birth registration from the list of procedures to the confirmation. Gives the address of the case. */
export async function applyForBirth(page: Page, child: string): Promise<string> {
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
  await fillApplication(page, child);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('heading', { name: 'Kiểm tra lại trước khi gửi' }).waitFor();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor();
  return page.url();
}

/** Opens a task of the worklist: the step about this person. */
export async function openTask(page: Page, step: string, subject: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`${step}.*${subject}`, 's') }).click();
  await page.getByRole('heading', { name: step, level: 1 }).waitFor();
}

/** Sends the form of a step, past its review, and waits for the confirmation. */
export async function completeStep(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Hoàn thành bước này' }).click();
  await page.getByText(`Đã hoàn thành «${step}».`).waitFor();
}

/** Answers a question by yes or no. */
export async function answer(page: Page, question: string, word: 'Có' | 'Không'): Promise<void> {
  await page.getByRole('group', { name: question }).getByRole('radio', { name: word }).check();
}
