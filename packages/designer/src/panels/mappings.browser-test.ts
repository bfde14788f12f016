import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { khaiSinh } from '../testdata/khai-sinh.ts';
import { inProcess, openDesigner } from '../testdata/open-designer.ts';
import { contents } from '../testdata/random-edits.ts';

let opened: Awaited<ReturnType<typeof openDesigner>>;

const find = (selector: string) => opened.shadow.querySelector(selector) as HTMLElement;

async function fill(selector: string, text: string): Promise<void> {
  await userEvent.fill(find(selector), text);
  await userEvent.keyboard('{Tab}');
  await opened.designer.settled;
  await opened.designer.updateComplete;
}

async function select(step: string): Promise<void> {
  await userEvent.click(find('[data-view=list]'));
  await userEvent.click(find(`[data-step=${step}] .edit`));
  await opened.designer.settled;
}

beforeEach(async () => {
  opened = await openDesigner(khaiSinh);
  await select('lookup');
});

test('what a service is given is added by its name and chosen from the forms', async () => {
  await fill('#mapping-inputs-new', 'child');
  await userEvent.selectOptions(find('#mapping-inputs-3-fact'), '=application.child.fullName');
  await opened.designer.settled;

  expect(
    inProcess(opened.designer.bundle, /<motcua:input target="child" source="=application\.child\.fullName"/),
  ).toBeDefined();
});

test('what comes back is kept under a name, and undo takes all of it back', async () => {
  await fill('#mapping-outputs-new', 'found');
  await fill('#mapping-outputs-0-target', 'person');

  expect(inProcess(opened.designer.bundle, /<motcua:output target="person" source="=found"/)).toBeDefined();
  await userEvent.click(find('[data-action=undo]'));
  await userEvent.click(find('[data-action=undo]'));
  await opened.designer.settled;
  expect(contents(opened.designer.bundle)).toEqual(contents(khaiSinh));
});

test('a step that has more settings shows them', async () => {
  await select('receive');

  expect((find('#step-document') as HTMLSelectElement).value).toBe('receipt');
  expect((find('#step-status') as HTMLSelectElement).value).toBe('2');
});
