import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { khaiSinh } from './testdata/khai-sinh.ts';
import { inProcess, openDesigner } from './testdata/open-designer.ts';

let opened: Awaited<ReturnType<typeof openDesigner>>;

/** The form of the gateway «Hồ sơ đầy đủ, hợp lệ?», whose second way has two conditions. */
beforeEach(async () => {
  opened = await openDesigner(khaiSinh);
  await page.getByRole('img', { name: /^Hồ sơ đầy đủ, hợp lệ/ }).click();
  await opened.designer.settled;
});

function find(id: string): HTMLInputElement | HTMLSelectElement {
  return opened.shadow.querySelector(`#${id}`) as HTMLInputElement;
}

function shown(id: string): string | undefined {
  return (find(id) as HTMLSelectElement).selectedOptions[0]?.text.trim();
}

async function choose(id: string, value: string): Promise<void> {
  await userEvent.selectOptions(find(id), value);
  await opened.designer.settled;
}

const conditionOf = (flow: string) =>
  inProcess(
    opened.designer.bundle,
    new RegExp(`(?<=id="${flow}"[^>]*>\\s*<bpmn:conditionExpression[^>]*>)[^<]*`),
  );

test('a condition is read as a sentence', () => {
  expect(shown('branch-1-comparison-0-field')).toBe('Hồ sơ đầy đủ, hợp lệ? (Kiểm tra hồ sơ)');
  expect(shown('branch-1-comparison-0-operator')).toBe('là');
  expect(shown('branch-1-comparison-0-value')).toBe('Không');
  expect(shown('branch-1-joined')).toBe('Tất cả phải đúng');
});

test('a changed sentence is written as FEEL', async () => {
  await choose('branch-1-comparison-1-value', 'true');
  await choose('branch-1-joined', 'or');

  expect(conditionOf('flow-refuse')).toBe('check.complete = false or check.supplementable = true');
});

test('a comparison is added, complete at once, and removed', async () => {
  await choose('branch-0-new-comparison', 'check.note');
  expect(conditionOf('flow-accept')).toBe('check.complete = true and check.note = ""');

  await userEvent.click(opened.shadow.querySelector('[aria-label="Xóa điều kiện 2"]') as HTMLElement);
  await opened.designer.settled;

  expect(conditionOf('flow-accept')).toBe('check.complete = true');
});

test('what is more than a sentence is kept and edited as FEEL', async () => {
  const feel = find('branch-0-condition') as HTMLInputElement;
  (feel.closest('details') as HTMLDetailsElement).open = true;
  await userEvent.fill(feel, 'count(check.missing) > 0');
  await userEvent.keyboard('{Tab}');
  await opened.designer.settled;

  expect(find('branch-0-comparison-0-field')).toBeNull();
  expect(find('branch-0-condition').value).toBe('count(check.missing) > 0');
  expect(conditionOf('flow-accept')).toBe('count(check.missing) &gt; 0');
});

test('the way taken when no other holds needs no condition', async () => {
  expect(find('branch-2-condition')).toBeNull();

  await userEvent.click(find('branch-0-default'));
  await opened.designer.settled;

  expect(inProcess(opened.designer.bundle, /id="is-complete"[^>]*default="flow-accept"/)).toBeDefined();
  expect(conditionOf('flow-accept')).toBeUndefined();
});

test('axe finds nothing in a form with sentences', async () => {
  const { violations } = await axe.run(opened.designer);

  expect(violations.map(({ id }) => id)).toEqual([]);
});
