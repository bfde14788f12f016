import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/**
 * Waits for every token that can still come, then leaves by every flow whose condition holds. BPMN 2.0.2 §13.4.3: a token elsewhere holds it
 * back when it can reach an empty incoming flow without passing the gateway, unless it can so reach one where a token waits already.
 */
export const inclusiveGateway: ElementModule = {
  kind: ElementKind.INCLUSIVE_GATEWAY,
  bpmnTypes: ['bpmn:InclusiveGateway'],
  enter(execution) {
    if (execution.node.incoming.length > 1) execution.park();
    else execution.leave();
  },
  join({ node, parked, reachable }) {
    const filled = new Set(node.incoming.filter((flow) => (parked[flow] ?? 0) > 0));
    if (filled.size === 0) return undefined;
    const held = reachable().some((flows) => flows.length > 0 && !flows.some((flow) => filled.has(flow)));
    return held ? undefined : { flows: [...filled] };
  },
  joined: (execution) => execution.leave(),
};
