import { expect, test } from 'vitest';
import { kindOf } from './step-kind.ts';

test('a timer that is caught is a wait, another catch event a message', () => {
  expect(kindOf('bpmn:IntermediateCatchEvent', ['bpmn:TimerEventDefinition'])).toBe('wait');
  expect(kindOf('bpmn:IntermediateCatchEvent', ['bpmn:MessageEventDefinition'])).toBe('message');
});

test('an event that throws nothing is a milestone', () => {
  expect(kindOf('bpmn:IntermediateThrowEvent')).toBe('milestone');
  expect(kindOf('bpmn:IntermediateThrowEvent', ['bpmn:MessageEventDefinition'])).toBe('message');
});

test('what nobody knows is «other» and not an error', () => {
  expect(kindOf('bpmn:ScriptTask')).toBe('other');
  expect(kindOf('bpmn:UserTask')).toBe('person');
});
