import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const CHOICE = (fallback: string): string =>
  bpmnText(`
    <startEvent id="start"/>
    <exclusiveGateway id="choice"${fallback}/>
    <userTask id="one"/>
    <userTask id="two"/>
    <userTask id="three"/>
    start -> choice
    choice -> one [x > 1]
    choice -> two [x > 0]
    choice -> three [x > 9]`);

test('takes the first flow whose condition holds', async () => {
  const kernelCase = await KernelCase.start(CHOICE(''), { x: 2 });

  expect(kernelCase.open).toEqual(['one']);
});

test('takes the default flow when no condition holds', async () => {
  const kernelCase = await KernelCase.start(CHOICE(' default="choice-three"'), { x: 0 });

  expect(kernelCase.open).toEqual(['three']);
});

test('without a way it is an incident, which goes on after the data was corrected', async () => {
  const kernelCase = await KernelCase.start(CHOICE(''), { x: 0 });
  const [incident] = kernelCase.case.waitingFor('raise-incident');

  kernelCase.do({ type: 'set-data', data: { x: 1 } });
  kernelCase.do({
    type: 'retry',
    incident: incident?.incident ?? '',
    scope: 'root',
    token: incident?.token ?? '',
  });

  expect(incident?.problem.code).toBe('NO_CONDITION_HOLDS');
  expect(kernelCase.open).toEqual(['two']);
});

test('a condition that is neither true nor false is an incident', async () => {
  const kernelCase = await KernelCase.start(CHOICE(' default="choice-three"'), {});

  expect(kernelCase.incidents).toEqual(['CONDITION_UNDECIDED']);
});
