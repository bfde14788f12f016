import { ElementKind } from '../model/element-kind.ts';
import type { FlowNode } from '../model/scope.ts';
import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';
import { ignore, listenFor } from './listening.ts';

function candidates(execution: Execution): readonly FlowNode[] {
  const gateway = execution.nodeOf(execution.token.node);
  return gateway.outgoing.map((flow) => execution.nodeOf(execution.flowOf(flow).target));
}

/** Waits for all the events behind it and goes where the first one comes. BPMN 2.0.2 §13.4.4. */
export const eventBasedGateway: ElementModule = {
  kind: ElementKind.EVENT_BASED_GATEWAY,
  bpmnTypes: ['bpmn:EventBasedGateway'],
  awaits: 'next-events',
  enter(execution) {
    for (const event of candidates(execution)) listenFor(execution, event);
    execution.wait();
  },
  withdraw(execution) {
    for (const event of candidates(execution)) ignore(execution, event);
  },
};
