import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('an event without a definition is passed', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <intermediateThrowEvent id="milestone"/>
      <userTask id="after"/>
      start -> milestone
      milestone -> after`),
  );

  expect(kernelCase.open).toEqual(['after']);
});

test('a message carries the input mappings, and nothing else of the case', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <intermediateThrowEvent id="told"><extensionElements><motcua:input target="number" source="=id"/></extensionElements><messageEventDefinition messageRef="letter"/></intermediateThrowEvent>
      start -> told`,
      { beside: '<message id="letter" name="letter" motcua:correlationKey="=id"/>' },
    ),
    { id: 7, secret: 'x' },
  );

  expect(kernelCase.case.effects[0]).toEqual({
    type: 'publish-message',
    name: 'letter',
    correlationKey: '7',
    data: { number: 7 },
  });
});
