import { type BpmnElement, elementOf, elementsOf } from '../../parse/bpmn-element.ts';
import { labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import type { DrawingRule, Finding } from '../rule.ts';

function check(role: BpmnElement): readonly Finding[] {
  const resource = elementOf(role, 'resourceRef');
  const isComputed = elementOf(role, 'resourceAssignmentExpression') !== undefined;
  const bindings = elementsOf(role, 'resourceParameterBindings');
  const place = { ...placeOf(role), params: { owner: labelOf(role.$parent ?? role) } };
  const parameters = resource === undefined ? [] : elementsOf(resource, 'resourceParameters');
  const areKnown = bindings.every((binding) => {
    const parameter = elementOf(binding, 'parameterRef');
    return parameter === undefined || parameters.includes(parameter);
  });
  if (resource !== undefined && isComputed) return [{ code: 'PERFORMER_TWICE', ...place }];
  return areKnown && (bindings.length === 0 || resource !== undefined)
    ? []
    : [{ code: 'PERFORMER_PARAMETERS', ...place }];
}

/** Who does a step is named or computed, not both; and only who is named is asked for by properties. BPMN 2.0.2 §10.3.1. */
export const performers: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { PERFORMER_TWICE: 'error', PERFORMER_PARAMETERS: 'error' },
  checkDrawing: (drawing) => ofType(drawing, 'ResourceRole').flatMap(check),
};
