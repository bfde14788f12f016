import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

const THROWS = (caught: string): string =>
  bpmnText(
    `
      <startEvent id="start"/>
      <subProcess id="inside">${flowElements(`
        <startEvent id="begin"/>
        <userTask id="work"/>
        <endEvent id="thrown"><errorEventDefinition errorRef="fault"/></endEvent>
        begin -> work
        work -> thrown`)}
      </subProcess>
      <boundaryEvent id="any" attachedToRef="inside"><errorEventDefinition/></boundaryEvent>
      <boundaryEvent id="known" attachedToRef="inside"><errorEventDefinition errorRef="${caught}"/></boundaryEvent>
      <userTask id="handle-any"/>
      <userTask id="handle-known"/>
      start -> inside
      any -> handle-any
      known -> handle-known`,
    { beside: '<error id="fault" errorCode="F"/><error id="other" errorCode="O"/>' },
  );

test('is caught by who names its code, before who catches all', async () => {
  const kernelCase = await KernelCase.start(THROWS('fault'));

  expect(kernelCase.complete('work').open).toEqual(['handle-known']);
});

test('is caught by who catches all where nobody names its code', async () => {
  const kernelCase = await KernelCase.start(THROWS('other'));

  expect(kernelCase.complete('work').open).toEqual(['handle-any']);
});
