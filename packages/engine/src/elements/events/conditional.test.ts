import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

const WATCHED = bpmnText(`
  <startEvent id="start"/>
  <parallelGateway id="fork"/>
  <userTask id="work"/>
  <boundaryEvent id="high" attachedToRef="work" cancelActivity="false"><conditionalEventDefinition><condition>level > 5</condition></conditionalEventDefinition></boundaryEvent>
  <userTask id="measure"/>
  <userTask id="alarm"/>
  start -> fork
  fork -> work
  fork -> measure
  measure -> measure2
  <userTask id="measure2"/>
  high -> alarm`);

const set = (kernelCase: KernelCase, level: number): void =>
  kernelCase.do({ type: 'set-data', data: { level } });

test('fires when its condition turns from false to true, and again only after it was false', async () => {
  const kernelCase = await KernelCase.start(WATCHED, { level: 1 });

  set(kernelCase, 6);
  set(kernelCase, 7);
  const once = kernelCase.open;
  set(kernelCase, 2);
  set(kernelCase, 9);

  expect(once).toEqual(['work', 'measure', 'alarm']);
  expect(kernelCase.open).toEqual(['work', 'measure', 'alarm', 'alarm']);
});

test('fires in the step that writes the variable', async () => {
  const kernelCase = await KernelCase.start(WATCHED, { level: 1 });

  kernelCase.complete('measure', { level: 8 });

  expect(kernelCase.open).toContain('alarm');
});

test('a condition that holds when it is first asked fires at once; one over data that is not there waits', async () => {
  const high = await KernelCase.start(WATCHED, { level: 6 });
  const unknown = await KernelCase.start(WATCHED, {});

  expect(high.open).toContain('alarm');
  expect(unknown.open).not.toContain('alarm');
});

test('is forgotten with its activity, and a case that waits for none keeps no record of it', async () => {
  const kernelCase = await KernelCase.start(WATCHED, { level: 1 });

  kernelCase.complete('work');
  set(kernelCase, 9);

  expect(kernelCase.open).toEqual(['measure']);
  expect(kernelCase.case.record('conditions')).toBeUndefined();
});

test('the last step of a scope can make a condition of the scope true', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <userTask id="measure"/>
      <subProcess id="watch" triggeredByEvent="true">${flowElements(`
        <startEvent id="high"><conditionalEventDefinition><condition>level > 5</condition></conditionalEventDefinition></startEvent>
        <userTask id="alarm"/>
        high -> alarm`)}</subProcess>
      start -> measure`),
  );

  kernelCase.complete('measure', { level: 9 });

  expect(kernelCase.open).toEqual(['alarm']);
});
