import { ElementKind } from '../model/element-kind.ts';
import { EventKind } from '../model/event-kind.ts';
import { catching } from './catching.ts';
import type { ElementModule } from './element-module.ts';

/** Waits for its event; the end of a link is passed at once. BPMN 2.0.2 §10.5.4. */
export const intermediateCatchEvent: ElementModule = {
  kind: ElementKind.INTERMEDIATE_CATCH_EVENT,
  bpmnTypes: ['bpmn:IntermediateCatchEvent'],
  awaits: 'own-event',
  enter(execution) {
    const isLink = execution.node.events.some((definition) => definition.kind === EventKind.LINK);
    if (isLink) execution.leave();
    else catching.listen(execution);
  },
  begun: catching.begun,
  triggered: catching.triggered,
  withdraw: catching.withdraw,
};
