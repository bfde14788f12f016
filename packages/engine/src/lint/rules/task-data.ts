import { type BpmnElement, elementOf } from '../../parse/bpmn-element.ts';
import { is, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import { areSameItem, itemOf, type Ports, portsOf } from '../drawing/items.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** One direction of what a task exchanges: the message, and the ports that stand for it. */
interface Exchange {
  readonly message: BpmnElement | undefined;
  readonly sets: readonly BpmnElement[];
  readonly ports: readonly BpmnElement[];
}

const NO_PORTS: Ports = { inputs: [], outputs: [], inputSets: [], outputSets: [] };

function exchangesOf(task: BpmnElement, ports: Ports): readonly Exchange[] {
  const operation = elementOf(task, 'operationRef');
  const own = elementOf(task, 'messageRef');
  const message = (part: string): BpmnElement | undefined =>
    operation === undefined ? undefined : elementOf(operation, part);
  const sent = { sets: ports.inputSets, ports: ports.inputs };
  const received = { sets: ports.outputSets, ports: ports.outputs };
  if (is(task, 'SendTask')) return [{ ...sent, message: own ?? message('inMessageRef') }];
  if (is(task, 'ReceiveTask')) return [{ ...received, message: own ?? message('inMessageRef') }];
  return [
    { ...sent, message: message('inMessageRef') },
    { ...received, message: message('outMessageRef') },
  ];
}

/** One message is one set of one item of its kind. Ports that are not there say nothing, except where a service is called. */
function checkExchange(task: BpmnElement, { message, sets, ports }: Exchange): readonly Finding[] {
  const finding = (code: Finding['code']): readonly Finding[] => [
    { code, ...placeOf(task), params: { owner: labelOf(task) } },
  ];
  const item = itemOf(message);
  if (sets.length > 1 || ports.length > 1) return finding('TASK_DATA_COUNT');
  const [port] = ports;
  if (port === undefined) {
    const isCall = is(task, 'ServiceTask') && item !== undefined;
    return isCall ? finding('TASK_DATA_COUNT') : [];
  }
  return message === undefined || areSameItem(itemOf(port), item) ? [] : finding('TASK_DATA_TYPE');
}

/** What is sent, received or handed to a service is one item, of the kind that the message has. BPMN 2.0.2 §10.3.3. */
export const taskData: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { TASK_DATA_COUNT: 'error', TASK_DATA_TYPE: 'error' },
  checkDrawing: (drawing) =>
    ofType(drawing, 'ServiceTask', 'SendTask', 'ReceiveTask').flatMap((task) =>
      exchangesOf(task, portsOf(task) ?? NO_PORTS).flatMap((exchange) => checkExchange(task, exchange)),
    ),
};
