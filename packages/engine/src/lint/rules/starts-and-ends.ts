import { type BpmnElement, elementsOf } from '../../parse/bpmn-element.ts';
import { type Drawing, is, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import { isEventPart, kindsOf, undoes } from '../drawing/events.ts';
import type { DrawingRule, Finding } from '../rule.ts';

function begins(node: BpmnElement): boolean {
  return (
    is(node, 'StartEvent') ||
    (is(node, 'ReceiveTask', 'EventBasedGateway') && node.get('instantiate') === true)
  );
}

function isLinked(node: BpmnElement, type: string): boolean {
  return is(node, type) && kindsOf(node).includes('link');
}

/** Nothing leads to these, or on from them, in a procedure that says where it begins and ends. */
const needsNoWayIn = (node: BpmnElement): boolean =>
  begins(node) || is(node, 'BoundaryEvent') || isLinked(node, 'IntermediateCatchEvent');
const needsNoWayOut = (node: BpmnElement): boolean =>
  is(node, 'EndEvent') ||
  isLinked(node, 'IntermediateThrowEvent') ||
  (is(node, 'BoundaryEvent') && kindsOf(node).includes('compensate'));

/** What happens on the way is come to and left, with or without a drawn beginning and end. */
function isOnTheWay(node: BpmnElement): boolean {
  return is(node, 'IntermediateCatchEvent', 'IntermediateThrowEvent');
}

function checkContainer(container: BpmnElement, { waysTo, waysFrom }: Drawing): readonly Finding[] {
  const nodes = elementsOf(container, 'flowElements').filter(
    (node) => is(node, 'FlowNode') && !isEventPart(node) && !undoes(node),
  );
  const hasStart = nodes.some(begins);
  const hasEnd = nodes.some((node) => is(node, 'EndEvent'));
  const at = (node: BpmnElement, code: Finding['code']): Finding => ({
    code,
    ...placeOf(node),
    params: { owner: labelOf(node) },
  });
  const lacking = hasStart === hasEnd ? [] : [at(container, hasStart ? 'END_NOT_DRAWN' : 'START_NOT_DRAWN')];
  return [
    ...lacking,
    ...nodes
      .filter((node) => (hasStart || isOnTheWay(node)) && !needsNoWayIn(node) && !waysTo.has(node))
      .map((node) => at(node, 'STEP_WITHOUT_WAY_IN')),
    ...nodes
      .filter(
        (node) => (hasEnd || begins(node) || isOnTheWay(node)) && !needsNoWayOut(node) && !waysFrom.has(node),
      )
      .map((node) => at(node, 'STEP_WITHOUT_WAY_OUT')),
    ...nodes
      .filter((node) => begins(node) && waysTo.has(node))
      .map((node) => at(node, 'STEP_BEFORE_BEGINNING')),
    ...nodes.flatMap((node) => checkLink(node, waysTo, waysFrom).map((code) => at(node, code))),
  ];
}

/** Jumps have an arrow on one side only. */
function checkLink(
  node: BpmnElement,
  waysTo: Drawing['waysTo'],
  waysFrom: Drawing['waysFrom'],
): readonly Finding['code'][] {
  if (isLinked(node, 'IntermediateCatchEvent')) return waysTo.has(node) ? ['LINK_WITH_WAY'] : [];
  if (isLinked(node, 'IntermediateThrowEvent')) return waysFrom.has(node) ? ['LINK_WITH_WAY'] : [];
  return [];
}

/** Steps in any order have neither. */
function isOrdered(container: BpmnElement): boolean {
  return !is(container, 'AdHocSubProcess');
}

/**
 * A process or part that draws its beginning draws its end, too, and the other way round; then every step is come to and left by an arrow.
 * BPMN 2.0.2 §10.5.2, §10.5.3, §10.5.4.
 */
export const startsAndEnds: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: {
    START_NOT_DRAWN: 'error',
    END_NOT_DRAWN: 'error',
    STEP_WITHOUT_WAY_IN: 'error',
    STEP_WITHOUT_WAY_OUT: 'error',
    STEP_BEFORE_BEGINNING: 'error',
    LINK_WITH_WAY: 'error',
  },
  checkDrawing: (drawing) =>
    ofType(drawing, 'Process', 'SubProcess')
      .filter(isOrdered)
      .flatMap((container) => checkContainer(container, drawing)),
};
