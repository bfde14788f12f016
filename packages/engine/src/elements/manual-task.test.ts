import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('a manual task is passed: its work is done without the engine', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <manualTask id="stamp"/>
      start -> stamp`),
  );

  expect(kernelCase.path).toEqual(['start', 'stamp']);
  expect(kernelCase.case.status).toBe('completed');
});
