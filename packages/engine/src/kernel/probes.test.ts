import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('two tokens rest in one node and leave it one by one', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <parallelGateway id="fork"/>
      <exclusiveGateway id="merge"/>
      <userTask id="work"/>
      <endEvent id="end"/>
      start -> fork
      <sequenceFlow id="upper" sourceRef="fork" targetRef="merge"/>
      <sequenceFlow id="lower" sourceRef="fork" targetRef="merge"/>
      merge -> work
      work -> end`),
  );
  const before = kernelCase.open;

  kernelCase.complete('work');
  const between = kernelCase.case.status;
  kernelCase.complete('work');

  expect(before).toEqual(['work', 'work']);
  expect(between).toBe('active');
  expect(kernelCase.case.status).toBe('completed');
});

test('a loop through an inclusive join goes on with one token each round', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <inclusiveGateway id="join"/>
      <userTask id="work"/>
      <exclusiveGateway id="again" default="again-end"/>
      <endEvent id="end"/>
      start -> join
      join -> work
      work -> again
      again -> join [more]
      again -> end`),
  );

  kernelCase
    .complete('work', { more: true })
    .complete('work', { more: true })
    .complete('work', { more: false });

  expect(kernelCase.path.filter((element) => element === 'work')).toHaveLength(3);
  expect(kernelCase.case.status).toBe('completed');
});

test('an inclusive join waits for the branch that can still come, and only for that', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <inclusiveGateway id="split" default="split-c"/>
      <userTask id="a"/><userTask id="b"/><userTask id="c"/>
      <inclusiveGateway id="join"/>
      <userTask id="after"/>
      start -> split
      split -> a [x >= 1]
      split -> b [x >= 2]
      split -> c
      a -> join
      b -> join
      c -> join
      join -> after`),
    { x: 2 },
  );

  kernelCase.complete('a');
  const waiting = kernelCase.open;
  kernelCase.complete('b');

  expect(waiting).toEqual(['b']);
  expect(kernelCase.open).toEqual(['after']);
});

const WITH_BOUNDARY = (interrupting: boolean): string =>
  bpmnText(`
    <startEvent id="start"/>
    <subProcess id="inside">${flowElements(`
      <startEvent id="begin"/>
      <parallelGateway id="fork"/>
      <userTask id="left"/><userTask id="right"/>
      <parallelGateway id="join"/>
      <endEvent id="finish"/>
      begin -> fork
      fork -> left
      fork -> right
      left -> join
      right -> join
      join -> finish`)}
    </subProcess>
    <boundaryEvent id="late" attachedToRef="inside" cancelActivity="${interrupting}">
      <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
    </boundaryEvent>
    <userTask id="remind"/>
    <userTask id="after"/>
    start -> inside
    inside -> after
    late -> remind`);

test('an interrupting boundary event ends both branches of a sub-process', async () => {
  const kernelCase = await KernelCase.start(WITH_BOUNDARY(true));
  kernelCase.complete('left');

  kernelCase.advance('P2D');

  expect(kernelCase.open).toEqual(['remind']);
  expect(kernelCase.complete('remind').case.status).toBe('completed');
});

test('a non-interrupting boundary event goes on beside the branches of a sub-process', async () => {
  const kernelCase = await KernelCase.start(WITH_BOUNDARY(false));

  kernelCase.advance('P2D');
  const open = kernelCase.open;
  kernelCase.complete('left').complete('right');

  expect(open).toEqual(['left', 'right', 'remind']);
  expect(kernelCase.open).toEqual(['remind', 'after']);
});

const WITH_EVENT_SUB_PROCESS = (interrupting: boolean): string =>
  bpmnText(
    `
    <startEvent id="start"/>
    <userTask id="work"/>
    <endEvent id="end"/>
    start -> work
    work -> end
    <subProcess id="withdrawal" triggeredByEvent="true">${flowElements(`
      <startEvent id="asked" isInterrupting="${interrupting}"><messageEventDefinition messageRef="withdraw"/></startEvent>
      <userTask id="confirm"/>
      <endEvent id="confirmed"/>
      asked -> confirm
      confirm -> confirmed`)}
    </subProcess>`,
    { beside: '<message id="withdraw" name="withdraw"/>' },
  );

test('an interrupting event sub-process takes the place of its scope', async () => {
  const kernelCase = await KernelCase.start(WITH_EVENT_SUB_PROCESS(true));

  kernelCase.trigger('withdrawal', { reason: 'moved' });

  expect(kernelCase.open).toEqual(['confirm']);
  expect(kernelCase.complete('confirm').case.status).toBe('completed');
});

test('a non-interrupting event sub-process runs beside its scope, as often as its event comes', async () => {
  const kernelCase = await KernelCase.start(WITH_EVENT_SUB_PROCESS(false));

  kernelCase.trigger('withdrawal').trigger('withdrawal');
  const open = kernelCase.open;
  kernelCase.complete('work');
  const status = kernelCase.case.status;
  kernelCase.complete('confirm').complete('confirm');

  expect(open).toEqual(['work', 'confirm', 'confirm']);
  expect(status).toBe('active');
  expect(kernelCase.case.status).toBe('completed');
});

test('an error thrown inside a called process is caught outside it', async () => {
  const caller = bpmnText(
    `
    <startEvent id="start"/>
    <callActivity id="call" calledElement="callee"/>
    <boundaryEvent id="refused" attachedToRef="call"><errorEventDefinition errorRef="refusal"/></boundaryEvent>
    <userTask id="after"/><userTask id="handle"/>
    start -> call
    call -> after
    refused -> handle`,
    { id: 'caller', beside: '<error id="refusal" errorCode="REFUSED"/>' },
  );
  const callee = bpmnText(
    `
    <startEvent id="begin"/>
    <subProcess id="deep">${flowElements(`
      <startEvent id="deeper"/>
      <userTask id="decide"/>
      <endEvent id="thrown"><errorEventDefinition errorRef="refusal"/></endEvent>
      deeper -> decide
      decide -> thrown`)}
    </subProcess>
    begin -> deep`,
    { id: 'callee', beside: '<error id="refusal" errorCode="REFUSED"/>' },
  );
  const kernelCase = await KernelCase.start([caller, callee]);

  kernelCase.complete('decide');

  expect(kernelCase.open).toEqual(['handle']);
});

test('an error that nobody catches fails the case', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(
      `
      <startEvent id="start"/>
      <userTask id="work"/>
      <endEvent id="thrown"><errorEventDefinition errorRef="refusal"/></endEvent>
      start -> work
      work -> thrown`,
      { beside: '<error id="refusal" errorCode="REFUSED"/>' },
    ),
  );

  kernelCase.complete('work');

  expect(kernelCase.case.status).toBe('failed');
});

test('compensation undoes what was completed, the last first, also inside a sub-process', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <userTask id="book"/>
      <boundaryEvent id="undo-book" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
      <userTask id="cancel-book" isForCompensation="true"/>
      <association id="a1" sourceRef="undo-book" targetRef="cancel-book"/>
      <subProcess id="inside">${flowElements(`
        <startEvent id="begin"/>
        <userTask id="pay"/>
        <boundaryEvent id="undo-pay" attachedToRef="pay"><compensateEventDefinition/></boundaryEvent>
        <userTask id="refund" isForCompensation="true"/>
        <association id="a2" sourceRef="undo-pay" targetRef="refund"/>
        begin -> pay`)}
      </subProcess>
      <intermediateThrowEvent id="undo"><compensateEventDefinition/></intermediateThrowEvent>
      <userTask id="after"/>
      start -> book
      book -> inside
      inside -> undo
      undo -> after`),
  );

  kernelCase.complete('book').complete('pay');
  const first = kernelCase.open;
  kernelCase.complete('refund');
  const second = kernelCase.open;
  kernelCase.complete('cancel-book');

  expect([first, second]).toEqual([['refund'], ['cancel-book']]);
  expect(kernelCase.open).toEqual(['after']);
});

