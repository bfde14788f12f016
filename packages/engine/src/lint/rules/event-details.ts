import { type BpmnElement, elementOf, textOf } from '../../parse/bpmn-element.ts';
import { type Drawing, is, isExecutable, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import { definitionsOf, kindOf } from '../drawing/events.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** What is lacking for an event to be told from others, or undefined. */
type Lack = (definition: BpmnElement, event: BpmnElement) => string | undefined;

const without =
  (part: string): Lack =>
  (definition) =>
    elementOf(definition, part) === undefined ? part : undefined;

/** Whoever announces it says its code; whoever awaits it may take any. */
const codeWhereThrown =
  (reference: string, code: string): Lack =>
  (definition, event) => {
    if (!is(event, 'ThrowEvent')) return undefined;
    const target = elementOf(definition, reference);
    if (target === undefined) return reference;
    return textOf(target, code) === undefined ? code : undefined;
  };

/** What a process that is to be run has to say of an event. BPMN 2.0.2, tables 8.42, 8.43, 10.91 to 10.99. */
const lacks: Readonly<Record<string, Lack>> = {
  conditional: without('condition'),
  error: codeWhereThrown('errorRef', 'errorCode'),
  escalation: codeWhereThrown('escalationRef', 'escalationCode'),
  message: (definition, event) =>
    without('messageRef')(definition, event) ?? without('operationRef')(definition, event),
  signal: without('signalRef'),
  timer: (definition) =>
    ['timeDate', 'timeCycle', 'timeDuration'].some((part) => elementOf(definition, part) !== undefined)
      ? undefined
      : 'timeDate, timeCycle, timeDuration',
};

function checkEvent(event: BpmnElement, drawing: Drawing): readonly Finding[] {
  if (!isExecutable(event, drawing)) return [];
  return definitionsOf(event).flatMap((definition) => {
    const kind = kindOf(definition);
    const part = Object.hasOwn(lacks, kind) ? lacks[kind]?.(definition, event) : undefined;
    if (part === undefined) return [];
    return [
      {
        code: 'EVENT_DETAIL_MISSING',
        ...placeOf(event),
        params: { owner: labelOf(event), event: kind, part },
      },
    ];
  });
}

/** In a process that is to be run, an event says which message, signal, error or time it is about. BPMN 2.0.2 §8.3.4, §8.3.5, §10.5.5. */
export const eventDetails: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { EVENT_DETAIL_MISSING: 'error' },
  checkDrawing: (drawing) => ofType(drawing, 'Event').flatMap((event) => checkEvent(event, drawing)),
};
