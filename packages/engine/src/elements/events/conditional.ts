import { EventKind } from '../../model/event-kind.ts';
import type { EventModule } from './event-module.ts';

/** A condition over the variables of the case: its event comes when the condition turns from false to true. BPMN 2.0.2 §10.5.5.3. */
export const conditionalEvent: EventModule = {
  kind: EventKind.CONDITIONAL,
  bpmnTypes: ['bpmn:ConditionalEventDefinition'],
  listen(execution, _definition, listener, index) {
    execution.awaitCondition(listener, index);
  },
  ignore(execution, _definition, listener) {
    execution.forgetCondition(listener);
  },
};
