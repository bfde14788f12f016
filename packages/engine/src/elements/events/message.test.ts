import { expect, test } from 'vitest';
import { bpmnText } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

const WAITS = bpmnText(
  `
  <startEvent id="start"/>
  <intermediateCatchEvent id="wait"><messageEventDefinition messageRef="letter"/></intermediateCatchEvent>
  <userTask id="after"/>
  start -> wait
  wait -> after`,
  { beside: '<message id="letter" name="letter" motcua:correlationKey="=id"/>' },
);

test('is waited for by name and correlation key, and stores what it brings', async () => {
  const kernelCase = await KernelCase.start(WAITS, { id: 12 });
  const [waiting] = kernelCase.case.waitingFor('subscribe');

  kernelCase.trigger('wait', { answer: 'yes' });

  expect(waiting).toMatchObject({ event: 'message', name: 'letter', correlationKey: '12' });
  expect(kernelCase.case.data).toEqual({ id: 12, answer: 'yes' });
});
