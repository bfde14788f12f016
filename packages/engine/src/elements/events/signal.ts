import { EventKind } from '../../model/event-kind.ts';
import { type EventModule, waitId } from './event-module.ts';

/** A signal reaches everybody who waits for it: in the case in the same step, in other cases by a command each. BPMN 2.0.2 §10.5.5.9. */
export const signalEvent: EventModule = {
  kind: EventKind.SIGNAL,
  bpmnTypes: ['bpmn:SignalEventDefinition'],
  heardByAll: true,
  listen(execution, definition, listener, index) {
    const name = execution.text(definition.name) ?? '';
    execution.emit({
      type: 'subscribe',
      subscription: waitId(listener, index),
      event: 'signal',
      name,
      ...listener,
    });
    execution.awaitSignal(name, listener, index);
  },
  ignore(execution, _definition, listener, index) {
    execution.emit({ type: 'unsubscribe', subscription: waitId(listener, index) });
    execution.forgetSignal(listener);
  },
  throwEvent(execution, definition) {
    execution.signal(execution.text(definition.name) ?? '', execution.payload());
    return 'done';
  },
};
