import { type BpmnElement, elementsOf } from '../../parse/bpmn-element.ts';
import { labelOf, ofType, placeOf, valuesOf } from '../drawing/drawing.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** The two sides of what a step exchanges, by the names of the metamodel. */
const SIDES = [
  {
    data: 'dataInputs',
    sets: 'inputSets',
    refs: 'dataInputRefs',
    special: ['optionalInputRefs', 'whileExecutingInputRefs'],
    partners: 'outputSetRefs',
    back: 'inputSetRefs',
  },
  {
    data: 'dataOutputs',
    sets: 'outputSets',
    refs: 'dataOutputRefs',
    special: ['optionalOutputRefs', 'whileExecutingOutputRefs'],
    partners: 'inputSetRefs',
    back: 'outputSetRefs',
  },
] as const;
type Side = (typeof SIDES)[number];

const HOLDERS = ['InputOutputSpecification', 'CatchEvent', 'ThrowEvent'] as const;

/** Events have one set, under the name of one. */
function setsOf(holder: BpmnElement, { sets }: Side): readonly BpmnElement[] {
  const single = sets.slice(0, -1);
  return [...valuesOf(holder, sets), ...valuesOf(holder, single)] as readonly BpmnElement[];
}

function checkSet(
  set: BpmnElement,
  { refs, special, partners, back }: Side,
  owner: BpmnElement,
): readonly Finding[] {
  const listed = valuesOf(set, refs);
  const place = { ...placeOf(set), params: { owner: labelOf(owner) } };
  const isPart = special.every((part) => valuesOf(set, part).every((data) => listed.includes(data)));
  const isMutual = (valuesOf(set, partners) as readonly BpmnElement[]).every((partner) =>
    valuesOf(partner, back).includes(set),
  );
  return [
    ...(isPart ? [] : [{ code: 'DATA_SET_PARTS' as const, ...place }]),
    ...(isMutual ? [] : [{ code: 'DATA_SET_PARTNER' as const, ...place }]),
  ];
}

function checkSide(holder: BpmnElement, side: Side): readonly Finding[] {
  const sets = setsOf(holder, side);
  const owner = holder.$type === 'bpmn:InputOutputSpecification' ? (holder.$parent ?? holder) : holder;
  const listed = sets.flatMap((set) => valuesOf(set, side.refs));
  const unlisted = elementsOf(holder, side.data).filter((data) => !listed.includes(data));
  return [
    ...unlisted.map(
      (data): Finding => ({
        code: 'DATA_WITHOUT_SET',
        ...placeOf(data),
        params: { owner: labelOf(owner), found: labelOf(data) },
      }),
    ),
    ...sets.flatMap((set) => checkSet(set, side, owner)),
  ];
}

/**
 * What goes into a step and out of it belongs to sets; what is optional or may come later is part of its set, and sets that belong together name
 * each other. BPMN 2.0.2 §10.4.2.
 */
export const dataSets: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { DATA_WITHOUT_SET: 'error', DATA_SET_PARTS: 'error', DATA_SET_PARTNER: 'error' },
  checkDrawing: (drawing) =>
    ofType(drawing, ...HOLDERS).flatMap((holder) => SIDES.flatMap((side) => checkSide(holder, side))),
};
