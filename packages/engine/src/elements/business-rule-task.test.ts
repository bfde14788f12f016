import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const FEE = bpmnText(`
  <startEvent id="start"/>
  <businessRuleTask id="rule" motcua:decision="fee" motcua:resultVariable="amount"/>
  <userTask id="after"/>
  start -> rule
  rule -> after`);

test('a decision gets what the step can see, and its value is stored', async () => {
  const kernelCase = await KernelCase.start(
    FEE,
    { copies: 2 },
    { decide: ({ names }) => ({ value: Number(names.copies) * 8000 }) },
  );

  expect(kernelCase.case.data.amount).toBe(16_000);
  expect(kernelCase.open).toEqual(['after']);
});

test('the history keeps by which rules it was decided', async () => {
  const rules = [
    { decision: 'fee', rule: 3, because: [{ input: 'copies', test: '> 1' }], outputs: ['16000'] },
  ];

  const kernelCase = await KernelCase.start(FEE, { copies: 2 }, { decide: () => ({ value: 16_000, rules }) });

  expect(kernelCase.case.outcomes).toContainEqual({
    type: 'decided',
    element: 'rule',
    decision: 'fee',
    rules,
  });
});

test('a decision that does not exist is an incident', async () => {
  const kernelCase = await KernelCase.start(FEE);

  expect(kernelCase.incidents).toEqual(['DECISION_UNKNOWN']);
});
