import { expect, test } from 'vitest';
import { bpmnText } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

test('an event without a definition waits for nothing and throws nothing', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <intermediateThrowEvent id="milestone"/>
      <endEvent id="end"/>
      start -> milestone
      milestone -> end`),
  );

  expect(kernelCase.path).toEqual(['start', 'milestone', 'end']);
  expect(kernelCase.case.effects).toEqual([{ type: 'end-case', status: 'completed' }]);
});
