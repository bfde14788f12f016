import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Waits for one token on every incoming flow and leaves by every outgoing flow. BPMN 2.0.2 §13.4.1. */
export const parallelGateway: ElementModule = {
  kind: ElementKind.PARALLEL_GATEWAY,
  bpmnTypes: ['bpmn:ParallelGateway'],
  enter(execution) {
    if (execution.node.incoming.length > 1) execution.park();
    else execution.take(execution.node.outgoing);
  },
  join: ({ node, parked }) =>
    node.incoming.every((flow) => (parked[flow] ?? 0) > 0) ? { flows: node.incoming } : undefined,
  joined: (execution) => execution.take(execution.node.outgoing),
};
