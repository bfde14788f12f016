import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contentOf } from './bundle/bundle.ts';
import { asciiId } from './bundle/free-id.ts';
import { khaiSinh } from './testdata/khai-sinh.ts';
import { openDesigner } from './testdata/open-designer.ts';

let opened: Awaited<ReturnType<typeof openDesigner>>;

beforeEach(async () => {
  opened = await openDesigner(khaiSinh);
});

function procedureText(): string {
  return contentOf(opened.designer.bundle, 'procedure.json') ?? '';
}

async function fill(id: string, text: string): Promise<void> {
  await userEvent.fill(opened.shadow.querySelector(`#${id}`) as HTMLElement, text);
  await userEvent.keyboard('{Tab}');
  await opened.designer.settled;
}

test('the procedure is renamed, and nothing else of its file changes', async () => {
  const before = procedureText();

  await fill('procedure-name', 'Đăng ký khai sinh');

  expect(procedureText()).toBe(
    before.replace('"vi": "Thủ tục đăng ký khai sinh"', '"vi": "Đăng ký khai sinh"'),
  );
  const changed = opened.designer.bundle.files.filter((file) => !khaiSinh.files.includes(file));
  expect(changed.map(({ name }) => name)).toEqual(['procedure.json']);
});

test('somebody who takes part is added, and can do steps at once', async () => {
  await fill('role-new', 'Cán bộ thẩm định');

  expect(JSON.parse(procedureText()).roles.at(-1)).toEqual({
    id: 'can-bo-tham-dinh',
    name: { vi: 'Cán bộ thẩm định' },
  });
  await userEvent.click(opened.designer.querySelector('[data-element-id=check] .djs-hit') as HTMLElement);
  await page.getByLabelText('Ai làm').selectOptions('Cán bộ thẩm định');
  await opened.designer.settled;
  const xml = contentOf(opened.designer.bundle, 'process.bpmn');
  expect(xml).toMatch(/id="check"[^>]*motcua:role="can-bo-tham-dinh"/);
});

test('who does steps cannot be removed, who does none can, and both are undone to the byte', async () => {
  expect(opened.shadow.querySelectorAll('.panel fieldset button')).toHaveLength(0);
  await fill('role-new', 'Cán bộ thẩm định');

  await page.getByRole('button', { name: /Xóa.*Cán bộ thẩm định/ }).click();
  await opened.designer.settled;
  expect(JSON.parse(procedureText()).roles).toHaveLength(4);

  for (let count = 0; count < 2; count++) await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await opened.designer.settled;
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('axe finds nothing in the form of the procedure', async () => {
  const { violations } = await axe.run(opened.designer);

  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('an id is made from a Vietnamese name', () => {
  expect(asciiId('  Đơn vị «Một cửa» cấp xã ')).toBe('don-vi-mot-cua-cap-xa');
});
