import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('one that needs two signals begins when both have come', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <userTask id="work"/>
      <subProcess id="alarm" triggeredByEvent="true">${flowElements(`
        <startEvent id="rung" parallelMultiple="true" isInterrupting="false"><signalEventDefinition signalRef="one"/><signalEventDefinition signalRef="two"/></startEvent>
        <userTask id="help"/>
        rung -> help`)}
      </subProcess>
      start -> work`,
      { beside: '<signal id="one" name="one"/><signal id="two" name="two"/>' },
    ),
  );

  const before = kernelCase.trigger('alarm', {}, 0).open;
  kernelCase.trigger('alarm', {}, 1);

  expect(before).toEqual(['work']);
  expect(kernelCase.open).toEqual(['work', 'help']);
});

test('where one signal starts two interrupting ones, the first takes the place of the scope', async () => {
  const handler = (id: string): string =>
    `<subProcess id="${id}" triggeredByEvent="true">${flowElements(`
      <startEvent id="${id}-rung"><signalEventDefinition signalRef="bell"/></startEvent>
      <userTask id="${id}-help"/>
      ${id}-rung -> ${id}-help`)}</subProcess>`;
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <userTask id="work"/>
      <intermediateThrowEvent id="ring"><signalEventDefinition signalRef="bell"/></intermediateThrowEvent>
      ${handler('one')}
      ${handler('two')}
      start -> work
      work -> ring`,
      { beside: '<signal id="bell" name="bell"/>' },
    ),
  );

  kernelCase.complete('work');

  expect(kernelCase.open).toEqual(['one-help']);
});
