import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('a sub-process sees what is around it, and keeps its data objects to itself', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <subProcess id="inside">${flowElements(`
        <dataObject id="draft" name="draft"/>
        <startEvent id="begin"/>
        <userTask id="write"/>
        begin -> write`)}
      </subProcess>
      <userTask id="after"/>
      start -> inside
      inside -> after`),
    { title: 'x' },
  );

  kernelCase.complete('write', { draft: 'secret', title: 'y' });

  expect(kernelCase.case.data).toEqual({ title: 'y' });
  expect(kernelCase.open).toEqual(['after']);
});

test('a sub-process without a start event begins at what nothing leads to', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <subProcess id="inside"><userTask id="one"/><userTask id="two"/></subProcess>
      start -> inside`),
  );

  expect(kernelCase.open).toEqual(['one', 'two']);
});
