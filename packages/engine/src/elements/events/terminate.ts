import { EventKind } from '../../model/event-kind.ts';
import type { EventModule } from './event-module.ts';

/** Ends the scope at once with everything in it. BPMN 2.0.2 §10.5.3. */
export const terminateEvent: EventModule = {
  kind: EventKind.TERMINATE,
  bpmnTypes: ['bpmn:TerminateEventDefinition'],
  throwEvent(execution) {
    execution.terminate();
    return 'ended';
  },
};
