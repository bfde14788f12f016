import type { BpmnElement } from '../../parse/bpmn-element.ts';
import { type Drawing, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import { isEventPart, kindsOf, undoes } from '../drawing/events.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** What begins by itself, and what only undoes something, has no arrows. */
function checkNode(node: BpmnElement, { waysTo, waysFrom }: Drawing): readonly Finding[] {
  const isApart = isEventPart(node) || undoes(node);
  if (!isApart || (!waysTo.has(node) && !waysFrom.has(node))) return [];
  return [{ code: 'WAY_AT_PART_APART', ...placeOf(node), params: { owner: labelOf(node) } }];
}

/** The events at an edge are come to from their step alone; one that undoes leads to what undoes, by a dotted line. */
function checkBoundary(event: BpmnElement, { waysTo, waysFrom }: Drawing): readonly Finding[] {
  const kinds = kindsOf(event);
  const isUndoing = kinds.length > 0 && kinds.every((kind) => kind === 'compensate');
  if (!waysTo.has(event) && !(isUndoing && waysFrom.has(event))) return [];
  return [{ code: 'WAY_AT_EDGE', ...placeOf(event), params: { owner: labelOf(event) } }];
}

/** No arrow leads to what begins by itself, to an event at an edge, or to and from what only undoes a step. BPMN 2.0.2 §7.6.1, §10.3.5, §10.5.4, §10.7. */
export const arrowsAllowed: DrawingRule = {
  profile: 'constraints',
  codes: { WAY_AT_PART_APART: 'error', WAY_AT_EDGE: 'error' },
  checkDrawing: (drawing) => [
    ...ofType(drawing, 'Activity').flatMap((node) => checkNode(node, drawing)),
    ...ofType(drawing, 'BoundaryEvent').flatMap((event) => checkBoundary(event, drawing)),
  ],
};
