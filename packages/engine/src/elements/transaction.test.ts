import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const BOOKING = bpmnText(`
  <startEvent id="start"/>
  <transaction id="booking">${flowElements(`
    <startEvent id="begin"/>
    <userTask id="flight"/>
    <boundaryEvent id="flight-undo" attachedToRef="flight"><compensateEventDefinition/></boundaryEvent>
    <userTask id="cancel-flight" isForCompensation="true"/>
    <association id="a1" sourceRef="flight-undo" targetRef="cancel-flight"/>
    <userTask id="hotel"/>
    <boundaryEvent id="hotel-undo" attachedToRef="hotel"><compensateEventDefinition/></boundaryEvent>
    <userTask id="cancel-hotel" isForCompensation="true"/>
    <association id="a2" sourceRef="hotel-undo" targetRef="cancel-hotel"/>
    <parallelGateway id="fork"/>
    <userTask id="pay"/>
    <userTask id="wait"/>
    <endEvent id="cancel"><cancelEventDefinition/></endEvent>
    begin -> flight
    flight -> hotel
    hotel -> fork
    fork -> pay
    fork -> wait
    pay -> cancel`)}
  </transaction>
  <boundaryEvent id="cancelled" attachedToRef="booking"><cancelEventDefinition/></boundaryEvent>
  <userTask id="after"/>
  <userTask id="apologise"/>
  start -> booking
  booking -> after
  cancelled -> apologise`);

test('a cancelled transaction ends what runs, undoes the last first, then goes to its boundary', async () => {
  const kernelCase = await KernelCase.start(BOOKING);
  kernelCase.complete('flight').complete('hotel');

  const first = kernelCase.complete('pay').open;
  const second = kernelCase.complete('cancel-hotel').open;
  kernelCase.complete('cancel-flight');

  expect([first, second]).toEqual([['cancel-hotel'], ['cancel-flight']]);
  expect(kernelCase.open).toEqual(['apologise']);
  expect(kernelCase.complete('apologise').case.status).toBe('completed');
});

const EACH_BOOKED = bpmnText(`
  <startEvent id="start"/>
  <transaction id="booking">${flowElements(`
    <startEvent id="begin"/>
    <userTask id="book"/>
    <boundaryEvent id="book-undo" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
    <userTask id="unbook" isForCompensation="true"/>
    <association id="a1" sourceRef="book-undo" targetRef="unbook"/>
    <userTask id="pay"/>
    <exclusiveGateway id="paid" default="paid-done"/>
    <endEvent id="done"/>
    <endEvent id="cancel"><cancelEventDefinition/></endEvent>
    begin -> book
    book -> pay
    pay -> paid
    paid -> cancel [refused = true]
    paid -> done`)}
    <multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>
  </transaction>
  <boundaryEvent id="cancelled" attachedToRef="booking"><cancelEventDefinition/></boundaryEvent>
  <userTask id="after"/>
  <userTask id="apologise"/>
  start -> booking
  booking -> after
  cancelled -> apologise`);

test('one run that is cancelled cancels all runs under way, and each is undone', async () => {
  const kernelCase = await KernelCase.start(EACH_BOOKED, { refused: false });
  kernelCase.complete('book').complete('book').complete('pay');

  const undoing = kernelCase.complete('pay', { refused: true }).open;
  kernelCase.complete('unbook');

  expect(undoing).toEqual(['unbook']);
  expect(kernelCase.open).toEqual(['apologise']);
});

test('without a boundary event a cancelled transaction is the end of its token', async () => {
  const kernelCase = await KernelCase.start(
    BOOKING.replace(/<boundaryEvent id="cancelled".*?<\/boundaryEvent>/, '').replace(
      /<sequenceFlow id="cancelled-apologise"[^>]*><\/sequenceFlow>/,
      '',
    ),
  );

  kernelCase.complete('flight').complete('hotel').complete('pay');
  kernelCase.complete('cancel-hotel').complete('cancel-flight');

  expect(kernelCase.path).not.toContain('after');
  expect(kernelCase.case.status).toBe('completed');
});
