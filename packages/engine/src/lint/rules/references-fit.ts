import {
  type BpmnElement,
  elementOf,
  isBpmnElement,
  type PropertyDescriptor,
} from '../../parse/bpmn-element.ts';
import { containerOf, is, labelOf, localName, ofType, placeOf, valuesOf } from '../drawing/drawing.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** Where the text of the standard names other types than its metamodel does. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  inputDataRef: ['DataInput'],
  outputDataRef: ['DataOutput'],
  parameterRef: ['ResourceParameter'],
};

function fits(target: BpmnElement, { name, type }: PropertyDescriptor): boolean {
  return is(target, localName(type), ...(ALSO[localName(name)] ?? []));
}

function checkElement(element: BpmnElement): readonly Finding[] {
  return element.$descriptor.properties
    .filter(
      ({ isReference, isVirtual, type }) =>
        isReference === true && isVirtual !== true && type.startsWith('bpmn:'),
    )
    .flatMap((property) =>
      valuesOf(element, localName(property.name))
        .filter(isBpmnElement)
        .filter((target) => '$instanceOf' in target && !fits(target, property))
        .map((target): Finding => {
          const params = { part: localName(property.name), owner: labelOf(element), found: labelOf(target) };
          return { code: 'FILE_REFERENCE_WRONG', ...placeOf(element), params };
        }),
    );
}

/** An arrow stays within the process or part that it lies in. */
function checkWay(way: BpmnElement): readonly Finding[] {
  const ends = [elementOf(way, 'sourceRef'), elementOf(way, 'targetRef')];
  const outside = ends.find((end) => end !== undefined && containerOf(end) !== containerOf(way));
  if (outside === undefined) return [];
  return [{ code: 'WAY_LEAVES_PART', ...placeOf(way), params: { target: labelOf(outside) } }];
}

/**
 * What is referred to is of the kind that the metamodel of the standard says: an arrow leads to steps of its own
 * process or part, never to a note or a group. BPMN 2.0.2 §8.3.1, §7.6.1, §8.3.13, §9.3.2 and the class diagrams.
 */
export const referencesFit: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { FILE_REFERENCE_WRONG: 'error', WAY_LEAVES_PART: 'error' },
  checkDrawing: (drawing) => [
    ...drawing.elements.flatMap(checkElement),
    ...ofType(drawing, 'SequenceFlow').flatMap(checkWay),
  ],
};
