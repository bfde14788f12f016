import { type BpmnElement, elementOf, textOf } from '../../parse/bpmn-element.ts';
import { type Drawing, is, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import { kindsOf } from '../drawing/events.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** What can come first: a message, a time, a signal, something that becomes true. */
const AWAITED: ReadonlySet<string> = new Set(['message', 'timer', 'signal', 'conditional']);

function targetsOf(choice: BpmnElement, { waysFrom }: Drawing): readonly BpmnElement[] {
  return (waysFrom.get(choice) ?? []).flatMap((way) => elementOf(way, 'targetRef') ?? []);
}

function hasEdge(step: BpmnElement, drawing: Drawing): boolean {
  return ofType(drawing, 'BoundaryEvent').some((event) => elementOf(event, 'attachedToRef') === step);
}

function checkTarget(target: BpmnElement, choice: BpmnElement, drawing: Drawing): readonly Finding[] {
  const params = { owner: labelOf(choice), target: labelOf(target) };
  const place = placeOf(choice);
  const isShared = (drawing.waysTo.get(target) ?? []).length > 1;
  const isKnown = !is(target, 'CatchEvent') || kindsOf(target).every((kind) => AWAITED.has(kind));
  return [
    ...(isShared ? [{ code: 'EVENT_CHOICE_SHARED' as const, ...place, params }] : []),
    ...(isKnown ? [] : [{ code: 'EVENT_CHOICE_KIND' as const, ...place, params }]),
    ...(is(target, 'ReceiveTask') && hasEdge(target, drawing)
      ? [{ code: 'EVENT_CHOICE_KIND' as const, ...place, params }]
      : []),
  ];
}

/** What begins a case is come to by nobody, and several messages are awaited together only there. */
function checkBeginning(
  choice: BpmnElement,
  targets: readonly BpmnElement[],
  drawing: Drawing,
): readonly Finding[] {
  const begins = choice.get('instantiate') === true;
  const isParallel = textOf(choice, 'eventGatewayType') === 'Parallel';
  const finding: Finding = {
    code: 'EVENT_CHOICE_BEGINNING',
    ...placeOf(choice),
    params: { owner: labelOf(choice) },
  };
  if (isParallel && !begins) return [finding];
  if (!begins) return [];
  const isComeTo = drawing.waysTo.has(choice);
  const awaitsOthers = targets.some(
    (target) => is(target, 'CatchEvent') && kindsOf(target).some((kind) => kind !== 'message'),
  );
  return isComeTo || (isParallel && awaitsOthers) ? [finding] : [];
}

function check(choice: BpmnElement, drawing: Drawing): readonly Finding[] {
  const targets = targetsOf(choice, drawing);
  const place = { ...placeOf(choice), params: { owner: labelOf(choice) } };
  const isMixed =
    targets.some((target) => is(target, 'ReceiveTask')) &&
    targets.some((target) => is(target, 'Event') && kindsOf(target).includes('message'));
  return [
    ...(targets.length < 2 ? [{ code: 'EVENT_CHOICE_TOO_FEW' as const, ...place }] : []),
    ...(isMixed ? [{ code: 'EVENT_CHOICE_MIXED' as const, ...place }] : []),
    ...checkBeginning(choice, targets, drawing),
    ...targets.flatMap((target) => checkTarget(target, choice, drawing)),
  ];
}

/** A choice by what comes first has two waits or more that are come to from it alone, messages caught in one manner. BPMN 2.0.2 §10.6.6. */
export const eventChoices: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: {
    EVENT_CHOICE_TOO_FEW: 'error',
    EVENT_CHOICE_MIXED: 'error',
    EVENT_CHOICE_SHARED: 'error',
    EVENT_CHOICE_KIND: 'error',
    EVENT_CHOICE_BEGINNING: 'error',
  },
  checkDrawing: (drawing) => ofType(drawing, 'EventBasedGateway').flatMap((choice) => check(choice, drawing)),
};
