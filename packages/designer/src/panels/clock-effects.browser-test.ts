import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contentOf } from '../bundle/bundle.ts';
import { khaiSinh } from '../testdata/khai-sinh.ts';
import { inProcess, openDesigner } from '../testdata/open-designer.ts';

let opened: Awaited<ReturnType<typeof openDesigner>>;

beforeEach(async () => {
  opened = await openDesigner(khaiSinh);
});

async function select(step: string): Promise<void> {
  await userEvent.click(opened.shadow.querySelector('[data-view=list]') as HTMLElement);
  await userEvent.click(opened.shadow.querySelector(`[data-step=${step}] .edit`) as HTMLElement);
  await opened.designer.settled;
}

async function choose(id: string, value: string): Promise<void> {
  await userEvent.selectOptions(opened.shadow.querySelector(`#${id}`) as HTMLElement, value);
  await opened.designer.settled;
}

/** The element of a step as it is written. */
const written = (step: string) =>
  inProcess(opened.designer.bundle, new RegExp(`<bpmn:(\\w+) id="${step}"[\\s\\S]*?</bpmn:\\1>`)) ?? '';

test('a step says when it begins to count, and what else stands in its extension stays', async () => {
  await select('receive');
  await choose('clock-effect-new', 'pause statutory');
  await choose('clock-effect-1', 'leave');

  expect(written('receive')).toContain('<motcua:clockEffect clock="statutory" effect="pause" on="leave" />');
  expect(written('receive')).toContain('<motcua:caseNumber on="leave" />');

  for (let count = 0; count < 2; count++)
    await userEvent.click(opened.shadow.querySelector('[data-action=undo]') as HTMLElement);
  await opened.designer.settled;
  expect(contentOf(opened.designer.bundle, 'process.bpmn')).toBe(contentOf(khaiSinh, 'process.bpmn'));
});

test('the last effect takes its empty extension along', async () => {
  await select('handover');
  await userEvent.click(opened.shadow.querySelector('.clock-effect [data-action=remove]') as HTMLElement);
  await opened.designer.settled;

  expect(written('handover')).not.toContain('extensionElements');
});

test('axe finds nothing in a step with time limits', async () => {
  await select('receive');

  const { violations } = await axe.run(opened.designer);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
