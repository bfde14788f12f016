import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bundle } from './bundle/bundle.ts';
import { khaiSinh } from './testdata/khai-sinh.ts';
import { inProcess, openDesigner } from './testdata/open-designer.ts';

let opened: Awaited<ReturnType<typeof openDesigner>>;

beforeEach(async () => {
  opened = await openDesigner(khaiSinh);
});

/** Selects a step of the diagram as a person does: with a click on it. */
async function clickStep(id: string): Promise<void> {
  const shape = opened.designer.querySelector(`.djs-shape[data-element-id="${id}"] .djs-hit`);
  await userEvent.click(shape as Element);
  await opened.designer.settled;
}

async function changed(action: Promise<unknown>): Promise<Bundle> {
  const before = opened.told.length;
  await action;
  await opened.designer.settled;
  expect(opened.told.length, 'a change is told once').toBe(before + 1);
  return opened.designer.bundle;
}

async function fill(label: string, text: string): Promise<void> {
  await page.getByLabelText(label, { exact: true }).fill(text);
  await userEvent.keyboard('{Tab}');
}

test('opens a bundle without changing it', () => {
  expect(opened.told).toEqual([]);
  expect(opened.designer.bundle).toBe(khaiSinh);
  expect(opened.designer.querySelectorAll('.djs-shape').length).toBeGreaterThan(20);
});

describe('the form of a step', () => {
  test('renames it in both languages', async () => {
    await clickStep('check');

    await changed(fill('Tên bước', 'Kiểm tra giấy tờ'));
    const bundle = await changed(fill('Tên tiếng Anh (không bắt buộc)', 'Check the papers'));

    const step = inProcess(bundle, /<bpmn:userTask id="check"[^>]*>/);
    expect(step).toContain('name="Kiểm tra giấy tờ"');
    expect(step).toContain('motcua:nameEn="Check the papers"');
  });

  test('chooses who does it, the form and the term', async () => {
    await clickStep('check');

    await changed(page.getByLabelText('Ai làm').selectOptions('Lãnh đạo UBND cấp xã'));
    await changed(page.getByLabelText('Biểu mẫu').selectOptions(['signing']));
    await changed(fill('Số lượng', '0,5'));
    const bundle = await changed(
      page.getByLabelText('Đơn vị', { exact: true }).selectOptions('ngày làm việc'),
    );

    const step = inProcess(bundle, /<bpmn:userTask id="check"[^>]*>/);
    expect(step).toContain('motcua:role="chairman"');
    expect(step).toContain('motcua:form="signing"');
    expect(step).toContain('motcua:term="0.5 workingDay"');
  });

  test('leaves every other file as the same object', async () => {
    await clickStep('check');

    const bundle = await changed(fill('Tên bước', 'Khác'));

    const differing = bundle.files.filter((file) => !khaiSinh.files.includes(file));
    expect(differing.map(({ name }) => name)).toEqual(['process.bpmn']);
  });
});

