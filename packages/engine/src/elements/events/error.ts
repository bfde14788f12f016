import { EventKind } from '../../model/event-kind.ts';
import type { EventModule } from './event-module.ts';

/** An error ends what it is thrown in and goes outwards until somebody catches it. BPMN 2.0.2 §10.5.5.4. */
export const errorEvent: EventModule = {
  kind: EventKind.ERROR,
  bpmnTypes: ['bpmn:ErrorEventDefinition'],
  throwEvent(execution, definition) {
    execution.throwError(definition.code ?? '', execution.payload());
    return 'ended';
  },
};
