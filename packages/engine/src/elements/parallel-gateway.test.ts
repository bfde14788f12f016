import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('waits for one token on each flow and goes on with one', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <parallelGateway id="fork"/>
      <userTask id="one"/>
      <userTask id="two"/>
      <parallelGateway id="join"/>
      <userTask id="after"/>
      start -> fork
      fork -> one
      fork -> two
      one -> join
      two -> join
      join -> after`),
  );

  const between = kernelCase.complete('one').open;
  kernelCase.complete('two');

  expect(between).toEqual(['two']);
  expect(kernelCase.open).toEqual(['after']);
});

test('a join that can never complete is an incident', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <exclusiveGateway id="choice" default="choice-two"/>
      <userTask id="one"/>
      <userTask id="two"/>
      <parallelGateway id="join"/>
      start -> choice
      choice -> one [true]
      choice -> two
      one -> join
      two -> join`),
  );

  kernelCase.complete('one');

  expect(kernelCase.incidents).toEqual(['JOIN_NEVER_COMPLETES']);
});
