import { ElementKind } from '../model/element-kind.ts';
import { catching } from './catching.ts';
import type { ElementModule } from './element-module.ts';

/** Waits for its message. BPMN 2.0.2 §10.3.3. */
export const receiveTask: ElementModule = {
  kind: ElementKind.RECEIVE_TASK,
  bpmnTypes: ['bpmn:ReceiveTask'],
  activity: true,
  awaits: 'own-event',
  enter: catching.listen,
  begun: catching.begun,
  triggered: catching.triggered,
  withdraw: catching.withdraw,
};
