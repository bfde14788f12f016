import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('a task of no type is passed', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <task id="something"/>
      <userTask id="after"/>
      start -> something
      something -> after`),
  );

  expect(kernelCase.path).toEqual(['start', 'something', 'after']);
  expect(kernelCase.open).toEqual(['after']);
});

test('an activity with a start quantity waits for its tokens, and sends on as many as it says', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <task id="sends" completionQuantity="3"/>
      <task id="gathers" startQuantity="3"/>
      <userTask id="after"/>
      start -> sends
      sends -> gathers
      gathers -> after`),
  );

  expect(kernelCase.open).toEqual(['after']);
});

test('too few tokens for a start quantity are an incident, not silence', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <task id="gathers" startQuantity="2"/>
      start -> gathers`),
  );

  expect(kernelCase.incidents).toEqual(['JOIN_NEVER_COMPLETES']);
});
