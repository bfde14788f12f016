import type { Execution } from '../elements/execution.ts';
import { listenFor } from '../elements/listening.ts';
import { elements } from '../elements/registry.ts';
import type { Token } from '../model/record.ts';
import { moveClocks } from './case-clocks.ts';
import { logCompletion } from './compensation-log.ts';
import { gathersTokens } from './joins.ts';
import { ignoreBoundary, moduleOf } from './release.ts';
import type { Run } from './run.ts';

function settle(run: Run, execution: Execution, on: 'enter' | 'leave'): void {
  const { node } = execution;
  const name = node.name === undefined ? {} : { name: node.name };
  moveClocks(run, { element: node.id, ...name, evaluation: execution }, node.settings, on);
  if (node.settings.caseNumber === on) run.effects.push({ type: 'assign-number', element: node.id });
  if (on === 'enter' && node.settings.status !== undefined) {
    run.effects.push({ type: 'set-status', status: node.settings.status });
  }
}

/** A token arrives at a node. An activity that needs several tokens begins when they are there. */
export function enterElement(run: Run, scopeId: string, token: Token): void {
  const execution = run.execution(scopeId, token);
  if (gathersTokens(execution.node)) execution.park();
  else beginElement(run, scopeId, token);
}

/** A token begins at a node: clocks move, boundary events are listened for, the element does what it does. */
export function beginElement(run: Run, scopeId: string, token: Token): void {
  const execution = run.execution(scopeId, token);
  const { node } = execution;
  settle(run, execution, 'enter');
  if (elements[node.kind].activity === true) {
    for (const event of run.compiled(run.scope(scopeId)).boundaryOf(node.id)) listenFor(execution, event);
  }
  moduleOf(node).enter(execution);
}

/** A token is about to leave its node: what entering it began is ended, and what can be undone is logged. */
export function leaveElement(run: Run, scopeId: string, token: Token): void {
  const execution = run.execution(scopeId, token);
  const { node } = execution;
  settle(run, execution, 'leave');
  if (elements[node.kind].activity !== true) return;
  ignoreBoundary(run, scopeId, token);
  if (node.loop === undefined) logCompletion(run, scopeId, token);
  reportProgress(run, scopeId);
}

/** Whoever opened a scope of activities in no order decides after each whether it is complete. */
function reportProgress(run: Run, scopeId: string): void {
  const scope = run.scope(scopeId);
  const { parent } = scope;
  if (parent?.token === undefined || run.compiled(scope).model.adHoc === undefined) return;
  run.queue.push({ hook: 'childProgressed', scope: parent.scope, token: parent.token, child: scopeId });
}
