import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('a sub-process sees what is around it, and keeps its data objects to itself', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <subProcess id="inside">${flowElements(`
        <dataObject id="draft" name="draft"/>
        <startEvent id="begin"/>
        <userTask id="write"/>
        begin -> write`)}
      </subProcess>
      <userTask id="after"/>
      start -> inside
      inside -> after`),
    { title: 'x' },
  );

  kernelCase.complete('write', { draft: 'secret', title: 'y' });

  expect(kernelCase.case.data).toEqual({ title: 'y' });
  expect(kernelCase.open).toEqual(['after']);
});

test('a sub-process without a start event begins at what nothing leads to', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <subProcess id="inside"><userTask id="one"/><userTask id="two"/></subProcess>
      start -> inside`),
  );

  expect(kernelCase.open).toEqual(['one', 'two']);
});

test.each([
  '<subProcess id="part"/>',
  '<subProcess id="part"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></subProcess>',
  '<subProcess id="part"><subProcess id="inner"/></subProcess>',
  '<transaction id="part"/>',
  '<adHocSubProcess id="part"/>',
  '<subProcess id="part"><subProcess id="aside" triggeredByEvent="true"><startEvent id="asked"><messageEventDefinition messageRef="ask"/></startEvent></subProcess></subProcess>',
])('one with nothing to do in it is at its end when it begins: %s', async (part) => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `<startEvent id="start"/>
      ${part}
      <userTask id="after"/>
      start -> part
      part -> after`,
      { beside: '<message id="ask" name="ask"/>' },
    ),
  );

  expect(kernelCase.open).toEqual(['after']);
  expect(kernelCase.complete('after').case.status).toBe('completed');
});