const OVER_ITEMS = bpmnText(`
  <startEvent id="start"/>
  <userTask id="vote">
    <multiInstanceLoopCharacteristics motcua:collection="=voters" motcua:item="voter" motcua:outputCollection="votes" motcua:outputItem="=voter + &quot;:&quot; + vote"/>
  </userTask>
  <userTask id="after"/>
  start -> vote
  vote -> after`);

test('a multi-instance task collects its outputs in the order of the items', async () => {
  const kernelCase = await KernelCase.start(OVER_ITEMS, { voters: ['a', 'b', 'c'] });
  const [, second] = kernelCase.case.waitingFor('open-task');

  kernelCase.do({
    type: 'complete',
    scope: second?.scope ?? '',
    token: second?.token ?? '',
    data: { vote: 'no' },
  });
  kernelCase.complete('vote', { vote: 'yes' }).complete('vote', { vote: 'yes' });

  expect(kernelCase.case.data.votes).toEqual(['a:yes', 'b:no', 'c:yes']);
  expect(kernelCase.open).toEqual(['after']);
});

test('a step over 1,000 items touches as much state as a step over 1', async () => {
  const written = async (count: number): Promise<number> => {
    const voters = Array.from({ length: count }, (_, index) => `voter ${index}`);
    const kernelCase = await KernelCase.start(OVER_ITEMS, { voters });
    const [open] = kernelCase.case.waitingFor('open-task');
    const before = new Map(kernelCase.case.stored);
    kernelCase.do({
      type: 'complete',
      scope: open?.scope ?? '',
      token: open?.token ?? '',
      data: { vote: 'yes' },
    });
    const changed = kernelCase.case.stored.filter(([id, text]) => before.get(id) !== text);
    return changed.reduce((length, [, text]) => length + text.length, 0);
  };

  const many = await written(1000);
  const two = await written(2);

  expect(many).toBeLessThan(two * 1.2);
});
