import { type BpmnElement, elementOf } from '../../parse/bpmn-element.ts';
import { given, is, labelOf, placeOf } from '../drawing/drawing.ts';
import { implementedBy, isUri, knownValues } from '../drawing/known-values.ts';
import type { DrawingRule, Finding } from '../rule.ts';

function wrong(element: BpmnElement, part: string, found: unknown): Finding {
  const params = { part, owner: labelOf(element), found: String(found) };
  return { code: 'FILE_VALUE_UNKNOWN', ...placeOf(element), params };
}

function checkForms(element: BpmnElement): readonly Finding[] {
  return Object.entries(knownValues)
    .filter(([type]) => is(element, type))
    .flatMap(([, forms]) => Object.entries(forms))
    .flatMap(([part, hasForm]) => {
      const found = given(element, part);
      return found === undefined || hasForm(String(found)) ? [] : [wrong(element, part, found)];
    });
}

function checkImplementation(element: BpmnElement): readonly Finding[] {
  const found = is(element, ...implementedBy) ? given(element, 'implementation') : undefined;
  return found === undefined || isUri(String(found)) ? [] : [wrong(element, 'implementation', found)];
}

/** How many take part: the least is not more than the most. BPMN 2.0.2 §9.3.1. */
function checkMultiplicity(element: BpmnElement): readonly Finding[] {
  const multiplicity = is(element, 'Participant') ? elementOf(element, 'participantMultiplicity') : undefined;
  if (multiplicity === undefined) return [];
  const [least, most] = [multiplicity.get('minimum'), multiplicity.get('maximum')].map(Number);
  return (least ?? 0) > (most ?? 1) ? [wrong(element, 'maximum', most)] : [];
}

/** Values have the form that the standard asks for: formats are media types, languages are URIs, quantities are at least 1. BPMN 2.0.2 §8.2.1, §9.3.1, §10.3. */
export const valuesKnown: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { FILE_VALUE_UNKNOWN: 'error' },
  checkDrawing: ({ elements }) =>
    elements.flatMap((element) => [
      ...checkForms(element),
      ...checkImplementation(element),
      ...checkMultiplicity(element),
    ]),
};
