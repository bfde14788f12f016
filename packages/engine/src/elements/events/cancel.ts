import { EventKind } from '../../model/event-kind.ts';
import type { EventModule } from './event-module.ts';

/** Cancels the transaction around it: all that runs in it ends, all that was done is undone, then the boundary event of the transaction goes on. BPMN 2.0.2 §10.5.5.1. */
export const cancelEvent: EventModule = {
  kind: EventKind.CANCEL,
  bpmnTypes: ['bpmn:CancelEventDefinition'],
  throwEvent(execution) {
    if (execution.cancelTransaction()) return 'ended';
    const { id, name = id } = execution.node;
    return execution.fail({
      code: 'CANCEL_WITHOUT_TRANSACTION',
      severity: 'error',
      element: id,
      params: { name },
    });
  },
};
