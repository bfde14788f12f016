import { expect, test } from 'vitest';
import { bpmnText } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

test('goes on at the catching link of the same name', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <intermediateThrowEvent id="away"><linkEventDefinition name="page 2"/></intermediateThrowEvent>
      <intermediateCatchEvent id="here"><linkEventDefinition name="page 2"/></intermediateCatchEvent>
      <userTask id="after"/>
      start -> away
      here -> after`),
  );

  expect(kernelCase.open).toEqual(['after']);
});

test('a link without a partner is an incident', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <intermediateThrowEvent id="away"><linkEventDefinition name="nowhere"/></intermediateThrowEvent>
      start -> away`),
  );

  expect(kernelCase.incidents).toEqual(['LINK_WITHOUT_TARGET']);
});
