import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

test('outside of a transaction it is an incident', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <endEvent id="end"><cancelEventDefinition/></endEvent>
      start -> end`),
  );

  expect(kernelCase.incidents).toEqual(['CANCEL_WITHOUT_TRANSACTION']);
});

test('inside a sub-process of a transaction it cancels the transaction', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <transaction id="whole"><subProcess id="part">${flowElements(`
        <startEvent id="begin"/>
        <endEvent id="end"><cancelEventDefinition/></endEvent>
        begin -> end`)}</subProcess></transaction>
      <boundaryEvent id="cancelled" attachedToRef="whole"><cancelEventDefinition/></boundaryEvent>
      <userTask id="after"/>
      start -> whole
      cancelled -> after`),
  );

  expect(kernelCase.open).toEqual(['after']);
});
