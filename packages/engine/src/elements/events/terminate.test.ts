import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

test('ends its scope with everything in it, and only that', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <subProcess id="inside">${flowElements(`
        <startEvent id="begin"/>
        <parallelGateway id="fork"/>
        <userTask id="stop"/>
        <userTask id="other"/>
        <endEvent id="all"><terminateEventDefinition/></endEvent>
        begin -> fork
        fork -> stop
        fork -> other
        stop -> all`)}
      </subProcess>
      <userTask id="after"/>
      start -> inside
      inside -> after`),
  );

  kernelCase.complete('stop');

  expect(kernelCase.open).toEqual(['after']);
});
