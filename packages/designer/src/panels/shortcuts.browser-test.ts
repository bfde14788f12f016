import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { khaiSinh } from '../testdata/khai-sinh.ts';
import { inProcess, openDesigner } from '../testdata/open-designer.ts';

let opened: Awaited<ReturnType<typeof openDesigner>>;

const find = (selector: string) => opened.shadow.querySelector(selector) as HTMLElement;
const focused = () => opened.shadow.activeElement;

beforeEach(async () => {
  opened = await openDesigner(khaiSinh);
  await userEvent.click(find('[data-view=list]'));
  await opened.designer.updateComplete;
});

test('Ctrl+Enter in a row adds a step behind it, and takes over what was typed', async () => {
  find('#row-check-name').focus();
  await userEvent.keyboard('{Control>}a{/Control}Xem hồ sơ{Control>}{Enter}{/Control}');
  await opened.designer.settled;
  expect(find('dialog.chooser[open] h2').textContent).toBe('Thêm bước sau «Xem hồ sơ»');

  await userEvent.click(find('dialog[open] [data-preset=officer]'));
  await opened.designer.settled;

  expect(inProcess(opened.designer.bundle, /id="flow-checked"[^>]*targetRef="officer-1"/)).toBeDefined();
  expect(focused()?.id).toBe('row-officer-1-name');
});

test('Ctrl and the arrows go to the same cell of the next row, or to its name', async () => {
  find('#row-check-role').focus();

  await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
  expect(focused()?.id).toBe('row-is-complete-name');

  await userEvent.keyboard('{Control>}{ArrowUp}{/Control}');
  expect(focused()?.id).toBe('row-check-name');
});

test('F2 opens the form of the step, F6 goes from part to part', async () => {
  find('#row-check-name').focus();
  await userEvent.keyboard('{F2}');
  await opened.designer.updateComplete;
  expect(focused()?.className).toContain('panel');

  await userEvent.keyboard('{F6}');
  expect(focused()?.closest('.problems')).not.toBeNull();
  await userEvent.keyboard('{F6}');
  expect(focused()?.closest('.toolbar')).not.toBeNull();
  await userEvent.keyboard('{Shift>}{F6}{/Shift}');
  expect(focused()?.closest('.problems')).not.toBeNull();
});

test('? lists the keys, but is a letter where somebody types', async () => {
  find('#row-check-name').focus();
  await userEvent.keyboard('?');
  expect(find('dialog.shortcuts').hasAttribute('open')).toBe(false);

  find('[data-view=list]').focus();
  await userEvent.keyboard('?');

  expect(find('dialog.shortcuts').hasAttribute('open')).toBe(true);
  const { violations } = await axe.run(opened.designer);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
