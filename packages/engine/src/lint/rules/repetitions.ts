import { type BpmnElement, elementOf, textOf } from '../../parse/bpmn-element.ts';
import { type Drawing, given, is, labelOf, ofType, placeOf, valuesOf } from '../drawing/drawing.ts';
import { isItemOf, itemOf, portsOf } from '../drawing/items.ts';
import type { DrawingRule, Finding } from '../rule.ts';

function finding(loop: BpmnElement, code: Finding['code'], params: Finding['params'] = {}): Finding {
  const owner = labelOf(loop.$parent ?? loop);
  return { code, ...placeOf(loop), params: { owner, ...params } };
}

/** How often: by a number, or once for each of a list. */
function checkAmount(loop: BpmnElement): readonly Finding[] {
  const parts = ['loopCardinality', 'loopDataInputRef', 'motcua:collection'];
  return parts.some((part) => loop.get(part) !== undefined) ? [] : [finding(loop, 'REPETITION_UNBOUNDED')];
}

/** A list of a step is among what goes into it or out of it; a part of the procedure may take any list that it sees. */
function isOwn(list: BpmnElement, activity: BpmnElement | undefined, side: 'inputs' | 'outputs'): boolean {
  if (activity === undefined || is(activity, 'SubProcess')) return true;
  return portsOf(activity)?.[side].includes(list) === true;
}

const SIDES = [
  { side: 'inputs', list: 'loopDataInputRef', each: 'inputDataItem' },
  { side: 'outputs', list: 'loopDataOutputRef', each: 'outputDataItem' },
] as const;

function checkList(loop: BpmnElement, { side, list, each }: (typeof SIDES)[number]): readonly Finding[] {
  const data = elementOf(loop, list);
  if (data === undefined) return [];
  const item = elementOf(loop, each);
  const isKnown = isOwn(data, loop.$parent, side);
  const isList = itemOf(data)?.get('isCollection') !== false || data.get('isCollection') === true;
  const fits = item === undefined || isItemOf(itemOf(item), itemOf(data));
  return isKnown && isList && fits ? [] : [finding(loop, 'REPETITION_LIST', { found: labelOf(data) })];
}

/** What is announced while it is repeated, by the name of the behaviour. */
const ANNOUNCED: Readonly<Record<string, string>> = {
  None: 'noneBehaviorEventRef',
  One: 'oneBehaviorEventRef',
  Complex: 'complexBehaviorDefinition',
};

function checkBehaviour(loop: BpmnElement): readonly Finding[] {
  const behaviour = textOf(loop, 'behavior') ?? 'All';
  const wanted = Object.hasOwn(ANNOUNCED, behaviour) ? ANNOUNCED[behaviour] : undefined;
  const lacks = wanted !== undefined && valuesOf(loop, wanted).length === 0;
  const superfluous = Object.values(ANNOUNCED).find(
    (part) => part !== wanted && given(loop, part) !== undefined && valuesOf(loop, part).length > 0,
  );
  if (lacks) return [finding(loop, 'REPETITION_EVENT', { part: wanted })];
  return superfluous === undefined ? [] : [finding(loop, 'REPETITION_EVENT', { part: superfluous })];
}

function check(drawing: Drawing): readonly Finding[] {
  return ofType(drawing, 'MultiInstanceLoopCharacteristics').flatMap((loop) => [
    ...checkAmount(loop),
    ...SIDES.flatMap((side) => checkList(loop, side)),
    ...checkBehaviour(loop),
  ]);
}

/** What is done several times says how often, over which list, and what is announced meanwhile. BPMN 2.0.2 §10.3.8. */
export const repetitions: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { REPETITION_UNBOUNDED: 'error', REPETITION_LIST: 'error', REPETITION_EVENT: 'error' },
  checkDrawing: check,
};
