import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const WAIT = (attributes = ''): string =>
  bpmnText(
    `
    <startEvent id="start"/>
    <eventBasedGateway id="wait"${attributes}/>
    <intermediateCatchEvent id="answer"><messageEventDefinition messageRef="letter"/></intermediateCatchEvent>
    <intermediateCatchEvent id="other"><messageEventDefinition messageRef="call"/></intermediateCatchEvent>
    <userTask id="read"/>
    <userTask id="talk"/>
    ${attributes === '' ? 'start -> wait' : ''}
    wait -> answer
    wait -> other
    answer -> read
    other -> talk`,
    { beside: '<message id="letter" name="letter"/><message id="call" name="call"/>' },
  );

test('the first event decides, and the others are waited for no more', async () => {
  const kernelCase = await KernelCase.start(WAIT());

  kernelCase.trigger('other');

  expect(kernelCase.open).toEqual(['talk']);
  expect(kernelCase.case.waitingFor('subscribe')).toEqual([]);
});

test('one that instantiates begins the case with the event that came', async () => {
  const kernelCase = await KernelCase.start(
    WAIT(' instantiate="true"'),
    { text: 'hello' },
    { node: 'answer' },
  );

  expect(kernelCase.open).toEqual(['read']);
  expect(kernelCase.case.waitingFor('subscribe')).toEqual([]);
});

test('a parallel one that instantiates waits for the other events as well', async () => {
  const kernelCase = await KernelCase.start(
    WAIT(' instantiate="true" eventGatewayType="Parallel"'),
    {},
    { node: 'answer' },
  );

  const before = kernelCase.open;
  kernelCase.trigger('other');

  expect(before).toEqual(['read']);
  expect(kernelCase.open).toEqual(['read', 'talk']);
});
