import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contentOf } from './bundle/bundle.ts';
import type { Lint } from './check/problem.ts';
import { khaiSinh, withoutRole } from './testdata/khai-sinh.ts';
import { openDesigner } from './testdata/open-designer.ts';

test('the example has no problems', async () => {
  const { shadow } = await openDesigner(khaiSinh);

  expect(shadow.querySelectorAll('.problems li')).toHaveLength(0);
  await expect.element(page.getByText('Không có vấn đề nào.')).toBeVisible();
});

test('a problem is said in plain words, marked at its step, and leads there', async () => {
  const { designer, shadow } = await openDesigner(withoutRole());

  await expect.element(page.getByText('«Kiểm tra hồ sơ»: chưa chọn ai làm.')).toBeVisible();
  expect(designer.querySelectorAll('.motcua-problem-error')).toHaveLength(1);

  await page.getByRole('button', { name: 'Đến chỗ cần sửa', exact: false }).click();
  await designer.settled;
  expect(shadow.querySelector('.panel .notes')?.textContent).toContain('chưa chọn ai làm');
  await userEvent.selectOptions(shadow.querySelector('#step-role') as HTMLElement, 'reception');
  await designer.settled;

  expect(shadow.querySelectorAll('.problems li')).toHaveLength(0);
  expect(designer.querySelectorAll('.motcua-problem')).toHaveLength(0);
});

test('a problem of a flow is marked on the flow, not at the steps it joins', async () => {
  const problem = { code: 'x', severity: 'error', element: 'flow-checked', params: {} } as const;
  const { designer } = await openDesigner(khaiSinh, { lint: { check: () => [problem] } });

  await expect.poll(() => designer.querySelector('.motcua-problem')).not.toBeNull();

  const middle = (selector: string) => {
    const { left, width } = (designer.querySelector(selector) as Element).getBoundingClientRect();
    return left + width / 2;
  };
  expect(middle('.motcua-problem')).toBeCloseTo(middle('[data-element-id=flow-checked] .djs-hit'), -1);
});

test('what would mend a problem is a button, and one undo takes it back', async () => {
  const fix = { kind: 'set-default', label: 'x', params: { element: 'is-complete', flow: 'flow-refuse' } };
  const problem = { code: 'x', severity: 'error', element: 'is-complete', params: {}, fixes: [fix] } as const;
  const lint: Lint = { check: () => [problem], describeFix: () => 'Dùng cho các trường hợp còn lại' };
  const { designer } = await openDesigner(khaiSinh, { lint });

  await page.getByRole('button', { name: /Dùng cho các trường hợp còn lại/ }).click();
  await designer.settled;
  const xml = contentOf(designer.bundle, 'process.bpmn');
  expect(xml).toMatch(/id="is-complete"[^>]*default="flow-refuse"/);
  expect(xml).not.toContain('check.supplementable = false');

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await designer.settled;
  expect(designer.bundle.files).toEqual(khaiSinh.files);
});

test('with the language the words change, also those of the problems', async () => {
  const { designer } = await openDesigner(withoutRole());

  designer.locale = 'en';

  await expect.element(page.getByText('“Check the application”: nobody is chosen to do it.')).toBeVisible();
});

test('the check of the host takes the place of our own and brings its words', async () => {
  const lint: Lint = {
    check: () => [
      { code: 'join-waits-for-itself', severity: 'error', element: 'verify-join', params: {} },
      { code: 'known', severity: 'warning', params: {} },
    ],
    describe: ({ code }, locale) => (code === 'known' ? `${code} (${locale})` : undefined),
  };

  await openDesigner(withoutRole(), { lint });

  await expect.element(page.getByText('Cần xem lại (mã join-waits-for-itself).')).toBeVisible();
  await expect.element(page.getByText('known (vi)')).toBeVisible();
  await expect.element(page.getByText('1 lỗi, 1 cảnh báo')).toBeVisible();
});

test('a check that fails is said and costs nothing', async () => {
  const lint: Lint = {
    check: () => {
      throw new Error('out of memory');
    },
  };

  const { designer } = await openDesigner(khaiSinh, { lint });

  await expect.element(page.getByText('Chưa kiểm tra được quy trình.', { exact: false })).toBeVisible();
  expect(await designer.save()).toBe(khaiSinh);
});

test('of two answers the one to the newer question counts', async () => {
  const answers: ((code: string) => void)[] = [];
  const lint: Lint = {
    check: () =>
      new Promise((resolve) => {
        answers.push((code) => resolve([{ code, severity: 'error', params: {} }]));
      }),
  };
  const { designer } = await openDesigner(khaiSinh, { lint });
  const asked = answers.length;
  designer.bundle = withoutRole();
  await designer.settled;

  answers.at(-1)?.('new');
  for (const answer of answers.slice(0, asked)) answer('old');

  await expect.element(page.getByText('Cần xem lại (mã new).')).toBeVisible();
});

test('the way that leads to a problem is played, on the diagram and in words', async () => {
  const params = { path: ['submit', 'receive', 'check'] };
  const problem = { code: 'x', severity: 'error', element: 'check', params } as const;
  const { designer, shadow } = await openDesigner(khaiSinh, { lint: { check: () => [problem] } });

  await page.getByRole('button', { name: 'Xem từng bước', exact: false }).click();
  await userEvent.keyboard('{Enter}');
  await designer.settled;

  expect(shadow.querySelector('.path [role=status]')?.textContent).toMatch(/Bước 2\/\d: Tiếp nhận/);
  expect(designer.querySelector('[data-element-id=receive].motcua-here')).not.toBeNull();

  await userEvent.click(shadow.querySelector('[data-action=close-path]') as HTMLElement);
  await designer.settled;

  expect(designer.querySelector('.motcua-here, .motcua-path')).toBeNull();
});

test('a problem of a file leads to the panel in which it is mended, with its form open', async () => {
  const problem = {
    code: 'x',
    severity: 'error',
    path: 'procedure.json#/clocks/0/term',
    params: {},
  } as const;
  const { designer, shadow } = await openDesigner(khaiSinh, { lint: { check: () => [problem] } });

  await page.getByRole('button', { name: /Đến chỗ cần sửa/ }).click();

  await expect.poll(() => shadow.querySelector<HTMLDetailsElement>('#part-clocks-0')?.open).toBe(true);
  expect(designer.renderRoot.querySelector('.parts [aria-current]')?.textContent).toBe('Thời hạn');
});
