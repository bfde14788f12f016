import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const REVIEW = bpmnText(`
  <startEvent id="start"/>
  <userTask id="review" name="Review" motcua:form="review" motcua:role="clerk" motcua:assignee="=next" motcua:term="PT2H"/>
  <userTask id="after"/>
  start -> review
  review -> after`);

test('a user task says who does what by when', async () => {
  const kernelCase = await KernelCase.start(REVIEW, { next: 'anna' });

  expect(kernelCase.case.waitingFor('open-task')).toMatchObject([
    {
      element: 'review',
      name: 'Review',
      form: 'review',
      role: 'clerk',
      assignee: 'anna',
      dueAt: '2026-01-05T03:00:00.000Z',
    },
  ]);
});

test('what is submitted is stored under the form', async () => {
  const kernelCase = await KernelCase.start(REVIEW, { next: 'anna' });

  kernelCase.complete('review', { ok: true });

  expect(kernelCase.case.data.review).toEqual({ ok: true });
  expect(kernelCase.open).toEqual(['after']);
});
