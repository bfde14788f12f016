import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const CALLEE = bpmnText(
  `
  <startEvent id="begin"/>
  <userTask id="count"/>
  begin -> count`,
  { id: 'callee' },
);

test('a called process sees what is mapped into it, and gives back what is mapped out', async () => {
  const caller = bpmnText(
    `
    <startEvent id="start"/>
    <callActivity id="call" calledElement="callee"><extensionElements><motcua:input target="sum" source="=amount"/><motcua:output target="answer" source="=result"/></extensionElements></callActivity>
    start -> call`,
    { id: 'caller' },
  );
  const kernelCase = await KernelCase.start([caller, CALLEE], { amount: 1, secret: 2 });
  const [task] = kernelCase.case.waitingFor('open-task');

  kernelCase.complete('count', { result: 3, other: 4 });

  expect(task?.element).toBe('count');
  expect(kernelCase.case.data).toEqual({ amount: 1, secret: 2, answer: 3 });
});

test('a global task is called like a process', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <callActivity id="call" calledElement="sign"/>
      <userTask id="after"/>
      start -> call
      call -> after`,
      { beside: '<globalUserTask id="sign" name="Sign" motcua:role="head"/>' },
    ),
  );
  const [task] = kernelCase.case.waitingFor('open-task');

  kernelCase.complete('sign');

  expect(task).toMatchObject({ element: 'sign', role: 'head' });
  expect(kernelCase.open).toEqual(['after']);
});

test('a process that calls itself for ever is an incident', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <callActivity id="call" calledElement="again"/>
      start -> call`,
      { id: 'again' },
    ),
  );

  expect(kernelCase.incidents).toEqual(['TOO_DEEP']);
});

test('a process that does not exist is an incident', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <callActivity id="call" calledElement="nobody"/>
      start -> call`),
  );

  expect(kernelCase.incidents).toEqual(['CALLED_PROCESS_UNKNOWN']);
});
