import { type BpmnElement, elementOf } from '../../parse/bpmn-element.ts';
import { around, type Drawing, is, labelOf, ofType, placeOf, valuesOf } from '../drawing/drawing.ts';
import { areSameItem, itemOf } from '../drawing/items.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** Whose port a piece of data is: of the step itself, or of the process around it. */
function ownerOf(data: BpmnElement): BpmnElement | undefined {
  return is(data.$parent, 'InputOutputSpecification') ? data.$parent?.$parent : data.$parent;
}

/** Data of a part is seen within that part only. */
function isInReach(data: BpmnElement, association: BpmnElement): boolean {
  if (!is(data, 'DataObject', 'DataObjectReference', 'Property')) return true;
  return [...around(association)].some((each) => each === data.$parent);
}

/** Into a step flows what it can see; out of it, into what it can see: never into an input, never out of an output that is not its own. */
function isDirected(association: BpmnElement, sources: readonly BpmnElement[], target: BpmnElement): boolean {
  const step = association.$parent;
  const ofStep = (data: BpmnElement, type: string): boolean => is(data, type) && ownerOf(data) === step;
  if (is(association, 'DataInputAssociation'))
    return ofStep(target, 'DataInput') && sources.every((source) => !is(source, 'DataOutput'));
  if (is(association, 'DataOutputAssociation'))
    return !is(target, 'DataInput') && sources.every((source) => ofStep(source, 'DataOutput'));
  return true;
}

function check(association: BpmnElement): readonly Finding[] {
  const sources = valuesOf(association, 'sourceRef') as readonly BpmnElement[];
  const target = elementOf(association, 'targetRef');
  if (target === undefined) return [];
  const place = {
    ...placeOf(association),
    params: { owner: labelOf(association.$parent ?? association), found: labelOf(target) },
  };
  const isComputed = valuesOf(association, 'transformation').length > 0;
  const isAssigned = valuesOf(association, 'assignment').length > 0;
  const [first] = sources;
  const isSeen = [...sources, target].every((data) => isInReach(data, association));
  const items = [itemOf(first), itemOf(target)];
  const isCopy = !isComputed && !isAssigned && items.every((item) => item !== undefined);
  return [
    ...(isDirected(association, sources, target) ? [] : [{ code: 'DATA_FLOW_DIRECTION' as const, ...place }]),
    ...(isSeen ? [] : [{ code: 'DATA_OUT_OF_REACH' as const, ...place }]),
    ...(sources.length > 1 && !isComputed ? [{ code: 'DATA_FLOW_SEVERAL' as const, ...place }] : []),
    ...(isCopy && !areSameItem(items[0], items[1]) ? [{ code: 'DATA_FLOW_TYPE' as const, ...place }] : []),
  ];
}

/** Data flows from what a step can see into it, and from it into what it can see; what is only copied keeps its kind. BPMN 2.0.2 §10.4.2. */
export const dataFlows: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: {
    DATA_FLOW_DIRECTION: 'error',
    DATA_OUT_OF_REACH: 'error',
    DATA_FLOW_SEVERAL: 'error',
    DATA_FLOW_TYPE: 'error',
  },
  checkDrawing: (drawing: Drawing) => ofType(drawing, 'DataAssociation').flatMap(check),
};
