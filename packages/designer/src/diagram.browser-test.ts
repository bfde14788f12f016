import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { khaiSinh } from './testdata/khai-sinh.ts';
import { inProcess, openDesigner } from './testdata/open-designer.ts';

let opened: Awaited<ReturnType<typeof openDesigner>>;

beforeEach(async () => {
  opened = await openDesigner(khaiSinh);
});

function shape(id: string): Element {
  return opened.designer.querySelector(`[data-element-id="${id}"] .djs-hit`) as Element;
}

async function select(id: string): Promise<void> {
  await userEvent.click(shape(id));
  await opened.designer.settled;
}

async function pad(action: string): Promise<void> {
  await userEvent.click(opened.designer.querySelector(`.djs-context-pad [data-action=${action}]`) as Element);
  await opened.designer.settled;
}

test('the pad beside a step has plain words and no more than four of them', async () => {
  await select('is-complete');

  const words = [...opened.designer.querySelectorAll('.djs-context-pad button')].map((button) =>
    button.getAttribute('aria-label'),
  );

  expect(words).toEqual(['Thêm bước sau', 'Kết thúc tại đây', 'Nối tới bước khác', 'Xóa']);
});

test('the pad does not offer to end between two steps', async () => {
  await select('check');

  expect(opened.designer.querySelector('.djs-context-pad [data-action=addEnd]')).toBeNull();
});

test('the pad adds a step behind and keeps the flow', async () => {
  await select('check');

  await pad('addStep');

  expect(inProcess(opened.designer.bundle, /id="flow-checked"[^>]*targetRef="officer-1"/)).toBeDefined();
});

test('the pad connects to another step', async () => {
  await select('supplement');

  await pad('connect');
  await userEvent.hover(shape('check'));
  await userEvent.click(shape('check'));
  await opened.designer.settled;

  expect(inProcess(opened.designer.bundle, /sourceRef="supplement" targetRef="check"/)).toBeDefined();
});

test('the pad removes a step and closes the gap', async () => {
  await select('check');

  await pad('delete');

  expect(inProcess(opened.designer.bundle, /id="flow-to-check"[^>]*targetRef="is-complete"/)).toBeDefined();
});

test('Delete removes what is selected', async () => {
  await select('check');

  await userEvent.keyboard('{Delete}');
  await opened.designer.settled;

  expect(inProcess(opened.designer.bundle, /id="check"/)).toBeUndefined();
});

test('removing a step that several ways lead to keeps them all connected', async () => {
  await select('check-again');

  await userEvent.keyboard('{Delete}');
  await opened.designer.settled;

  const { bundle } = opened.designer;
  expect(inProcess(bundle, /id="flow-submitted"[^>]*targetRef="check"/)).toBeDefined();
  expect(inProcess(bundle, /id="flow-supplemented"[^>]*targetRef="check"/)).toBeDefined();
});

test('a step of the palette is dragged on to a flow, stands between its two steps and covers neither', async () => {
  const button = opened.shadow.querySelector('[data-preset=sign]') as Element;
  const flow = opened.designer.querySelector('[data-element-id=flow-checked] .djs-hit') as Element;
  const { left, top, width } = flow.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, composed: true, clientX: left + width / 2, clientY: top };

  button.dispatchEvent(new DragEvent('dragstart', { ...at, clientX: 60, clientY: 280 }));
  for (const type of ['mousemove', 'mouseover', 'mousemove', 'mouseup'])
    flow.dispatchEvent(new MouseEvent(type, at));
  await opened.designer.settled;

  expect(inProcess(opened.designer.bundle, /id="flow-checked"[^>]*targetRef="sign-1"/)).toBeDefined();
  const right = (id: string) => shape(id).getBoundingClientRect().right;
  expect(shape('sign-1').getBoundingClientRect().left).toBeGreaterThan(right('check'));
  expect(shape('is-complete').getBoundingClientRect().left).toBeGreaterThan(right('sign-1'));
});

test('a name is typed on the step itself', async () => {
  await userEvent.dblClick(shape('check'));
  await userEvent.keyboard('{Control>}a{/Control}Xem xét hồ sơ{Enter}');
  await opened.designer.settled;

  expect(inProcess(opened.designer.bundle, /id="check"[^>]* name="Xem xét hồ sơ"/)).toBeDefined();
});

test('the diagram is drawn with bpmn-js but none of its tools is left', () => {
  expect(opened.designer.querySelector('.djs-palette')).toBeNull();
  expect(opened.designer.querySelector('.djs-popup')).toBeNull();
});

test('two designers on one page do not disturb each other, and one survives being moved', async () => {
  const { designer } = opened;
  const second = document.createElement('motcua-designer');
  second.bundle = khaiSinh;
  document.body.append(second);
  await second.settled;

  document.body.append(designer);
  await designer.settled;

  for (const element of [designer, second])
    expect(element.querySelectorAll('.djs-shape').length).toBeGreaterThan(20);
  expect(opened.told).toEqual([]);
});
