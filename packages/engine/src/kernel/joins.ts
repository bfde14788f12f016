import type { Join } from '../elements/execution.ts';
import { elements } from '../elements/registry.ts';
import type { ScopeRecord } from '../model/record.ts';
import type { Run } from './run.ts';
import { enterNode, unparkToken } from './tokens.ts';

/**
 * For each token of a scope that is not set aside at `gateway`: the incoming flows of the gateway that it can still reach. One that has just
 * arrived is still on the flow it came by; one that the gateway made of several is past it.
 */
function reachableBy(
  scope: ScopeRecord,
  gateway: string,
  reach: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const moving = scope.tokens.map((token) => {
    if (token.node !== gateway) return reach.get(token.node) ?? [];
    return token.flow === undefined ? [] : [token.flow];
  });
  const aside = Object.entries(scope.joins ?? {}).flatMap(([node, counts]) =>
    node === gateway ? [] : Object.keys(counts).map(() => reach.get(node) ?? []),
  );
  return [...moving, ...aside];
}

/** Asks every join of a scope at which tokens are set aside whether it goes on, until none does. */
export function reconsiderJoins(run: Run, scopeId: string): void {
  const scope = run.records.scope(scopeId);
  if (scope?.joins === undefined) return;
  const compiled = run.compiled(scope);
  for (const [id, parked] of Object.entries(scope.joins)) {
    const node = compiled.node(id);
    const join: Join = {
      node,
      parked,
      reachable: () => reachableBy(scope, id, compiled.reach(id)),
    };
    const flows = elements[node.kind].join?.(join);
    if (flows === undefined) continue;
    for (const flow of flows) unparkToken(run, scopeId, id, flow);
    enterNode(run, scopeId, id, 'joined');
    reconsiderJoins(run, scopeId);
    return;
  }
}
