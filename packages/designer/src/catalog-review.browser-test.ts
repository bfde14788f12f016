import type { CatalogRecord } from '@motcua/engine/catalog';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CatalogReviewChange, MotcuaCatalogReview } from './catalog-review.ts';
import './catalog-review.ts';
import { doubtfulRecord } from './testdata/doubtful-records.ts';

let review: MotcuaCatalogReview;
let told: (readonly CatalogRecord[])[];

const shadow = (): ShadowRoot => review.renderRoot as ShadowRoot;
const items = (): readonly Element[] =>
  [...shadow().querySelectorAll('.both ul:first-of-type > li')].filter((item) => item.querySelector('.open'));
const current = (): string => shadow().querySelector('.open[aria-current]')?.textContent ?? '';

async function show(records: readonly CatalogRecord[]): Promise<void> {
  document.body.replaceChildren();
  review = document.createElement('motcua-catalog-review');
  review.records = records;
  review.explain = ({ code }, { source }) => `${code}: ${source}`;
  told = [];
  review.addEventListener('catalog-review-change', (event) =>
    told.push((event as CustomEvent<CatalogReviewChange>).detail.records),
  );
  document.body.append(review);
  await review.updateComplete;
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await review.updateComplete;
  await review.updateComplete;
}

beforeEach(async () => {
  await page.viewport(1280, 900);
  await show([doubtfulRecord(1), doubtfulRecord(2)]);
});

test('the text of the source stands beside the value, and why it is doubted', async () => {
  await page
    .getByRole('button', { name: /Phí, lệ phí: 45/ })
    .first()
    .click();

  expect(shadow().querySelector('blockquote')?.textContent).toBe('45 VNĐ (45.000 đồng/lần)');
  expect(shadow().querySelector('.doubts')?.textContent).toContain('CATALOG_FEE_AMOUNT_IMPLAUSIBLE');
});

test('a reason filters the list', async () => {
  await userEvent.selectOptions(shadow().querySelector('select') as HTMLElement, 'CATALOG_TERM_UNIT_MISSING');
  await review.updateComplete;

  expect(items()).toHaveLength(2);
  expect(shadow().querySelector('[role=status]')?.textContent).toBe('Còn 2 mục');
});

test('a value is corrected, told, and taken back', async () => {
  await page
    .getByRole('button', { name: /Phí, lệ phí: 45/ })
    .first()
    .click();

  await page.getByLabelText('Số', { exact: true }).fill('45000');
  await page.getByRole('button', { name: 'Lưu giá trị đã sửa' }).click();

  expect(told.at(-1)?.[0]?.fees[0]).toMatchObject({
    value: { amount: 45_000, currency: 'VND' },
    confidence: 'certain',
  });
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  expect(told.at(-1)?.[0]).toEqual(doubtfulRecord(1));
});

test('all of it goes by keyboard: move, accept, select several, accept them, undo', async () => {
  (shadow().querySelector('.open') as HTMLElement).focus();

  await press('{ArrowDown}');
  expect(current()).toContain('Thời hạn');
  await press('a');
  expect(told).toHaveLength(1);
  expect(items()).toHaveLength(9);
  await press('{ArrowDown}x{ArrowDown}x');
  await press('{Shift>}A{/Shift}');
  expect(told.at(-1)?.[0]?.fees[0]?.confidence).toBe('certain');
  expect(items()).toHaveLength(7);
  await press('z');

  expect(items()).toHaveLength(9);
  expect(shadow().activeElement?.classList.contains('open')).toBe(true);
});

