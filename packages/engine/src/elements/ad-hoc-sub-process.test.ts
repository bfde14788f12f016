import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const AD_HOC = (attributes: string, condition = ''): string =>
  bpmnText(`
    <startEvent id="start"/>
    <adHocSubProcess id="free"${attributes}>${flowElements(`
      <userTask id="a"/>
      <userTask id="b"/>
      <userTask id="c"/>
      <userTask id="a2"/>
      a -> a2
      ${condition}`)}
    </adHocSubProcess>
    <userTask id="after"/>
    start -> free
    free -> after`);

const UNTIL_DONE = '<completionCondition>done = true</completionCondition>';

test('in parallel: everything that nothing leads to is open at once, and it ends when all is done', async () => {
  const kernelCase = await KernelCase.start(AD_HOC(' ordering="Parallel"'));
  const open = kernelCase.open;

  kernelCase.complete('a').complete('a2').complete('c').complete('b');

  expect(open).toEqual(['a', 'b', 'c']);
  expect(kernelCase.open).toEqual(['after']);
});

test('in sequence: one after the other', async () => {
  const kernelCase = await KernelCase.start(AD_HOC(' ordering="Sequential"'));

  const seen = ['a', 'a2', 'b', 'c'].map((step) => {
    const { open } = kernelCase;
    kernelCase.complete(step);
    return open;
  });

  expect(seen).toEqual([['a'], ['a2'], ['b'], ['c']]);
  expect(kernelCase.open).toEqual(['after']);
});

test('its condition ends it and withdraws the rest', async () => {
  const kernelCase = await KernelCase.start(AD_HOC('', UNTIL_DONE), { done: false });

  kernelCase.complete('b', { done: true });

  expect(kernelCase.open).toEqual(['after']);
});

test('without cancelRemainingInstances what runs finishes first, and nothing more is begun', async () => {
  const kernelCase = await KernelCase.start(AD_HOC(' cancelRemainingInstances="false"', UNTIL_DONE), {
    done: false,
  });

  const waiting = kernelCase.complete('b', { done: true }).open;
  kernelCase.complete('a').complete('c');

  expect(waiting).toEqual(['a', 'c']);
  expect(kernelCase.open).toEqual(['after']);
});

test('while its condition does not hold, an activity can be begun again', async () => {
  const kernelCase = await KernelCase.start(AD_HOC('', UNTIL_DONE), { done: false });
  const [task] = kernelCase.case.waitingFor('open-task');
  for (const step of ['a', 'a2', 'b', 'c']) kernelCase.complete(step);
  const idle = kernelCase.case.status;

  kernelCase.do({ type: 'activate', scope: task?.scope ?? '', node: 'b' });
  const again = kernelCase.open;
  kernelCase.complete('b', { done: true });

  expect([idle, again]).toEqual(['active', ['b']]);
  expect(kernelCase.open).toEqual(['after']);
});
