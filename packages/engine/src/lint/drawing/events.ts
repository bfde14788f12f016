import { type BpmnElement, elementsOf } from '../../parse/bpmn-element.ts';
import { is } from './drawing.ts';

/** What an event waits for or announces: what it defines itself, and what is defined for several. */
export function definitionsOf(event: BpmnElement): readonly BpmnElement[] {
  return [...elementsOf(event, 'eventDefinitions'), ...elementsOf(event, 'eventDefinitionRef')];
}

/** `message`, `timer`, `error` … in the words of the standard. */
export function kindOf(definition: BpmnElement): string {
  return definition.$type.replace('bpmn:', '').replace('EventDefinition', '').toLowerCase();
}

export function kindsOf(event: BpmnElement): readonly string[] {
  return definitionsOf(event).map(kindOf);
}

export function isEventPart(element: BpmnElement | undefined): boolean {
  return is(element, 'SubProcess') && element?.get('triggeredByEvent') === true;
}

/** Whether an activity only undoes another one. */
export function undoes(element: BpmnElement): boolean {
  return is(element, 'Activity') && element.get('isForCompensation') === true;
}
