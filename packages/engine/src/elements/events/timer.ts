import { EventKind } from '../../model/event-kind.ts';
import type { EventModule } from './event-module.ts';

/** A moment, a duration, a cycle or a statutory term. The engine owns the timer: a row in the same transaction. BPMN 2.0.2 §10.5.5.10. */
export const timerEvent: EventModule = {
  kind: EventKind.TIMER,
  bpmnTypes: ['bpmn:TimerEventDefinition'],
  listen(execution, definition, listener, index) {
    execution.awaitTime(definition, listener, index);
  },
  ignore(execution, _definition, listener, index) {
    execution.forgetTime(listener, index);
  },
};