test('a value that is said of several channels is settled with them, unless it is meant alone', async () => {
  const fee = doubtfulRecord(1).fees[0];
  if (fee?.value === undefined) throw new Error('Expected a fee');
  const fees = (['online', 'postal'] as const).map((channel) => ({
    ...fee,
    value: { amount: 45, currency: 'VND', channel },
  }));
  await show([{ ...doubtfulRecord(1), levels: [], terms: [], papers: [], fees }]);
  const box = () => page.getByLabelText(/Áp dụng cho cả 1 mục/);

  await page.getByLabelText('Số', { exact: true }).fill('45000');
  await page.getByRole('button', { name: 'Lưu giá trị đã sửa' }).click();
  expect(told.at(-1)?.[0]?.fees.map(({ value }) => [value?.channel, value?.amount])).toEqual([
    ['online', 45_000],
    ['postal', 45_000],
  ]);

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await box().click();
  await page.getByRole('button', { name: 'Chấp nhận', exact: true }).click();
  expect(items()).toHaveLength(1);
});

test('what a value rarely has is behind a click, and stays there while it is typed', async () => {
  await page
    .getByRole('button', { name: /Phí, lệ phí: 45/ })
    .first()
    .click();
  await page.getByText('Nội dung khác').click();

  await page.getByLabelText('Tối đa', { exact: true }).fill('500');

  expect((shadow().activeElement as HTMLInputElement).closest('details')).not.toBeNull();
  await page.getByRole('button', { name: 'Lưu giá trị đã sửa' }).click();
  expect(told.at(-1)?.[0]?.fees[0]?.value).toEqual({ amount: 45, currency: 'VND', most: 500 });
});

test('what is no paper is left out', async () => {
  await page
    .getByRole('button', { name: /Giấy tờ: Số lượng/ })
    .first()
    .click();

  await page.getByRole('button', { name: 'Bỏ mục này' }).click();

  expect(told.at(-1)?.[0]?.papers).toHaveLength(1);
  expect(items()).toHaveLength(9);
});

test('letters typed into a value are letters', async () => {
  (shadow().querySelector('.open') as HTMLElement).focus();
  await press('{ArrowDown}e');

  await press('7');

  expect(told).toEqual([]);
  expect((shadow().activeElement as HTMLInputElement).value).toContain('7');
});

test('a page is selected and accepted at once; what was not understood stays', async () => {
  await page.getByRole('button', { name: 'Chọn cả trang' }).click();
  await page.getByRole('button', { name: 'Chấp nhận 10 mục đã chọn' }).click();

  expect(items()).toHaveLength(2);
  expect(current()).toContain('chưa hiểu');
});

test('thousands of values are shown by pages', async () => {
  await show(Array.from({ length: 1300 }, (_, index) => doubtfulRecord(index)));

  expect(items()).toHaveLength(50);
  await page.getByRole('button', { name: 'Trang sau' }).click();

  expect(shadow().querySelector('.pages span')?.textContent).toBe('Trang 2/130');
});

test.each([1280, 390])(
  'axe finds nothing at %d pixels, and nothing is wider than the page',
  async (width) => {
    await page.viewport(width, 900);
    await show([doubtfulRecord(1), doubtfulRecord(2)]);

    const { violations } = await axe.run(document);

    expect(
      violations
        .filter(
          ({ id }) =>
            ![
              'document-title',
              'html-has-lang',
              'region',
              'landmark-one-main',
              'page-has-heading-one',
            ].includes(id),
        )
        .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    ).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('on a phone the value stands above the list, and comes into view when it is chosen', async () => {
  await page.viewport(390, 700);
  await show(Array.from({ length: 20 }, (_, index) => doubtfulRecord(index)));
  const last = items().at(-1)?.querySelector<HTMLElement>('.open');
  last?.scrollIntoView();

  last?.click();

  await expect
    .poll(() => (shadow().querySelector('.item') as Element).getBoundingClientRect().bottom)
    .toBeGreaterThan(0);
});

test('when nothing is left it says so', async () => {
  await show([{ ...doubtfulRecord(1), levels: [], terms: [], fees: [], papers: [] }]);

  await expect.element(page.getByText('Không còn mục nào cần kiểm tra.')).toBeVisible();
});
