import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** A task of no type: nothing is known of its work, so it is passed. BPMN 2.0.2 §10.3.3. */
export const task: ElementModule = {
  kind: ElementKind.TASK,
  bpmnTypes: ['bpmn:Task'],
  globalType: 'bpmn:GlobalTask',
  activity: true,
  enter: (execution) => execution.leave(),
};
