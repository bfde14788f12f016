import type { EventDefinition } from '../model/event-definition.ts';
import { EventKind } from '../model/event-kind.ts';
import { parseValue } from '../model/expression.ts';
import type { LoopEvent, LoopModel } from '../model/loop.ts';
import { type BpmnElement, elementOf, elementsOf, textOf } from './bpmn-element.ts';
import { dataName, inputValue, outputVariable } from './data.ts';
import { readDefinition } from './event-definitions.ts';
import { readExpression, readNumber } from './expression.ts';
import type { Reading } from './reading.ts';

function optional<Key extends string, Content>(
  key: Key,
  content: Content | undefined,
): Partial<Record<Key, Content>> {
  return content === undefined ? {} : ({ [key]: content } as Partial<Record<Key, Content>>);
}

/** What a behaviour refers to; where it refers to nothing, a signal without a name. */
function referred(element: BpmnElement, property: string, reading: Reading): readonly EventDefinition[] {
  const definition = elementOf(element, property);
  return definition === undefined
    ? [{ kind: EventKind.SIGNAL }]
    : readDefinition(definition, element, reading);
}

function complexEvents(element: BpmnElement, reading: Reading): readonly LoopEvent[] {
  return elementsOf(element, 'complexBehaviorDefinition').flatMap((behavior) => {
    const on = readExpression(elementOf(behavior, 'condition'), reading);
    const thrower = elementOf(behavior, 'event');
    if (on === undefined || thrower === undefined) return [];
    const definitions = [
      ...elementsOf(thrower, 'eventDefinitions'),
      ...elementsOf(thrower, 'eventDefinitionRef'),
    ];
    return definitions
      .flatMap((definition) => readDefinition(definition, thrower, reading))
      .map((event) => ({ on, event }));
  });
}

/** What is thrown while instances complete, by the name of the behaviour in lower case. `all`: nothing. */
const behaviours: Readonly<Record<string, (element: BpmnElement, reading: Reading) => readonly LoopEvent[]>> =
  {
    none: (element, reading) =>
      referred(element, 'noneBehaviorEventRef', reading).map((event) => ({ on: 'each', event })),
    one: (element, reading) =>
      referred(element, 'oneBehaviorEventRef', reading).map((event) => ({ on: 'first', event })),
    complex: complexEvents,
  };

function thrownBy(element: BpmnElement, reading: Reading): readonly LoopEvent[] | undefined {
  const events = behaviours[(textOf(element, 'behavior') ?? 'all').toLowerCase()]?.(element, reading) ?? [];
  return events.length === 0 ? undefined : events;
}

/** What the standard's own words say of items and results; those of our extension go first. BPMN 2.0.2 §10.3.8. */
function standardItems(element: BpmnElement, activity: BpmnElement, reading: Reading): Partial<LoopModel> {
  const [list, item, results, result] = [
    'loopDataInputRef',
    'inputDataItem',
    'loopDataOutputRef',
    'outputDataItem',
  ].map((property) => elementOf(element, property));
  const resultName = result === undefined ? undefined : dataName(result);
  return {
    ...optional('collection', list === undefined ? undefined : inputValue(activity, list, reading)),
    ...optional('item', item === undefined ? undefined : dataName(item)),
    ...optional('outputCollection', results === undefined ? undefined : outputVariable(activity, results)),
    ...optional('outputItem', resultName === undefined ? undefined : { variable: resultName }),
  };
}

function multiInstance(element: BpmnElement, activity: BpmnElement, reading: Reading): LoopModel {
  const collection = textOf(element, 'motcua:collection');
  const outputItem = textOf(element, 'motcua:outputItem');
  return {
    kind: element.get('isSequential') === true ? 'sequential' : 'parallel',
    ...standardItems(element, activity, reading),
    ...optional('cardinality', readNumber(elementOf(element, 'loopCardinality'), reading)),
    ...optional('collection', collection === undefined ? undefined : parseValue(collection)),
    ...optional('item', textOf(element, 'motcua:item')),
    ...optional('outputCollection', textOf(element, 'motcua:outputCollection')),
    ...optional('outputItem', outputItem === undefined ? undefined : parseValue(outputItem)),
    ...optional('completionCondition', readExpression(elementOf(element, 'completionCondition'), reading)),
    ...optional('thrown', thrownBy(element, reading)),
  };
}

function standardLoop(element: BpmnElement, reading: Reading): LoopModel {
  const maximum = Number(element.get('loopMaximum') ?? Number.NaN);
  return {
    kind: 'standard',
    testBefore: element.get('testBefore') === true,
    ...optional('condition', readExpression(elementOf(element, 'loopCondition'), reading)),
    ...optional('maximum', Number.isInteger(maximum) ? maximum : undefined),
  };
}

/** How an activity is repeated; undefined where it is not. */
export function readLoop(activity: BpmnElement, reading: Reading): LoopModel | undefined {
  const element = elementOf(activity, 'loopCharacteristics');
  if (element === undefined) return undefined;
  return element.$type === 'bpmn:StandardLoopCharacteristics'
    ? standardLoop(element, reading)
    : multiInstance(element, activity, reading);
}