describe('steps', () => {
  test('one is added between two, removed again, and all undone to the first byte', async () => {
    await clickStep('check');
    const added = await changed(page.getByRole('button', { name: 'Lãnh đạo ký' }).click());

    expect(inProcess(added, /<bpmn:sequenceFlow id="flow-checked"[^>]*targetRef="sign-1"/)).toBeDefined();
    expect(
      inProcess(added, /<bpmn:sequenceFlow [^>]*sourceRef="sign-1" targetRef="is-complete"/),
    ).toBeDefined();
    expect(inProcess(added, /<bpmn:userTask id="sign-1"[^>]*motcua:role="chairman"/)).toBeDefined();

    const removed = await changed(page.getByRole('button', { name: 'Xóa bước này' }).click());

    expect(inProcess(removed, /sign-1/)).toBeUndefined();
    expect(
      inProcess(removed, /<bpmn:sequenceFlow id="flow-checked"[^>]*targetRef="is-complete"/),
    ).toBeDefined();

    await changed(page.getByRole('button', { name: 'Hoàn tác' }).click());
    await changed(page.getByRole('button', { name: 'Hoàn tác' }).click());

    expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
    await expect.element(page.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled();
  });

  test('the cursor stands in the name of a new step', async () => {
    await clickStep('check');

    await page.getByRole('button', { name: 'Cán bộ xử lý' }).click();
    await opened.designer.settled;

    expect(opened.shadow.activeElement?.id).toBe('step-name');
  });
});

test('Ctrl+Z undoes and Ctrl+Y redoes, also with the focus in a field', async () => {
  await clickStep('check');
  await changed(fill('Tên bước', 'Khác'));

  await changed(userEvent.keyboard('{Control>}z{/Control}'));
  expect(inProcess(opened.designer.bundle, /name="Khác"/)).toBeUndefined();

  await changed(userEvent.keyboard('{Control>}y{/Control}'));
  expect(inProcess(opened.designer.bundle, /name="Khác"/)).toBeDefined();
});

describe('saving', () => {
  test('the button hands over the bundle with every change', async () => {
    const saved: Bundle[] = [];
    opened.designer.addEventListener('save', (event) =>
      saved.push((event as CustomEvent<{ bundle: Bundle }>).detail.bundle),
    );
    await clickStep('check');
    await fill('Tên bước', 'Khác');
    await expect.element(page.getByText('Có thay đổi chưa lưu')).toBeVisible();

    await page.getByRole('button', { name: 'Lưu' }).click();

    await expect.element(page.getByText('Đã gửi đi lưu')).toBeVisible();
    expect(saved).toEqual([opened.designer.bundle]);
    expect(inProcess(saved[0] as Bundle, /name="Khác"/)).toBeDefined();
  });

  test('Ctrl+S takes over what still stands in a field', async () => {
    await clickStep('check');
    await page.getByLabelText('Tên bước').fill('Vừa gõ');

    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(page.getByText('Đã gửi đi lưu')).toBeVisible();

    expect(inProcess(opened.designer.bundle, /name="Vừa gõ"/)).toBeDefined();
  });
});

test('giving back the bundle that was told of keeps the undo history', async () => {
  await clickStep('check');
  const bundle = await changed(fill('Tên bước', 'Khác'));

  opened.designer.bundle = { files: [...bundle.files] };
  await opened.designer.settled;

  await expect.element(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
});

describe('what cannot be opened', () => {
  test('a broken diagram is said and left as it is', async () => {
    const broken = { files: [{ name: 'process.bpmn', content: '<bpmn:definitions' }] };
    opened = await openDesigner(broken);

    await expect.element(page.getByRole('alert').filter({ hasText: /Không đọc được sơ đồ/ })).toBeVisible();
    expect(await opened.designer.save()).toBe(broken);
  });
});

test('a bundle without a process is an empty page; the first step makes the file, undoing it unmakes it', async () => {
  const empty = { files: [{ name: 'procedure.json', content: '{}' }] };
  opened = await openDesigner(empty);

  const bundle = await changed(page.getByRole('button', { name: 'Bắt đầu (nộp hồ sơ)' }).click());
  expect(bundle.files.map(({ name }) => name)).toEqual(['procedure.json', 'process.bpmn']);
  expect(inProcess(bundle, /<bpmn:startEvent id="start-1"[^>]* name="Nộp hồ sơ"/)).toBeDefined();

  await changed(page.getByRole('button', { name: 'Cán bộ xử lý' }).click());
  await changed(page.getByRole('button', { name: 'Kết thúc' }).click());
  expect(inProcess(opened.designer.bundle, /sourceRef="officer-1" targetRef="end-1"/)).toBeDefined();

  for (let count = 0; count < 3; count++)
    await changed(page.getByRole('button', { name: 'Hoàn tác' }).click());
  expect(opened.designer.bundle.files).toEqual(empty.files);
});

test('the watermark of bpmn.io is visible and nothing covers it', () => {
  const watermark = opened.designer.querySelector('.bjs-powered-by') as HTMLElement;
  const { left, top, width, height } = watermark.getBoundingClientRect();

  expect(width * height).toBeGreaterThan(0);
  const topmost = document.elementFromPoint(left + width / 2, top + height / 2);
  expect(watermark.contains(topmost)).toBe(true);
});

test.each(['list', 'diagram'])('axe finds nothing in the %s view with a step open', async (view) => {
  await clickStep('is-complete');
  await userEvent.click(opened.shadow.querySelector(`[data-view=${view}]`) as Element);
  await opened.designer.settled;

  const { violations } = await axe.run(opened.designer);

  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('a designer that was given nothing is an empty page on which one can begin', async () => {
  document.body.replaceChildren();
  const designer = document.createElement('motcua-designer');
  document.body.append(designer);
  await designer.settled;

  await designer.save();

  expect(designer.bundle.files).toEqual([]);
});
