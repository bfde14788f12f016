import type { FlowNode } from '../model/scope.ts';
import type { Execution } from './execution.ts';

/** Begins to wait, for the token of this execution, for every definition of an event. */
export function listenFor(execution: Execution, event: FlowNode): void {
  const listener = { scope: execution.scopeId, token: execution.token.id, node: event.id };
  for (const [index, definition] of event.events.entries()) execution.listen(definition, index, listener);
}

/** Ends what `listenFor` began. */
export function ignore(execution: Execution, event: FlowNode): void {
  const listener = { scope: execution.scopeId, token: execution.token.id, node: event.id };
  for (const [index, definition] of event.events.entries()) execution.ignore(definition, index, listener);
}
