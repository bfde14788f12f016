import { EventKind } from '../../model/event-kind.ts';
import type { EventModule } from './event-module.ts';

/** A link is a flow that is not drawn: it goes on at the catching link of the same name in the same scope. BPMN 2.0.2 §10.5.5.7. */
export const linkEvent: EventModule = {
  kind: EventKind.LINK,
  bpmnTypes: ['bpmn:LinkEventDefinition'],
  throwEvent(execution) {
    execution.jump(execution.linkTarget(), 'link');
    return 'ended';
  },
};
