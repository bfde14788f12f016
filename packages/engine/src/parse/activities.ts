import type { FlowNode } from '../model/scope.ts';
import { type BpmnElement, bodyOf, elementOf, textOf } from './bpmn-element.ts';
import { languageNamed, readExpression } from './expression.ts';
import { readLoop } from './loop.ts';
import type { Reading } from './reading.ts';

/** The script of a script task, or of a global one. */
function scriptOf(element: BpmnElement, reading: Reading): Pick<FlowNode, 'script'> {
  const text = (bodyOf(element) ?? textOf(element, 'script'))?.trim();
  if (text === undefined || text === '') return {};
  const format = textOf(element, 'scriptFormat') ?? textOf(element, 'scriptLanguage');
  return { script: { language: languageNamed(format, reading.plainScript), text } };
}

/** A number of tokens that is not the usual one. */
function quantityOf(
  element: BpmnElement,
  property: 'startQuantity' | 'completionQuantity',
): Partial<FlowNode> {
  const quantity = element.get(property);
  return typeof quantity === 'number' && quantity !== 1 ? { [property]: quantity } : {};
}

/** What activities say beyond what every flow node does. */
export function activityParts(element: BpmnElement, reading: Reading): Partial<FlowNode> {
  const loop = readLoop(element, reading);
  const called = textOf(element, 'calledElement');
  return {
    ...(loop === undefined ? {} : { loop }),
    // a QName: the prefix says in which file it is, and processes are found by their ids
    ...(called === undefined ? {} : { called: called.slice(called.indexOf(':') + 1) }),
    ...scriptOf(element, reading),
    ...quantityOf(element, 'startQuantity'),
    ...quantityOf(element, 'completionQuantity'),
    ...(element.get('isForCompensation') === true ? { forCompensation: true } : {}),
  };
}

function instantiates(element: BpmnElement): Pick<FlowNode, 'instantiates'> {
  if (element.get('instantiate') !== true) return {};
  return { instantiates: textOf(element, 'eventGatewayType') === 'Parallel' ? 'parallel' : 'exclusive' };
}

/** What gateways say, and receive tasks that begin a process as an event-based gateway does. */
export function gatewayParts(element: BpmnElement, reading: Reading): Partial<FlowNode> {
  const activationCondition = readExpression(elementOf(element, 'activationCondition'), reading);
  return {
    ...instantiates(element),
    ...(activationCondition === undefined ? {} : { activationCondition }),
  };
}
