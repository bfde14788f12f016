import { type BpmnElement, elementOf } from '../../parse/bpmn-element.ts';
import { containerOf, is, labelOf, ofType, placeOf, valuesOf } from '../drawing/drawing.ts';
import { isEventPart, kindsOf } from '../drawing/events.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** What may be awaited or announced at a place; where something must be, nothing at all is wrong as well. */
interface Place {
  readonly holds: (event: BpmnElement) => boolean;
  readonly kinds: readonly string[];
  readonly required?: boolean;
  /** Kinds that always end what they happen in. */
  readonly interrupting?: readonly string[];
}

const startIn = (holds: (container: BpmnElement) => boolean) => (event: BpmnElement) => {
  const container = containerOf(event);
  return is(event, 'StartEvent') && container !== undefined && holds(container);
};

/** BPMN 2.0.2, tables 10.84, 10.86, 10.88, 10.89 and 10.90. The first that holds counts. */
const places: readonly Place[] = [
  {
    holds: startIn(isEventPart),
    kinds: ['message', 'timer', 'escalation', 'error', 'compensate', 'conditional', 'signal'],
    required: true,
    interrupting: ['error', 'compensate'],
  },
  { holds: startIn((container) => is(container, 'SubProcess')), kinds: [] },
  { holds: (event) => is(event, 'StartEvent'), kinds: ['message', 'timer', 'conditional', 'signal'] },
  {
    holds: (event) => is(event, 'BoundaryEvent'),
    kinds: ['message', 'timer', 'escalation', 'error', 'cancel', 'compensate', 'conditional', 'signal'],
    required: true,
    interrupting: ['error', 'cancel'],
  },
  {
    holds: (event) => is(event, 'IntermediateCatchEvent'),
    kinds: ['message', 'timer', 'link', 'conditional', 'signal'],
    required: true,
  },
  {
    holds: (event) => is(event, 'IntermediateThrowEvent'),
    kinds: ['message', 'escalation', 'link', 'compensate', 'signal'],
  },
  {
    holds: (event) => is(event, 'EndEvent'),
    kinds: ['message', 'escalation', 'error', 'cancel', 'compensate', 'signal', 'terminate'],
  },
];

function isInterrupting(event: BpmnElement): boolean {
  return event.get(is(event, 'BoundaryEvent') ? 'cancelActivity' : 'isInterrupting') !== false;
}

function checkEvent(event: BpmnElement): readonly Finding[] {
  const place = places.find(({ holds }) => holds(event));
  if (place === undefined) return [];
  const kinds = kindsOf(event);
  const at = placeOf(event);
  const owner = labelOf(event);
  const foreign = kinds.find((kind) => !place.kinds.includes(kind));
  if (foreign !== undefined)
    return [{ code: 'EVENT_KIND_MISPLACED', ...at, params: { owner, event: foreign } }];
  if (place.required === true && kinds.length === 0)
    return [{ code: 'EVENT_KIND_MISSING', ...at, params: { owner } }];
  const lasting = kinds.find((kind) => place.interrupting?.includes(kind));
  if (lasting === undefined || isInterrupting(event)) return [];
  return [{ code: 'EVENT_MUST_INTERRUPT', ...at, params: { owner, event: lasting } }];
}

/** A transaction is called off from its own edge and its own end. */
function checkCancel(event: BpmnElement): readonly Finding[] {
  if (!is(event, 'BoundaryEvent', 'EndEvent') || !kindsOf(event).includes('cancel')) return [];
  const place = is(event, 'BoundaryEvent') ? elementOf(event, 'attachedToRef') : containerOf(event);
  if (is(place, 'Transaction')) return [];
  return [
    { code: 'EVENT_KIND_MISPLACED', ...placeOf(event), params: { owner: labelOf(event), event: 'cancel' } },
  ];
}

/** What several events use is defined at the top of the file, not inside of one of them. */
function checkShared(event: BpmnElement): readonly Finding[] {
  const shared = valuesOf(event, 'eventDefinitionRef') as readonly BpmnElement[];
  return shared
    .filter((definition) => is(definition.$parent, 'Event'))
    .map(
      (definition): Finding => ({
        code: 'EVENT_DEFINITION_BORROWED',
        ...placeOf(event),
        params: { owner: labelOf(event), found: labelOf(definition.$parent ?? definition) },
      }),
    );
}

/** Each event awaits or announces what can be at its place. BPMN 2.0.2 §10.5.2 to §10.5.5. */
export const eventsAllowed: DrawingRule = {
  profile: 'constraints',
  codes: {
    EVENT_KIND_MISPLACED: 'error',
    EVENT_KIND_MISSING: 'error',
    EVENT_MUST_INTERRUPT: 'error',
    EVENT_DEFINITION_BORROWED: 'error',
  },
  checkDrawing: (drawing) =>
    ofType(drawing, 'Event').flatMap((event) => [
      ...checkEvent(event),
      ...checkCancel(event),
      ...checkShared(event),
    ]),
};
