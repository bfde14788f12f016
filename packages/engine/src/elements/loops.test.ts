import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const REPEATED = (loop: string, boundary = ''): string =>
  bpmnText(
    `
    <startEvent id="start"/>
    <userTask id="vote">${loop}</userTask>
    ${boundary}
    <userTask id="after"/>
    <userTask id="heard"/>
    start -> vote
    vote -> after
    ${boundary === '' ? '' : 'event -> heard'}`,
    { beside: '<signal id="done" name="done"/><signalEventDefinition id="thrown" signalRef="done"/>' },
  );

const BOUNDARY =
  '<boundaryEvent id="event" attachedToRef="vote"><signalEventDefinition signalRef="done"/></boundaryEvent>';

const times = (kernelCase: KernelCase, element: string): number =>
  kernelCase.path.filter((entered) => entered === element).length;

test.each([
  ['behavior="None" noneBehaviorEventRef="thrown"', 3],
  ['behavior="One" oneBehaviorEventRef="thrown"', 1],
  ['behavior="All"', 0],
])('%s is heard on the boundary %i times, and ends no instance', async (behavior, heard) => {
  const loop = `<multiInstanceLoopCharacteristics ${behavior}><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>`;
  const kernelCase = await KernelCase.start(REPEATED(loop, BOUNDARY));

  kernelCase.complete('vote').complete('vote').complete('vote');

  expect(times(kernelCase, 'heard')).toBe(heard);
  expect(kernelCase.open).toContain('after');
});

test('complex behaviour throws where its condition holds', async () => {
  const loop = `<multiInstanceLoopCharacteristics behavior="Complex"><loopCardinality>3</loopCardinality><complexBehaviorDefinition><condition>numberOfCompletedInstances = 2</condition><event id="implicit"><signalEventDefinition signalRef="done"/></event></complexBehaviorDefinition></multiInstanceLoopCharacteristics>`;
  const kernelCase = await KernelCase.start(REPEATED(loop, BOUNDARY));

  kernelCase.complete('vote').complete('vote').complete('vote');

  expect(times(kernelCase, 'heard')).toBe(1);
});

test('a completion condition ends the rest', async () => {
  const loop = `<multiInstanceLoopCharacteristics><loopCardinality>5</loopCardinality><completionCondition>numberOfCompletedInstances >= 2</completionCondition></multiInstanceLoopCharacteristics>`;
  const kernelCase = await KernelCase.start(REPEATED(loop));

  kernelCase.complete('vote').complete('vote');

  expect(kernelCase.open).toEqual(['after']);
});

test('a standard loop goes on while its condition holds, over the data of the case', async () => {
  const loop = `<standardLoopCharacteristics><loopCondition>count &lt; 3</loopCondition></standardLoopCharacteristics>`;
  const kernelCase = await KernelCase.start(REPEATED(loop), { count: 0 });

  kernelCase
    .complete('vote', { count: 1 })
    .complete('vote', { count: 2, note: 'kept' })
    .complete('vote', { count: 3 });

  expect(kernelCase.case.data).toEqual({ count: 3, note: 'kept' });
  expect(kernelCase.open).toEqual(['after']);
});

test('a standard loop stops at its maximum', async () => {
  const loop = `<standardLoopCharacteristics loopMaximum="2"><loopCondition>true</loopCondition></standardLoopCharacteristics>`;
  const kernelCase = await KernelCase.start(REPEATED(loop));

  kernelCase.complete('vote').complete('vote');

  expect(kernelCase.open).toEqual(['after']);
});

test.each(['-1', '"many"', 'null', '1.5'])(
  '%s is no number of instances: an incident',
  async (cardinality) => {
    const loop = `<multiInstanceLoopCharacteristics><loopCardinality>${cardinality}</loopCardinality></multiInstanceLoopCharacteristics>`;
    const kernelCase = await KernelCase.start(REPEATED(loop));

    expect(kernelCase.incidents).toEqual(['LOOP_WITHOUT_ITEMS']);
  },
);

test('the standard names its list, item and results by data objects', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <dataObject id="members" name="members" isCollection="true"/>
      <dataObject id="votes" name="votes" isCollection="true"/>
      <startEvent id="start"/>
      <userTask id="vote"><multiInstanceLoopCharacteristics><loopDataInputRef>members</loopDataInputRef><loopDataOutputRef>votes</loopDataOutputRef><inputDataItem id="i" name="member"/><outputDataItem id="o" name="choice"/></multiInstanceLoopCharacteristics></userTask>
      start -> vote`),
    { members: ['an', 'bình'] },
  );
  const first = kernelCase.case.waitingFor('open-task').length;

  kernelCase.complete('vote', { choice: 'yes' }).complete('vote', { choice: 'no' });

  expect(first).toBe(2);
  expect(kernelCase.case.data.votes).toEqual(['yes', 'no']);
});

test('how many runs there are is settled when the first begins', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <userTask id="work"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>count</loopCardinality></multiInstanceLoopCharacteristics></userTask>
      <userTask id="after"/>
      start -> work
      work -> after`),
    { count: 2 },
  );

  kernelCase.complete('work', { count: 'many' }).complete('work', { count: -1 });

  expect(kernelCase.open).toEqual(['after']);
});

test('a behaviour that refers to no event throws a signal without a name, which tells how far the runs are', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <userTask id="vote"><multiInstanceLoopCharacteristics behavior="One"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
      <boundaryEvent id="heard" attachedToRef="vote" cancelActivity="false"><extensionElements><motcua:output target="left" source="=numberOfActiveInstances"/></extensionElements><signalEventDefinition/></boundaryEvent>
      <userTask id="tell"/>
      start -> vote
      heard -> tell`),
  );

  kernelCase.complete('vote').complete('vote');

  expect(kernelCase.open).toEqual(['vote', 'tell']);
  expect(kernelCase.case.data).toEqual({ left: 2 });
});
