import { expect, test } from 'vitest';
import { bpmnText } from './bpmn-text.ts';
import { KernelCase } from './kernel-case.ts';

const COUNTED = bpmnText(`
  <startEvent id="start"/>
  <userTask id="work"/>
  <exclusiveGateway id="choice" default="choice-end"/>
  <endEvent id="end"/>
  start -> work
  work -> choice
  choice -> work [is it the first time]
  choice -> end`);

/** A language that remembers something of its own answers the loaded case otherwise than the living one. */
function withMemory() {
  let asked = 0;
  return {
    '': {
      expression: () => {
        asked += 1;
        return asked === 1;
      },
    },
  };
}

test.runIf(process.env.REHYDRATE === '1')('a loaded case that does otherwise is told', async () => {
  const kernelCase = await KernelCase.start(COUNTED, {}, { languages: withMemory() });

  expect(() => kernelCase.complete('work')).toThrow('saved and loaded');
});

test.runIf(process.env.REHYDRATE !== '1')('steps are done once unless asked otherwise', async () => {
  const kernelCase = await KernelCase.start(COUNTED, {}, { languages: withMemory() });

  expect(kernelCase.complete('work').complete('work').case.status).toBe('completed');
});
