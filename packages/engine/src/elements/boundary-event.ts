import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Catches while its activity runs: ends the activity, or goes on beside it. BPMN 2.0.2 §13.5.3. */
export const boundaryEvent: ElementModule = {
  kind: ElementKind.BOUNDARY_EVENT,
  bpmnTypes: ['bpmn:BoundaryEvent'],
  enter: (execution) => execution.leave(),
  triggered(execution, trigger) {
    const { node } = execution;
    execution.receive(trigger.data);
    if (!node.interrupting) return execution.fork(node.id, 'boundary');
    execution.release();
    execution.jump(node.id, 'boundary');
  },
};
