import { events } from '../elements/events/registry.ts';
import type { ScopeRecord } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import type { Run } from './run.ts';

/** A scope begins to listen for the events of its event sub-processes. */
export function listenForScopeEvents(run: Run, scope: ScopeRecord): void {
  for (const node of run.compiled(scope).independent) listenForScopeEvent(run, scope, node);
}

export function listenForScopeEvent(run: Run, scope: ScopeRecord, node: FlowNode): void {
  const execution = run.execution(scope.id, undefined, node);
  const listener = { scope: scope.id, node: node.id };
  for (const [index, definition] of node.events.entries())
    events[definition.kind].listen?.(execution, definition, listener, index);
}

/** A scope no longer listens for the events of its event sub-processes. */
export function ignoreScopeEvents(run: Run, scope: ScopeRecord): void {
  for (const node of run.compiled(scope).independent) ignoreScopeEvent(run, scope, node);
}

export function ignoreScopeEvent(run: Run, scope: ScopeRecord, node: FlowNode): void {
  const execution = run.execution(scope.id, undefined, node);
  const listener = { scope: scope.id, node: node.id };
  for (const [index, definition] of node.events.entries())
    events[definition.kind].ignore?.(execution, definition, listener, index);
}
