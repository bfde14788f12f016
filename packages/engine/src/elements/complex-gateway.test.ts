import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const TWO_OF_THREE = (extra = ''): string =>
  bpmnText(`
    <startEvent id="start"/>
    <parallelGateway id="fork"/>
    <userTask id="a"/>
    <userTask id="b"/>
    <userTask id="c"/>
    <complexGateway id="join"><activationCondition>activationCount >= 2</activationCondition></complexGateway>
    <userTask id="after"/>
    <userTask id="late"/>
    start -> fork
    fork -> a
    fork -> b
    fork -> c
    a -> join
    b -> join
    c -> join
    join -> after
    ${extra}`);

test('goes on when its condition holds, and swallows the rest', async () => {
  const kernelCase = await KernelCase.start(TWO_OF_THREE());

  const one = kernelCase.complete('b').open;
  const two = kernelCase.complete('c').open;
  kernelCase.complete('a');

  expect([one, two]).toEqual([
    ['a', 'c'],
    ['a', 'after'],
  ]);
  expect(kernelCase.open).toEqual(['after']);
  expect(kernelCase.complete('after').case.status).toBe('completed');
});

test('a flow for the reset is taken when the rest has come', async () => {
  const kernelCase = await KernelCase.start(TWO_OF_THREE('join -> late [not(waitingForStart)]'));

  kernelCase.complete('b').complete('c');
  const begun = kernelCase.open;
  kernelCase.complete('a');

  expect(begun).toEqual(['a', 'after']);
  expect(kernelCase.open).toEqual(['after', 'late']);
});

test('the default flow is taken when it begins or resets and no condition holds', async () => {
  const kernelCase = await KernelCase.start(
    TWO_OF_THREE('join -> late')
      .replace('<complexGateway id="join"', '<complexGateway id="join" default="join-late"')
      .replace(/(id="join-after"[^>]*>)/, '$1<conditionExpression>waitingForStart</conditionExpression>'),
  );

  kernelCase.complete('b').complete('c');
  const begun = kernelCase.open;
  kernelCase.complete('a');

  expect(begun).toEqual(['a', 'after']);
  expect(kernelCase.open).toEqual(['after', 'late']);
});

test('a condition that cannot be told is an incident', async () => {
  const kernelCase = await KernelCase.start(TWO_OF_THREE().replace('activationCount >= 2', 'unknown > 1'));

  kernelCase.complete('a');

  expect(kernelCase.incidents).toEqual(['CONDITION_UNDECIDED']);
});

test('a join is asked again after the data was corrected', async () => {
  const kernelCase = await KernelCase.start(
    TWO_OF_THREE().replace('activationCount >= 2', 'activationCount >= needed'),
  );
  kernelCase.complete('a');
  const [incident] = kernelCase.case.waitingFor('raise-incident');

  kernelCase.do({ type: 'set-data', data: { needed: 1 } });
  kernelCase.do({ type: 'retry', incident: incident?.incident ?? '', scope: 'root', token: '' });

  expect(incident?.problem.code).toBe('CONDITION_UNDECIDED');
  expect(kernelCase.incidents).toEqual([]);
  expect(kernelCase.open).toEqual(['b', 'c', 'after']);
});
