import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('a send task publishes its message and goes on', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <sendTask id="tell" messageRef="letter"/>
      <userTask id="after"/>
      start -> tell
      tell -> after`,
      { beside: '<message id="letter" name="letter"/>' },
    ),
  );

  expect(kernelCase.case.effects[0]).toEqual({ type: 'publish-message', name: 'letter', data: {} });
  expect(kernelCase.open).toEqual(['after']);
});
