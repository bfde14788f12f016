import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('an end event consumes one token; the case ends with the last', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <parallelGateway id="fork"/>
      <userTask id="one"/>
      <userTask id="two"/>
      <endEvent id="end"/>
      start -> fork
      fork -> one
      fork -> two
      one -> end
      two -> end`),
  );

  const between = kernelCase.complete('one').case.status;
  kernelCase.complete('two');

  expect([between, kernelCase.case.status]).toEqual(['active', 'completed']);
});

test('an end event throws all that it says', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <endEvent id="end"><signalEventDefinition signalRef="bell"/><messageEventDefinition messageRef="letter"/></endEvent>
      start -> end`,
      { beside: '<signal id="bell" name="bell"/><message id="letter" name="letter"/>' },
    ),
  );

  const sent = kernelCase.case.effects.map(({ type }) => type);

  expect(sent).toEqual(['broadcast-signal', 'publish-message', 'end-case']);
});
