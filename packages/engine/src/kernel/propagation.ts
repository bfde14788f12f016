import type { EventKind } from '../model/event-kind.ts';
import type { JsonObject } from '../model/json.ts';
import type { ScopeRecord } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import type { Run } from './run.ts';

/** Who catches what was thrown: an event sub-process of a scope, or a boundary event of the activity at which a token rests. */
export interface Catcher {
  readonly scope: string;
  readonly token?: string;
  readonly event: FlowNode;
}

/** Something thrown on its way outwards. */
export interface Thrown {
  readonly kind: Extract<EventKind, 'error' | 'escalation'>;
  readonly code: string | undefined;
  readonly data: JsonObject;
}

/** The first event that names the code, else one that catches all. */
function catching(candidates: readonly FlowNode[], thrown: Thrown): FlowNode | undefined {
  const of = (matches: (code: string | undefined) => boolean): FlowNode | undefined =>
    candidates.find((node) => node.events.some(({ kind, code }) => kind === thrown.kind && matches(code)));
  return of((code) => code !== undefined && code === thrown.code) ?? of((code) => code === undefined);
}

/** The boundary event of the activity a token rests at. */
function boundaryCatcher(
  run: Run,
  scope: ScopeRecord,
  tokenId: string,
  node: string,
  thrown: Thrown,
): Catcher | undefined {
  const event = catching(run.compiled(scope).boundaryOf(node), thrown);
  return event === undefined ? undefined : { scope: scope.id, token: tokenId, event };
}

/**
 * Looks outwards for who catches: the activity's own boundary events (`own`), then scope by scope the event sub-processes, then the boundary
 * events of the activity that the scope belongs to, through called processes as well. What an event sub-process throws is not for its
 * siblings. BPMN 2.0.2 §10.5.1.
 */
export function findCatcher(
  run: Run,
  scopeId: string,
  thrown: Thrown,
  own?: { token: string; node: string },
): Catcher | undefined {
  let scope = run.scope(scopeId);
  if (own !== undefined) {
    const catcher = boundaryCatcher(run, scope, own.token, own.node, thrown);
    if (catcher !== undefined) return catcher;
  }
  for (let fromEventScope = false; ; ) {
    const handler =
      fromEventScope || scope.interrupted === true
        ? undefined
        : catching(run.compiled(scope).independent, thrown);
    if (handler !== undefined) return { scope: scope.id, event: handler };
    const { parent } = scope;
    if (parent === undefined) return undefined;
    scope = run.scope(parent.scope);
    fromEventScope = parent.token === undefined;
    if (parent.token === undefined) continue;
    const catcher = boundaryCatcher(run, scope, parent.token, parent.node, thrown);
    if (catcher !== undefined) return catcher;
  }
}
