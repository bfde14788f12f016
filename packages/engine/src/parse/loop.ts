import { type Expression, FEEL, parseValue, type Value } from '../model/expression.ts';
import type { LoopModel } from '../model/loop.ts';
import { type BpmnElement, bodyOf, elementOf, textOf } from './bpmn-element.ts';

/** An expression element; FEEL unless it names another language. A leading `=`, as other tools write it, is not part of it. */
export function readExpression(element: BpmnElement | undefined): Expression | undefined {
  const body = bodyOf(element);
  if (element === undefined || body === undefined) return undefined;
  const named = textOf(element, 'language');
  const language = named === undefined || /feel/i.test(named) ? FEEL : named;
  return { language, text: body.startsWith('=') ? body.slice(1) : body };
}

/** A number is itself; anything else is an expression. */
function cardinality(element: BpmnElement | undefined): Value | undefined {
  const body = bodyOf(element);
  if (body === undefined) return undefined;
  return /^\d+$/.test(body)
    ? { literal: Number(body) }
    : parseValue(body.startsWith('=') ? body : `=${body}`);
}

function optional<Key extends string, Content>(
  key: Key,
  content: Content | undefined,
): Partial<Record<Key, Content>> {
  return content === undefined ? {} : ({ [key]: content } as Partial<Record<Key, Content>>);
}

function multiInstance(element: BpmnElement): LoopModel {
  const collection = textOf(element, 'motcua:collection');
  const outputItem = textOf(element, 'motcua:outputItem');
  return {
    kind: element.get('isSequential') === true ? 'sequential' : 'parallel',
    ...optional('cardinality', cardinality(elementOf(element, 'loopCardinality'))),
    ...optional('collection', collection === undefined ? undefined : parseValue(collection)),
    ...optional('item', textOf(element, 'motcua:item')),
    ...optional('outputCollection', textOf(element, 'motcua:outputCollection')),
    ...optional('outputItem', outputItem === undefined ? undefined : parseValue(outputItem)),
    ...optional('completionCondition', readExpression(elementOf(element, 'completionCondition'))),
  };
}

function standardLoop(element: BpmnElement): LoopModel {
  const maximum = Number(element.get('loopMaximum') ?? Number.NaN);
  return {
    kind: 'standard',
    testBefore: element.get('testBefore') === true,
    ...optional('condition', readExpression(elementOf(element, 'loopCondition'))),
    ...optional('maximum', Number.isInteger(maximum) ? maximum : undefined),
  };
}

/** How an activity is repeated; undefined where it is not. */
export function readLoop(activity: BpmnElement): LoopModel | undefined {
  const element = elementOf(activity, 'loopCharacteristics');
  if (element === undefined) return undefined;
  return element.$type === 'bpmn:StandardLoopCharacteristics'
    ? standardLoop(element)
    : multiInstance(element);
}
