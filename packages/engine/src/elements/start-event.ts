import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';
import { ignore, listenFor } from './listening.ts';

/**
 * Where a scope begins. What it begins with was stored when it was triggered. One that needs several events begins the case with the first and
 * waits for the others. BPMN 2.0.2 §10.5.2.
 */
export const startEvent: ElementModule = {
  kind: ElementKind.START_EVENT,
  bpmnTypes: ['bpmn:StartEvent'],
  enter: (execution) => execution.leave(),
  begun(execution, index) {
    const { node } = execution;
    if (node.parallelMultiple !== true || node.events.length < 2) return execution.leave();
    execution.wait();
    listenFor(execution, node);
    execution.arrive(index);
  },
  triggered(execution, trigger) {
    ignore(execution, execution.node);
    execution.receive(trigger.data);
    execution.leave();
  },
  withdraw: (execution) => ignore(execution, execution.node),
};
