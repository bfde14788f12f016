import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const ANSWER = bpmnText(
  `
  <receiveTask id="answer" messageRef="letter" instantiate="true"/>
  <userTask id="after"/>
  answer -> after`,
  { beside: '<message id="letter" name="letter" motcua:correlationKey="=id"/>' },
);

test('a receive task waits for its message and stores what it brings', async () => {
  const kernelCase = await KernelCase.start(ANSWER, { id: 'A-1' });
  const [waiting] = kernelCase.case.waitingFor('subscribe');

  kernelCase.trigger('answer', { yes: true });

  expect(waiting).toMatchObject({ event: 'message', name: 'letter', correlationKey: 'A-1' });
  expect(kernelCase.case.data).toEqual({ id: 'A-1', yes: true });
});

test('a receive task that instantiates is done when its message has begun the case', async () => {
  const kernelCase = await KernelCase.start(ANSWER, { yes: true }, { node: 'answer' });

  expect(kernelCase.open).toEqual(['after']);
});
