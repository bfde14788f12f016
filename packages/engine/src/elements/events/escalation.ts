import { EventKind } from '../../model/event-kind.ts';
import type { EventModule } from './event-module.ts';

/** An escalation goes outwards like an error, but whoever throws it goes on unless the catcher interrupts. BPMN 2.0.2 §10.5.5.5. */
export const escalationEvent: EventModule = {
  kind: EventKind.ESCALATION,
  bpmnTypes: ['bpmn:EscalationEventDefinition'],
  throwEvent(execution, definition) {
    return execution.escalate(definition.code, execution.payload());
  },
};
