import type { EventDefinition, TimerModel } from '../model/event-definition.ts';
import { EventKind } from '../model/event-kind.ts';
import { parseValue, type Value } from '../model/expression.ts';
import { type BpmnElement, elementOf, elementsOf, textOf } from './bpmn-element.ts';
import { readExpression, readTime } from './expression.ts';
import { eventKindOf } from './kind-of.ts';
import type { Reading } from './reading.ts';

const TIMER_PROPERTIES: Readonly<Record<Exclude<TimerModel['type'], 'term'>, string>> = {
  date: 'timeDate',
  duration: 'timeDuration',
  cycle: 'timeCycle',
};

type Details = Omit<EventDefinition, 'kind'>;

type DetailReader = (definition: BpmnElement, event: BpmnElement, reading: Reading) => Details;

function timerOf(definition: BpmnElement, event: BpmnElement, reading: Reading): TimerModel | undefined {
  const term = textOf(event, 'motcua:term');
  if (term !== undefined) return { type: 'term', value: parseValue(term) };
  for (const [type, property] of Object.entries(TIMER_PROPERTIES)) {
    const value = readTime(elementOf(definition, property), reading);
    if (value !== undefined) return { type: type as TimerModel['type'], value };
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

/** A message of its own, else the one that its operation takes in. */
export function messageOf(element: BpmnElement): BpmnElement | undefined {
  const operation = elementOf(element, 'operationRef');
  return (
    elementOf(element, 'messageRef') ??
    (operation === undefined ? undefined : elementOf(operation, 'inMessageRef'))
  );
}

function coded(target: BpmnElement | undefined, property: string): { code?: string } {
  const code =
    target === undefined ? undefined : (textOf(target, property) ?? textOf(target, 'name') ?? target.id);
  return code === undefined ? {} : { code };
}

/**
 * The name by which a throwing and a catching link find each other: the definition's own. Where it has none, the link that it points at (`target`),
 * or itself, names the pair.
 */
function linkNamed(definition: BpmnElement, event: BpmnElement): Details {
  const name =
    textOf(definition, 'name') ??
    elementOf(definition, 'target')?.id ??
    (elementsOf(definition, 'source').length > 0 ? definition.id : undefined) ??
    textOf(event, 'name') ??
    definition.id;
  return name === undefined ? {} : { name: { literal: name } };
}

function compensated(definition: BpmnElement): Details {
  const activity = elementOf(definition, 'activityRef')?.id;
  return {
    ...(activity === undefined ? {} : { activity }),
    ...(definition.get('waitForCompletion') === false ? { detached: true } : {}),
  };
}

const nothing: DetailReader = () => ({});

/** What each kind of definition refers to. */
const readers: Readonly<Record<EventKind, DetailReader>> = {
  none: nothing,
  message: (definition) => named(messageOf(definition)),
  timer(definition, event, reading) {
    const timer = timerOf(definition, event, reading);
    return timer === undefined ? {} : { timer };
  },
  signal: (definition) => named(elementOf(definition, 'signalRef')),
  error: (definition) => coded(elementOf(definition, 'errorRef'), 'errorCode'),
  escalation: (definition) => coded(elementOf(definition, 'escalationRef'), 'escalationCode'),
  conditional(definition, _event, reading) {
    const condition = readExpression(elementOf(definition, 'condition'), reading);
    return condition === undefined ? {} : { condition };
  },
  cancel: nothing,
  compensation: compensated,
  link: linkNamed,
  terminate: nothing,
};

/** One definition, as an event has or refers to it; none where it is of a kind that is not known. */
export function readDefinition(
  definition: BpmnElement,
  event: BpmnElement,
  reading: Reading,
): readonly EventDefinition[] {
  const kind = eventKindOf(definition);
  if (kind !== undefined) return [{ kind, ...readers[kind](definition, event, reading) }];
  const params = { type: definition.$type };
  reading.problems.push({
    code: 'EVENT_NOT_SUPPORTED',
    severity: 'error',
    ...(event.id === undefined ? {} : { element: event.id }),
    params,
  });
  return [];
}

/** The definitions of an event, its own and those it refers to. Receive and send tasks have one: their message. */
export function readEventDefinitions(event: BpmnElement, reading: Reading): readonly EventDefinition[] {
  const message = messageOf(event);
  if (message !== undefined) return [{ kind: EventKind.MESSAGE, ...named(message) }];
  const own = [...elementsOf(event, 'eventDefinitions'), ...elementsOf(event, 'eventDefinitionRef')];
  return own.flatMap((definition) => readDefinition(definition, event, reading));
}
