import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { khaiSinh } from './testdata/khai-sinh.ts';
import { inProcess, openDesigner } from './testdata/open-designer.ts';

let opened: Awaited<ReturnType<typeof openDesigner>>;

beforeEach(async () => {
  opened = await openDesigner(khaiSinh);
  find('[data-view=list]').click();
  await opened.designer.settled;
});

function find(selector: string): HTMLElement {
  const element = opened.shadow.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`There is no ${selector}`);
  return element;
}

/** Tab until an element is reached: what cannot be reached by keyboard fails. */
async function tabTo(selector: string): Promise<void> {
  for (let count = 0; count < 400; count++) {
    if (opened.shadow.activeElement?.matches(selector)) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error(`${selector} was not reached by Tab`);
}

async function settled(): Promise<void> {
  await userEvent.keyboard('{Tab}');
  await opened.designer.settled;
}

test('the table has a row per step, numbered, also within a group', () => {
  const numbers = [...opened.shadow.querySelectorAll('tbody .number')].map(({ textContent }) => textContent);

  expect(numbers.slice(0, 3)).toEqual(['1', '2', '3']);
  expect(numbers).toContain('6.1');
});

test('by keyboard alone a step is added, named, given to somebody, and led elsewhere', async () => {
  find('[data-view=list]').focus();
  await tabTo('tr[data-step=check] .row-actions button');
  await userEvent.keyboard('{Enter}');
  await opened.designer.settled;
  await tabTo('dialog [data-preset=officer]');
  await userEvent.keyboard('{Enter}');
  await opened.designer.settled;

  await userEvent.keyboard('Thẩm định{Tab}');
  await tabTo('#row-officer-1-role');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await settled();
  await tabTo('#row-officer-1-next');
  await userEvent.keyboard('{Home}');
  await settled();

  const { bundle } = opened.designer;
  const step = inProcess(bundle, /<bpmn:userTask id="officer-1"[^>]*>/);
  expect(step).toContain('name="Thẩm định"');
  expect(step).toContain('motcua:role="chairman"');
  expect(inProcess(bundle, /sourceRef="officer-1" targetRef="check"/)).toBeDefined();
});

test('choosing by arrow keys is one entry in the history, made when the field is left', async () => {
  find('#row-check-role').focus();

  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await opened.designer.settled;
  expect(opened.told).toHaveLength(0);
  await settled();

  expect(opened.told).toHaveLength(1);
  expect(inProcess(opened.designer.bundle, /id="check"[^>]*motcua:role="chairman"/)).toBeDefined();
});

test('a way is added to a gateway', async () => {
  find('#row-is-complete-new-way').focus();

  await userEvent.selectOptions(find('#row-is-complete-new-way'), 'handover');
  await opened.designer.settled;

  expect(inProcess(opened.designer.bundle, /sourceRef="is-complete" targetRef="handover"/)).toBeDefined();
});

test('what the list changes, the diagram shows', async () => {
  const input = find('#row-check-name');

  await userEvent.fill(input, 'Soát xét');
  await settled();

  expect(opened.designer.querySelector('[data-element-id=check]')?.textContent).toContain('Soát xét');
});

test('a step that is entered is the selected one, and its details open beside it', async () => {
  find('#row-is-complete-name').focus();
  await opened.designer.settled;
  expect(find('tr[data-step=is-complete]').getAttribute('aria-current')).toBe('true');

  await tabTo('tr[data-step=is-complete] .edit');
  await userEvent.keyboard('{Enter}');
  await opened.designer.settled;

  expect(find('.panel h2').textContent).toBe('Hồ sơ đầy đủ, hợp lệ?');
  expect(opened.shadow.activeElement?.className).toBe('panel');
});

test('axe finds nothing in the dialogue that asks which step', async () => {
  find('tr[data-step=check] .row-actions button').click();
  await opened.designer.settled;

  const { violations } = await axe.run(opened.designer);

  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('every field has a name', () => {
  const nameless = [...opened.shadow.querySelectorAll<HTMLInputElement>('input, select')].filter(
    (field) => !field.labels?.length && !field.ariaLabel,
  );

  expect(nameless).toEqual([]);
});

test('in English the English names are edited', async () => {
  opened.designer.locale = 'en';
  await opened.designer.settled;

  await userEvent.fill(find('#row-check-name'), 'Examine');
  await settled();

  expect(inProcess(opened.designer.bundle, /id="check"[^>]*motcua:nameEn="Examine"/)).toBeDefined();
  expect(inProcess(opened.designer.bundle, /id="check"[^>]* name="Kiểm tra hồ sơ"/)).toBeDefined();
});

test('the list scrolls in itself and does not make the page longer', async () => {
  await tabTo('tr[data-step=handover] .edit');
  await userEvent.keyboard('{Enter}');
  await opened.designer.settled;

  const page = document.scrollingElement as Element;
  expect(page.scrollHeight).toBeLessThanOrEqual(Math.max(page.clientHeight, opened.designer.offsetHeight));
});

test('after a step is removed the focus stands in the row that took its place', async () => {
  await tabTo('tr[data-step=check] .row-actions button:last-child');

  await userEvent.keyboard('{Enter}');
  await opened.designer.settled;

  expect(opened.shadow.activeElement?.id).toBe('row-is-complete-name');
});
