import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

const UNDONE = (thrown: string, inside = ''): string =>
  bpmnText(`
    <startEvent id="start"/>
    <subProcess id="booking">${flowElements(`
      <startEvent id="begin"/>
      <userTask id="book"/>
      <boundaryEvent id="book-undo" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
      <userTask id="cancel-book" isForCompensation="true"/>
      <association id="a1" sourceRef="book-undo" targetRef="cancel-book"/>
      begin -> book
      ${inside}`)}
    </subProcess>
    <intermediateThrowEvent id="undo"><compensateEventDefinition${thrown}/></intermediateThrowEvent>
    <userTask id="after"/>
    start -> booking
    booking -> undo
    undo -> after`);

test('who throws waits until it is undone', async () => {
  const kernelCase = await KernelCase.start(UNDONE(''));

  const undoing = kernelCase.complete('book').open;
  kernelCase.complete('cancel-book');

  expect(undoing).toEqual(['cancel-book']);
  expect(kernelCase.open).toEqual(['after']);
});

test('with waitForCompletion="false" who throws goes on meanwhile', async () => {
  const kernelCase = await KernelCase.start(UNDONE(' waitForCompletion="false"'));

  kernelCase.complete('book');
  const both = [...kernelCase.open].sort();
  kernelCase.complete('after').complete('cancel-book');

  expect(both).toEqual(['after', 'cancel-book']);
  expect(kernelCase.case.status).toBe('completed');
});

test('an event sub-process says how its ended sub-process is undone', async () => {
  const handler = `<subProcess id="how" triggeredByEvent="true">${flowElements(`
    <startEvent id="asked"><compensateEventDefinition/></startEvent>
    <userTask id="explain"/>
    <intermediateThrowEvent id="rest"><compensateEventDefinition/></intermediateThrowEvent>
    asked -> explain
    explain -> rest`)}</subProcess>`;
  const kernelCase = await KernelCase.start(UNDONE('', handler));

  const first = kernelCase.complete('book').open;
  const second = kernelCase.complete('explain').open;
  kernelCase.complete('cancel-book');

  expect([first, second]).toEqual([['explain'], ['cancel-book']]);
  expect(kernelCase.open).toEqual(['after']);
});

test('one activity is named: only that is undone', async () => {
  const kernelCase = await KernelCase.start(UNDONE(' activityRef="booking"'));

  expect(kernelCase.complete('book').open).toEqual(['cancel-book']);
});

const UNDONE_BY = (handler: string): string =>
  bpmnText(`
    <startEvent id="start"/>
    <userTask id="book"/>
    <boundaryEvent id="undo-book" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
    <userTask id="unbook" isForCompensation="true">${handler}</userTask>
    <association id="a1" sourceRef="undo-book" targetRef="unbook"/>
    <userTask id="change"/>
    <intermediateThrowEvent id="undo"><compensateEventDefinition/></intermediateThrowEvent>
    <userTask id="after"/>
    start -> book
    book -> change
    change -> undo
    undo -> after`);

test('a handler reads the data of then, and what it writes is the data of now', async () => {
  const kernelCase = await KernelCase.start(
    UNDONE_BY('<extensionElements><motcua:input target="seat" source="=seat"/></extensionElements>'),
    { state: 'new' },
  );
  kernelCase.complete('book', { state: 'booked', seat: 7 }).complete('change', { seat: 8 });
  const [task] = kernelCase.case.waitingFor('open-task');

  kernelCase.complete('unbook', { state: 'undone', refund: 5 });

  expect(task?.input).toEqual({ seat: 7 });
  expect(kernelCase.case.data).toEqual({ state: 'undone', seat: 8, refund: 5 });
});

test('a handler that is repeated runs as often as it says', async () => {
  const kernelCase = await KernelCase.start(
    UNDONE_BY(
      '<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>',
    ),
  );

  const undoing = kernelCase.complete('book').complete('change').open;
  kernelCase.complete('unbook').complete('unbook');

  expect(undoing).toEqual(['unbook', 'unbook']);
  expect(kernelCase.open).toEqual(['after']);
});
