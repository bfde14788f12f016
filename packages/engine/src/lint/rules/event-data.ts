import { type BpmnElement, elementOf, elementsOf } from '../../parse/bpmn-element.ts';
import { is, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import { definitionsOf, kindOf } from '../drawing/events.ts';
import { areSameItem, itemOf } from '../drawing/items.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** What an event of a kind hands over. */
const CARRIERS: Readonly<Record<string, string>> = {
  error: 'errorRef',
  escalation: 'escalationRef',
  message: 'messageRef',
  signal: 'signalRef',
};

function carriedBy(event: BpmnElement): readonly BpmnElement[] {
  return definitionsOf(event).flatMap((definition) => {
    const carrier = elementOf(definition, CARRIERS[kindOf(definition)] ?? 'id');
    return itemOf(carrier) ?? [];
  });
}

function checkEvent(event: BpmnElement): readonly Finding[] {
  const data = elementsOf(event, is(event, 'ThrowEvent') ? 'dataInputs' : 'dataOutputs');
  const carried = carriedBy(event);
  const finding = (code: Finding['code']): Finding => ({
    code,
    ...placeOf(event),
    params: { owner: labelOf(event) },
  });
  if (data.length === 0 || carried.length === 0) return [];
  if (data.length !== carried.length) return [finding('EVENT_DATA_COUNT')];
  const fits = data.every((port, index) => areSameItem(itemOf(port), carried[index]));
  return fits ? [] : [finding('EVENT_DATA_TYPE')];
}

/** An event that hands data over has one place for each of what it announces or awaits, in that order and of that kind. BPMN 2.0.2 §10.4.2, §10.5.1. */
export const eventData: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { EVENT_DATA_COUNT: 'error', EVENT_DATA_TYPE: 'error' },
  checkDrawing: (drawing) => ofType(drawing, 'Event').flatMap(checkEvent),
};
