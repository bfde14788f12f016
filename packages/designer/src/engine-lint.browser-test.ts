import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { engineLint } from './engine-lint.ts';
import { khaiSinh, withoutRole } from './testdata/khai-sinh.ts';
import { openDesigner } from './testdata/open-designer.ts';

test('the example has no errors for the engine either', async () => {
  const problems = await engineLint.check(khaiSinh);

  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('what the engine finds is said in Vietnamese beside the step', async () => {
  await openDesigner(withoutRole(), { lint: engineLint });

  await expect
    .element(page.getByText('Bước «Kiểm tra hồ sơ» chưa có người làm. Hãy chọn vai trò.'))
    .toBeVisible();
});
