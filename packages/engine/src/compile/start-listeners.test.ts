import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { libraryOf } from '../testing/kernel-case.ts';
import { startListeners } from './start-listeners.ts';

test('everything that begins a case is named with its node and definition', async () => {
  const { first } = await libraryOf(
    bpmnText(
      `
      <startEvent id="plain"/>
      <startEvent id="asked"><messageEventDefinition messageRef="letter"/><signalEventDefinition signalRef="bell"/></startEvent>
      <startEvent id="daily"><timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition></startEvent>
      <receiveTask id="received" messageRef="letter" instantiate="true"/>
      <eventBasedGateway id="gate" instantiate="true"/>
      <intermediateCatchEvent id="behind"><signalEventDefinition signalRef="bell"/></intermediateCatchEvent>
      <intermediateCatchEvent id="also"><messageEventDefinition messageRef="letter"/></intermediateCatchEvent>
      <intermediateCatchEvent id="later"><signalEventDefinition signalRef="bell"/></intermediateCatchEvent>
      gate -> behind
      gate -> also
      plain -> later`,
      { beside: '<message id="letter" name="letter"/><signal id="bell" name="bell"/>' },
    ),
  );

  const listeners = startListeners(first).map(({ node, index, definition }) => [
    node,
    index,
    definition.kind,
  ]);

  expect(listeners).toEqual([
    ['asked', 0, 'message'],
    ['asked', 1, 'signal'],
    ['daily', 0, 'timer'],
    ['received', 0, 'message'],
    ['behind', 0, 'signal'],
    ['also', 0, 'message'],
  ]);
});
