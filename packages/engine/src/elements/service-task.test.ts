import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const LOOKUP = bpmnText(
  `
  <startEvent id="start"/>
  <serviceTask id="lookup" motcua:handler="population.lookup" motcua:resultVariable="person" motcua:retries="7"><extensionElements><motcua:input target="id" source="=application.id"/></extensionElements></serviceTask>
  <boundaryEvent id="unknown" attachedToRef="lookup"><errorEventDefinition errorRef="missing"/></boundaryEvent>
  <userTask id="after"/>
  <userTask id="ask"/>
  start -> lookup
  lookup -> after
  unknown -> ask`,
  { beside: '<error id="missing" errorCode="NOT_FOUND"/>' },
);

test('a service task is a job of its handler, whose result is stored', async () => {
  const kernelCase = await KernelCase.start(LOOKUP, { application: { id: '1' } });
  const [job] = kernelCase.case.waitingFor('run-job');

  kernelCase.complete('lookup', { name: 'An' });

  expect(job).toMatchObject({ handler: 'population.lookup', input: { id: '1' }, retries: 7 });
  expect(kernelCase.case.data.person).toEqual({ name: 'An' });
});

test('an error of its work goes to the boundary', async () => {
  const kernelCase = await KernelCase.start(LOOKUP, { application: { id: '1' } });

  kernelCase.throwError('lookup', 'NOT_FOUND');

  expect(kernelCase.open).toEqual(['ask']);
});
