import type { FlowNode, ScopeModel } from '../model/scope.ts';
import { linkTargets } from './links.ts';

/** For each node of a scope, the nodes one move before it: over flows, from an activity onto its boundary events, over links. */
function predecessorsOf(scope: ScopeModel): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>(scope.nodes.map((node) => [node.id, []]));
  for (const flow of scope.flows) before.get(flow.target)?.push(flow.source);
  for (const node of scope.nodes) {
    if (node.attachedTo !== undefined) before.get(node.id)?.push(node.attachedTo);
    for (const target of linkTargets(scope, node)) before.get(target.id)?.push(node.id);
  }
  return before;
}

/**
 * For an inclusive (or complex) gateway: which of its incoming flows a token at each other node can reach without passing the gateway.
 * BPMN 2.0.2 §13.4.3. Walked backwards once per incoming flow.
 */
export function incomingReach(scope: ScopeModel, gateway: FlowNode): ReadonlyMap<string, readonly string[]> {
  const before = predecessorsOf(scope);
  const reach = new Map<string, string[]>();
  for (const flow of gateway.incoming) {
    const source = scope.flows.find((candidate) => candidate.id === flow)?.source;
    const seen = new Set<string>([gateway.id]);
    const open = source === undefined ? [] : [source];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      reach.set(node, [...(reach.get(node) ?? []), flow]);
      open.push(...(before.get(node) ?? []));
    }
  }
  return reach;
}
