import { EventKind } from '../../model/event-kind.ts';
import type { EventModule } from './event-module.ts';

/** Undoes what was completed, in reverse order, and waits until that is done. BPMN 2.0.2 §10.7. */
export const compensationEvent: EventModule = {
  kind: EventKind.COMPENSATION,
  bpmnTypes: ['bpmn:CompensateEventDefinition'],
  throwEvent(execution, definition) {
    return execution.compensate(definition.activity, definition.detached === true) ? 'waits' : 'done';
  },
};
