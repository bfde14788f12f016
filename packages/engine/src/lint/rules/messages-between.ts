import { type BpmnElement, elementOf } from '../../parse/bpmn-element.ts';
import { type Drawing, is, labelOf, ofType, placeOf, processOf } from '../drawing/drawing.ts';
import { kindsOf } from '../drawing/events.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** Whose it is: the participant's process, the process around, or the participant itself where it is a closed box. */
function partyOf(end: BpmnElement): BpmnElement {
  if (is(end, 'Participant')) return elementOf(end, 'processRef') ?? end;
  return processOf(end) ?? end;
}

/** Events send and receive where they are about a message; nothing else does but participants, steps and parts. */
function speaks(end: BpmnElement, type: 'ThrowEvent' | 'CatchEvent'): boolean {
  if (is(end, 'Event')) return is(end, type) && kindsOf(end).includes('message');
  return is(end, 'Participant', 'Activity', 'ConversationNode') && !is(end, 'ChoreographyActivity');
}

function check(flow: BpmnElement): readonly Finding[] {
  const [source, target] = [elementOf(flow, 'sourceRef'), elementOf(flow, 'targetRef')];
  if (source === undefined || target === undefined) return [];
  const params = { source: labelOf(source), target: labelOf(target) };
  if (!speaks(source, 'ThrowEvent') || !speaks(target, 'CatchEvent'))
    return [{ code: 'MESSAGE_END_WRONG', ...placeOf(flow), params }];
  return partyOf(source) === partyOf(target) ? [{ code: 'MESSAGE_TO_SELF', ...placeOf(flow), params }] : [];
}

/** Messages go from one participant to another, between those parts of them that send and receive. BPMN 2.0.2 §7.6.2, §9.4. */
export const messagesBetween: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { MESSAGE_END_WRONG: 'error', MESSAGE_TO_SELF: 'error' },
  checkDrawing: (drawing: Drawing) => ofType(drawing, 'MessageFlow').flatMap(check),
};
