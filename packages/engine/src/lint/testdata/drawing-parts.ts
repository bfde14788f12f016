import type { ProblemCode } from '../words/en.ts';
import { formal, line, ports, way } from './drawing-text.ts';

/** A drawing with a mistake: what is in its process and beside it, and what is found, as `CODE element`. */
export interface DrawingMistake {
  readonly process: string;
  readonly root?: string;
  readonly attributes?: string;
  readonly found: readonly `${ProblemCode} ${string}`[];
}

export const TASK = '<task id="t"/>';
export const MESSAGE =
  '<messageEventDefinition messageRef="m"><operationRef>o</operationRef></messageEventDefinition>';
export const SIGNAL = '<signalEventDefinition signalRef="g"/>';
export const minute = formal('timeDuration', 'PT1M');
export const TIMER = `<timerEventDefinition>${minute}</timerEventDefinition>`;
export const yes = formal('conditionExpression', 'amount > 1');
export const input = (id: string, item = 'text'): string =>
  `<dataInput id="${id}" itemSubjectRef="${item}"/>`;
export const output = (id: string, item = 'text'): string =>
  `<dataOutput id="${id}" itemSubjectRef="${item}"/>`;
export const part = (content: string, attributes = ''): string =>
  `<subProcess id="t"${attributes}>${content}</subProcess>`;
export const apart = (start: string, attributes = ''): string =>
  `<subProcess id="x" triggeredByEvent="true"><startEvent id="xs"${attributes}>${start}</startEvent><endEvent id="xe"/>${way('xs', 'xe')}</subProcess>`;
export const eventChoice = (
  content: string,
  attributes = '',
  steps: readonly string[] = ['a', 'b'],
): string =>
  line(`<eventBasedGateway id="c"${attributes}/>${content}`, ['c', 'a']) +
  steps
    .slice(1)
    .map((step) => way('c', step) + way(step, 'e'))
    .join('');
export const catching = (id: string, definition: string): string =>
  `<intermediateCatchEvent id="${id}">${definition}</intermediateCatchEvent>`;
export const multiple = (content: string, attributes = ''): string =>
  `<multiInstanceLoopCharacteristics${attributes}>${content}</multiInstanceLoopCharacteristics>`;
export const twice = formal('loopCardinality', '2');
export const called = `<process id="q" isExecutable="true">${ports(input('qi'), output('qo', 'number'))}<task id="qt"/></process>`;
export const two = '<participant id="pa" processRef="p"/><participant id="pb"/>';
