import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const CATCH = (attribute: string): string =>
  bpmnText(
    `
    <startEvent id="start"/>
    <intermediateCatchEvent id="caught"${attribute}><messageEventDefinition messageRef="one"/><messageEventDefinition messageRef="two"/></intermediateCatchEvent>
    <userTask id="after"/>
    start -> caught
    caught -> after`,
    { beside: '<message id="one" name="one"/><message id="two" name="two"/>' },
  );

test('an event with several definitions goes on with the first that comes, and waits for none any more', async () => {
  const kernelCase = await KernelCase.start(CATCH(''));

  kernelCase.trigger('caught', { letter: 1 }, 1);

  expect(kernelCase.open).toEqual(['after']);
  expect(kernelCase.case.waitingFor('subscribe')).toEqual([]);
});

test('a parallel multiple event goes on when all have come, each counted once', async () => {
  const kernelCase = await KernelCase.start(CATCH(' parallelMultiple="true"'));

  kernelCase.trigger('caught', { letter: 1 }, 1).trigger('caught', { letter: 2 }, 1);
  const before = kernelCase.open;
  kernelCase.trigger('caught', { note: 3 }, 0);

  expect(before).toEqual([]);
  expect(kernelCase.open).toEqual(['after']);
  expect(kernelCase.case.data).toEqual({ letter: 2, note: 3 });
});
