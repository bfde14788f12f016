import type { EventDefinition, TimerModel } from '../model/event-definition.ts';
import { EventKind } from '../model/event-kind.ts';
import { parseValue, type Value } from '../model/expression.ts';
import type { Problem } from '../model/problem.ts';
import { type BpmnElement, bodyOf, elementOf, elementsOf, textOf } from './bpmn-element.ts';
import { eventKindOf } from './kind-of.ts';

const TIMER_PROPERTIES: Readonly<Record<Exclude<TimerModel['type'], 'term'>, string>> = {
  date: 'timeDate',
  duration: 'timeDuration',
  cycle: 'timeCycle',
};

function timerOf(definition: BpmnElement, event: BpmnElement): TimerModel | undefined {
  const term = textOf(event, 'motcua:term');
  if (term !== undefined) return { type: 'term', value: parseValue(term) };
  for (const [type, property] of Object.entries(TIMER_PROPERTIES)) {
    const text = bodyOf(elementOf(definition, property));
    if (text !== undefined) return { type: type as TimerModel['type'], value: parseValue(text) };
  }
  return undefined;
}

function named(target: BpmnElement | undefined): { name?: Value; correlationKey?: Value } {
  if (target === undefined) return {};
  const name = textOf(target, 'name') ?? target.id;
  const key = textOf(target, 'motcua:correlationKey');
  return {
    ...(name === undefined ? {} : { name: parseValue(name) }),
    ...(key === undefined ? {} : { correlationKey: parseValue(key) }),
  };
}

function coded(target: BpmnElement | undefined, property: string): { code?: string } {
  const code =
    target === undefined ? undefined : (textOf(target, property) ?? textOf(target, 'name') ?? target.id);
  return code === undefined ? {} : { code };
}

type Details = Omit<EventDefinition, 'kind'>;

function timerDetails(definition: BpmnElement, event: BpmnElement): Details {
  const timer = timerOf(definition, event);
  return timer === undefined ? {} : { timer };
}

function compensated(definition: BpmnElement): Details {
  const activity = elementOf(definition, 'activityRef')?.id;
  return activity === undefined ? {} : { activity };
}

/** What each kind of definition refers to. */
const readers: Readonly<Record<EventKind, (definition: BpmnElement, event: BpmnElement) => Details>> = {
  none: () => ({}),
  message: (definition) => named(elementOf(definition, 'messageRef')),
  timer: timerDetails,
  signal: (definition) => named(elementOf(definition, 'signalRef')),
  error: (definition) => coded(elementOf(definition, 'errorRef'), 'errorCode'),
  escalation: (definition) => coded(elementOf(definition, 'escalationRef'), 'escalationCode'),
  compensation: compensated,
  link: (definition, event) => named(definition) ?? named(event),
  terminate: () => ({}),
};

/** The definitions of an event, its own and those it refers to. Receive and send tasks have one: their message. */
export function readEventDefinitions(event: BpmnElement, problems: Problem[]): readonly EventDefinition[] {
  const own = [...elementsOf(event, 'eventDefinitions'), ...elementsOf(event, 'eventDefinitionRef')];
  const message = elementOf(event, 'messageRef');
  if (message !== undefined) return [{ kind: EventKind.MESSAGE, ...named(message) }];
  return own.flatMap((definition) => {
    const kind = eventKindOf(definition);
    if (kind !== undefined) return [{ kind, ...readers[kind](definition, event) }];
    const params = { type: definition.$type };
    problems.push({
      code: 'EVENT_NOT_SUPPORTED',
      severity: 'error',
      ...(event.id === undefined ? {} : { element: event.id }),
      params,
    });
    return [];
  });
}
