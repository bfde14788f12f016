import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const INCLUSIVE = bpmnText(`
  <startEvent id="start"/>
  <inclusiveGateway id="split" default="split-c"/>
  <userTask id="a"/>
  <userTask id="b"/>
  <userTask id="c"/>
  <inclusiveGateway id="join"/>
  <userTask id="after"/>
  start -> split
  split -> a [x > 0]
  split -> b [x > 1]
  split -> c
  a -> join
  b -> join
  c -> join
  join -> after`);

test.each([
  [2, ['a', 'b']],
  [1, ['a']],
  [0, ['c']],
])('with x = %i the ways %j are taken, and the join waits for just these', async (x, ways) => {
  const kernelCase = await KernelCase.start(INCLUSIVE, { x });
  const open = kernelCase.open;

  for (const way of ways) kernelCase.complete(way);

  expect(open).toEqual(ways);
  expect(kernelCase.open).toEqual(['after']);
});

test('a token on the boundary of an activity before the join is waited for', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <parallelGateway id="fork"/>
      <userTask id="a"/>
      <userTask id="b"/>
      <boundaryEvent id="late" attachedToRef="b"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
      <userTask id="handled"/>
      <endEvent id="elsewhere"/>
      <inclusiveGateway id="join"/>
      <userTask id="after"/>
      start -> fork
      fork -> a
      fork -> b
      a -> join
      b -> elsewhere
      late -> handled
      handled -> join
      join -> after`),
  );

  const whileB = kernelCase.complete('a').open;
  kernelCase.complete('b');

  expect(whileB).toEqual(['b']);
  expect(kernelCase.open).toEqual(['after']);
});
