import { EventKind } from '../../model/event-kind.ts';
import { type EventModule, waitId } from './event-module.ts';

/** A message goes to one receiver, found by name and correlation key. BPMN 2.0.2 §10.5.5.6. */
export const messageEvent: EventModule = {
  kind: EventKind.MESSAGE,
  bpmnTypes: ['bpmn:MessageEventDefinition'],
  listen(execution, definition, listener, index) {
    const correlationKey = execution.text(definition.correlationKey);
    execution.emit({
      type: 'subscribe',
      subscription: waitId(listener, index),
      event: 'message',
      name: execution.text(definition.name) ?? '',
      ...(correlationKey === undefined ? {} : { correlationKey }),
      ...listener,
    });
  },
  ignore(execution, _definition, listener, index) {
    execution.emit({ type: 'unsubscribe', subscription: waitId(listener, index) });
  },
  throwEvent(execution, definition) {
    const correlationKey = execution.text(definition.correlationKey);
    execution.emit({
      type: 'publish-message',
      name: execution.text(definition.name) ?? '',
      ...(correlationKey === undefined ? {} : { correlationKey }),
      data: execution.payload(),
    });
    return 'done';
  },
};
