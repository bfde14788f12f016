import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const TWO_STARTS = bpmnText(
  `
  <startEvent id="plain"/>
  <startEvent id="asked" parallelMultiple="true"><messageEventDefinition messageRef="one"/><messageEventDefinition messageRef="two"/></startEvent>
  <userTask id="work"/>
  <userTask id="answer"/>
  plain -> work
  asked -> answer`,
  { beside: '<message id="one" name="one"/><message id="two" name="two"/>' },
);

test('a case begins at the start event without a definition, and only there', async () => {
  const kernelCase = await KernelCase.start(TWO_STARTS);

  expect(kernelCase.open).toEqual(['work']);
});

test('a start event that needs two messages begins the case with one and waits for the other', async () => {
  const kernelCase = await KernelCase.start(TWO_STARTS, { first: 1 }, { node: 'asked', index: 0 });
  const before = kernelCase.open;

  kernelCase.trigger('asked', { second: 2 }, 1);

  expect(before).toEqual([]);
  expect(kernelCase.open).toEqual(['answer']);
  expect(kernelCase.case.data).toEqual({ first: 1, second: 2 });
});
