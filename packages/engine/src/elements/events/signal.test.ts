import { expect, test } from 'vitest';
import { bpmnText } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

test('reaches everybody who listens in the case, also who comes there in the same step', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <parallelGateway id="fork"/>
      <intermediateThrowEvent id="ring"><signalEventDefinition signalRef="bell"/></intermediateThrowEvent>
      <task id="before"/>
      <intermediateCatchEvent id="one"><signalEventDefinition signalRef="bell"/></intermediateCatchEvent>
      <intermediateCatchEvent id="two"><signalEventDefinition signalRef="bell"/></intermediateCatchEvent>
      <userTask id="first"/>
      <userTask id="second"/>
      start -> fork
      fork -> ring
      fork -> one
      fork -> before
      before -> two
      one -> first
      two -> second`,
      { beside: '<signal id="bell" name="bell"/>' },
    ),
  );

  expect(kernelCase.open).toEqual(['first', 'second']);
});

test('goes out to other cases without the data of this one, but for what is mapped', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <endEvent id="end"><signalEventDefinition signalRef="bell"/></endEvent>
      start -> end`,
      { beside: '<signal id="bell" name="bell"/>' },
    ),
    { secret: 1 },
  );

  expect(kernelCase.case.effects[0]).toEqual({ type: 'broadcast-signal', name: 'bell', data: {} });
});
