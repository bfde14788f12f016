import { type BpmnElement, elementOf, elementsOf } from '../../parse/bpmn-element.ts';
import { type Drawing, is, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import { isEventPart } from '../drawing/events.ts';
import type { DrawingRule, Finding } from '../rule.ts';

function checkEventPart(part: BpmnElement): readonly Finding[] {
  const starts = elementsOf(part, 'flowElements').filter((element) => is(element, 'StartEvent'));
  if (starts.length === 1) return [];
  return [
    { code: 'PART_WITH_ONE_START', ...placeOf(part), params: { owner: labelOf(part), found: starts.length } },
  ];
}

/** Steps in any order: at least one, and no beginning or end among them. */
function checkUnordered(part: BpmnElement): readonly Finding[] {
  const content = elementsOf(part, 'flowElements');
  const foreign = content.filter((element) => is(element, 'StartEvent', 'EndEvent'));
  const place = placeOf(part);
  const owner = labelOf(part);
  return [
    ...(content.some((element) => is(element, 'Activity'))
      ? []
      : [{ code: 'PART_WITHOUT_STEP' as const, ...place, params: { owner } }]),
    ...foreign.map((element) => ({
      code: 'PART_NOT_ALLOWED' as const,
      ...placeOf(element),
      params: { owner, found: labelOf(element) },
    })),
  ];
}

/** What belongs to the picture of who speaks to whom is no step of a procedure. */
function checkContainer(container: BpmnElement): readonly Finding[] {
  return elementsOf(container, 'flowElements')
    .filter((element) => is(element, 'ChoreographyActivity'))
    .map(
      (element): Finding => ({
        code: 'PART_NOT_ALLOWED',
        ...placeOf(element),
        params: { owner: labelOf(container), found: labelOf(element) },
      }),
    );
}

/** A part has no inputs and outputs of its own: what is inside sees the data around it. BPMN 2.0.2 §10.4.2. */
function checkPorts(part: BpmnElement): readonly Finding[] {
  if (elementOf(part, 'ioSpecification') === undefined) return [];
  return [{ code: 'PART_WITH_DATA_PORTS', ...placeOf(part), params: { owner: labelOf(part) } }];
}

function check(drawing: Drawing): readonly Finding[] {
  return [
    ...ofType(drawing, 'SubProcess').filter(isEventPart).flatMap(checkEventPart),
    ...ofType(drawing, 'AdHocSubProcess').flatMap(checkUnordered),
    ...ofType(drawing, 'Process', 'SubProcess').flatMap(checkContainer),
    ...ofType(drawing, 'SubProcess').flatMap(checkPorts),
  ];
}

/** A part of a procedure holds what its kind may hold. BPMN 2.0.2 §10.3.5, §10.4.2, §11.5. */
export const partsAllowed: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: {
    PART_WITH_ONE_START: 'error',
    PART_WITHOUT_STEP: 'error',
    PART_NOT_ALLOWED: 'error',
    PART_WITH_DATA_PORTS: 'error',
  },
  checkDrawing: check,
};
