import type { ElementModule } from '../elements/element-module.ts';
import type { Join } from '../elements/execution.ts';
import { elements } from '../elements/registry.ts';
import type { JsonObject } from '../model/json.ts';
import type { ScopeRecord } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import { ScopedEvaluation } from './evaluation.ts';
import type { Run } from './run.ts';
import { tokensOf } from './token-list.ts';
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
  const moving = tokensOf(scope).map((token) => {
    if (token.node !== gateway) return reach.get(token.node) ?? [];
    return token.flow === undefined ? [] : [token.flow];
  });
  const aside = Object.entries(scope.joins ?? {}).flatMap(([node, counts]) =>
    node === gateway ? [] : Object.keys(counts).map(() => reach.get(node) ?? []),
  );
  return [...moving, ...aside];
}

/** Whether an activity waits for several tokens before it begins. BPMN 2.0.2 §13.3.2. */
export function gathersTokens(node: FlowNode): boolean {
  return (node.startQuantity ?? 1) > 1;
}

/** The tokens that an activity begins with: as many as it says, whichever flow they came by. */
const gather: NonNullable<ElementModule['join']> = ({ node, parked }) => {
  const waiting = Object.entries(parked).flatMap(([flow, count]) =>
    Array.from({ length: count }, () => flow),
  );
  const { startQuantity = 1 } = node;
  return waiting.length < startQuantity ? undefined : { flows: waiting.slice(0, startQuantity) };
};

function remember(run: Run, scopeId: string, gateway: string, memory: JsonObject | undefined): void {
  run.update(scopeId, ({ gates = {}, ...rest }) => {
    const { [gateway]: _before, ...others } = gates;
    const all = memory === undefined ? others : { ...others, [gateway]: memory };
    return Object.keys(all).length === 0 ? rest : { ...rest, gates: all };
  });
}

/** Asks one join; true where it went on. */
function reconsider(run: Run, scope: ScopeRecord, id: string): boolean {
  const compiled = run.compiled(scope);
  const node = compiled.node(id);
  const memory = scope.gates?.[id];
  const join: Join = {
    node,
    parked: scope.joins?.[id] ?? {},
    memory,
    reachable: () => reachableBy(scope, id, compiled.reach(id)),
    with: (overlay) => new ScopedEvaluation({ run, scope: scope.id, element: id, overlay }),
  };
  const joined = gathersTokens(node) ? gather(join) : elements[node.kind].join?.(join);
  if (joined === undefined) return false;
  for (const flow of joined.flows) unparkToken(run, scope.id, id, flow);
  if (memory !== undefined || joined.memory !== undefined) remember(run, scope.id, id, joined.memory);
  enterNode(run, scope.id, id, 'joined', joined.state);
  return true;
}

/** Asks every join of a scope at which tokens are set aside (or which remembers something) whether it goes on, until none does. */
export function reconsiderJoins(run: Run, scopeId: string): void {
  for (;;) {
    const scope = run.records.scope(scopeId);
    if (scope === undefined || (scope.joins === undefined && scope.gates === undefined)) return;
    const ids = new Set([...Object.keys(scope.joins ?? {}), ...Object.keys(scope.gates ?? {})]);
    if (![...ids].some((id) => reconsider(run, scope, id))) return;
  }
}
