import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

test('whoever throws an escalation goes on, and so does who catches it', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <subProcess id="inside">${flowElements(`
        <startEvent id="begin"/>
        <userTask id="work"/>
        <endEvent id="thrown"><escalationEventDefinition escalationRef="late"/></endEvent>
        begin -> work
        work -> thrown`)}
      </subProcess>
      <boundaryEvent id="told" attachedToRef="inside" cancelActivity="false"><escalationEventDefinition escalationRef="late"/></boundaryEvent>
      <userTask id="after"/>
      <userTask id="look"/>
      start -> inside
      inside -> after
      told -> look`,
      { beside: '<escalation id="late" escalationCode="LATE"/>' },
    ),
  );

  kernelCase.complete('work');

  expect(kernelCase.open).toEqual(['look', 'after']);
});

test('an escalation that nobody catches is passed', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <endEvent id="end"><escalationEventDefinition escalationRef="late"/></endEvent>
      start -> end`,
      { beside: '<escalation id="late" escalationCode="LATE"/>' },
    ),
  );

  expect(kernelCase.case.status).toBe('completed');
});
