import { type BpmnElement, elementOf } from '../../parse/bpmn-element.ts';
import { type Drawing, is, labelOf, ofType, placeOf, processOf } from '../drawing/drawing.ts';
import { definitionsOf, kindsOf, undoes } from '../drawing/events.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** An event at an edge that undoes its step leads, by a dotted line, to the one step that does so and nothing else. */
function checkEdge(event: BpmnElement, drawing: Drawing): readonly Finding[] {
  if (!kindsOf(event).includes('compensate')) return [];
  const handlers = ofType(drawing, 'Association')
    .filter((association) => elementOf(association, 'sourceRef') === event)
    .map((association) => elementOf(association, 'targetRef'))
    .filter((target) => is(target, 'Activity'));
  const [handler] = handlers;
  if (handlers.length === 1 && handler !== undefined && undoes(handler)) return [];
  return [{ code: 'UNDOING_STEP_UNCLEAR', ...placeOf(event), params: { owner: labelOf(event) } }];
}

/** What is undone by name lies in the same process. */
function checkUndone(event: BpmnElement): readonly Finding[] {
  return definitionsOf(event).flatMap((definition) => {
    const activity = elementOf(definition, 'activityRef');
    if (activity === undefined || processOf(event) === processOf(activity)) return [];
    const params = { owner: labelOf(event), found: labelOf(activity) };
    return [{ code: 'UNDONE_ELSEWHERE', ...placeOf(event), params }];
  });
}

/** What can be undone leads to the one step that undoes it, in the same process. BPMN 2.0.2 §10.7.1, §10.7.2. */
export const undoingSteps: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { UNDOING_STEP_UNCLEAR: 'error', UNDONE_ELSEWHERE: 'error' },
  checkDrawing: (drawing) => [
    ...ofType(drawing, 'BoundaryEvent').flatMap((event) => checkEdge(event, drawing)),
    ...ofType(drawing, 'Event').flatMap(checkUndone),
  ],
};
