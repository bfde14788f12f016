import { ignore } from '../elements/listening.ts';
import { loops } from '../elements/loops.ts';
import { elements } from '../elements/registry.ts';
import type { Token } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import { stopAttached } from './case-clocks.ts';
import { runningHandler } from './compensation-log.ts';
import type { Run } from './run.ts';

/** The module whose hooks are called for a node: that of its loop where it is repeated. */
export function moduleOf(node: FlowNode) {
  return node.loop === undefined ? elements[node.kind] : loops[node.loop.kind];
}

/** The boundary events of an activity are no longer waited for. */
export function ignoreBoundary(run: Run, scopeId: string, token: Token): void {
  const execution = run.execution(scopeId, token);
  for (const event of run.compiled(run.scope(scopeId)).boundaryOf(token.node)) ignore(execution, event);
}

/** Ends what a token holds where it rests: work of the element, boundary events, an incident. */
export function release(run: Run, scopeId: string, token: Token): void {
  if (token.incident !== undefined) run.effects.push({ type: 'clear-incident', incident: token.incident });
  const execution = run.execution(scopeId, token);
  const handler = runningHandler(token);
  if (handler !== undefined) execution.close(handler);
  if (token.state !== undefined) moduleOf(execution.node).withdraw?.(execution);
  if (elements[execution.node.kind].activity === true) ignoreBoundary(run, scopeId, token);
  stopAttached(run, execution.node.settings, execution.node.id);
}
