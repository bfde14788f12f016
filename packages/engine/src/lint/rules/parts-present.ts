import type { BpmnElement } from '../../parse/bpmn-element.ts';
import { type Drawing, is, labelOf, localName, placeOf, valuesOf } from '../drawing/drawing.ts';
import { identified, requiredParts } from '../drawing/required-parts.ts';
import type { DrawingRule, Finding } from '../rule.ts';

function isFilled(value: unknown): boolean {
  return value !== '' && value !== null;
}

function missing(element: BpmnElement, part: string): Finding {
  const params = { part, owner: labelOf(element), type: localName(element.$type) };
  return { code: 'FILE_PART_MISSING', ...placeOf(element), params };
}

/** What others in the file refer to: flow elements, and what stands at the top of the file for that. BPMN 2.0.2 §8.2.1. */
function isReferredTo(element: BpmnElement): boolean {
  const { $parent } = element;
  if (is(element, 'FlowElement')) return is($parent, 'FlowElementsContainer');
  return is(element, ...identified) || (is(element, 'RootElement') && is($parent, 'Definitions'));
}

function checkElement(element: BpmnElement): readonly Finding[] {
  const parts = Object.entries(requiredParts).filter(([type]) => is(element, type));
  const lacking = parts.flatMap(([, required]) =>
    Object.entries(required)
      .filter(([part, least]) => valuesOf(element, part).filter(isFilled).length < least)
      .map(([part]) => missing(element, part)),
  );
  return isReferredTo(element) && element.id === undefined ? [missing(element, 'id'), ...lacking] : lacking;
}

function check({ elements }: Drawing): readonly Finding[] {
  return elements.flatMap(checkElement);
}

/** Every element has the parts that the schema of the standard requires. BPMN 2.0.2 §8.2.1 and the schema `Semantic.xsd`. */
export const partsPresent: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { FILE_PART_MISSING: 'error' },
  checkDrawing: check,
};
