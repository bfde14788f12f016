import { isBodyScope } from '../compile/compile-process.ts';
import type { Execution } from '../elements/execution.ts';
import { elements } from '../elements/registry.ts';
import type { EventDefinition } from '../model/event-definition.ts';
import type { JsonObject } from '../model/json.ts';
import type { Token } from '../model/record.ts';
import { failCase } from './ending.ts';
import { type Catcher, findCatcher, type Thrown } from './propagation.ts';
import type { Run } from './run.ts';
import { passed, removeToken, updateToken } from './tokens.ts';

/** At once, not in turn: the scope of the thrower must not come to its end in between. */
function hand(run: Run, catcher: Catcher, thrown: Thrown): void {
  const { scope, token, event } = catcher;
  const name = thrown.code === undefined ? {} : { name: thrown.code };
  run.outcomes.push({ type: 'caught', element: event.id, event: thrown.kind, ...name });
  const execution = run.execution(scope, token === undefined ? undefined : run.token(scope, token), event);
  elements[event.kind].triggered?.(execution, { event: thrown.kind, data: thrown.data });
}

/** Throws an error from an event: the token is gone, and where nobody catches it the case has failed. BPMN 2.0.2 §10.5.5.4. */
export function throwError(run: Run, execution: Execution, code: string, data: JsonObject): void {
  const thrown: Thrown = { kind: 'error', code, data };
  const catcher = findCatcher(run, execution.scopeId, thrown);
  passed(run, 'left', execution.scopeId, execution.token);
  removeToken(run, execution.scopeId, execution.token.id);
  if (catcher === undefined) failCase(run, execution.node.id);
  else hand(run, catcher, thrown);
}

/** Throws an error out of the work of an activity; false where nobody catches it. */
export function throwFromActivity(run: Run, execution: Execution, code: string, data: JsonObject): boolean {
  const thrown: Thrown = { kind: 'error', code, data };
  const own = { token: execution.token.id, node: execution.node.id };
  const catcher = findCatcher(run, execution.scopeId, thrown, own);
  if (catcher !== undefined) hand(run, catcher, thrown);
  return catcher !== undefined;
}

/** Throws an escalation; whoever throws goes on, unless the catcher ends what it is in. Nobody need catch it. BPMN 2.0.2 §10.5.5.5. */
export function throwEscalation(
  run: Run,
  execution: Execution,
  code: string | undefined,
  data: JsonObject,
): 'done' | 'ended' {
  const thrown: Thrown = { kind: 'escalation', code, data };
  const catcher = findCatcher(run, execution.scopeId, thrown);
  if (catcher === undefined) return 'done';
  hand(run, catcher, thrown);
  return catcher.event.interrupting ? 'ended' : 'done';
}

interface Address {
  readonly scope: string;
  readonly token: string;
}

/** The nearest transaction around a scope: the token that waits for it. */
function transactionAround(run: Run, scopeId: string): Address | undefined {
  for (
    let scope = run.records.scope(scopeId);
    scope?.parent !== undefined;
    scope = run.records.scope(scope.parent.scope)
  ) {
    const { scope: around, token, node } = scope.parent;
    const { kind } = run.compiled(run.scope(around)).node(node);
    if (token !== undefined && elements[kind].cancelled !== undefined)
      return wholeActivity(run, { scope: around, token });
  }
  return undefined;
}

/** The token of a repeated activity, for that of one of its runs. */
function wholeActivity(run: Run, one: Address): Address {
  const { scope, parent } = run.scope(one.scope);
  return isBodyScope(scope) && parent?.token !== undefined
    ? { scope: parent.scope, token: parent.token }
    : one;
}

/** Hands a cancellation to the transaction around a token; what runs in it, the token as well, is withdrawn there. BPMN 2.0.2 §10.5.5.1. */
export function cancelTransaction(run: Run, scopeId: string, token: Token): boolean {
  const transaction = transactionAround(run, scopeId);
  if (transaction === undefined) return false;
  updateToken(run, scopeId, token.id, (current) => ({ ...current, state: {} }));
  run.queue.push({ hook: 'cancelled', ...transaction });
  return true;
}

/** Whether a boundary event catches a definition that its own activity throws. */
function matches(execution: Execution, caught: EventDefinition, thrown: EventDefinition): boolean {
  if (caught.kind !== thrown.kind) return false;
  if (caught.code !== undefined) return caught.code === thrown.code;
  return caught.name === undefined || execution.text(caught.name) === execution.text(thrown.name);
}

/**
 * What instances of a repeated activity throw while they complete: only the boundary of the activity catches it. The thrower is an instance
 * that has just completed, so there is nothing left to interrupt. BPMN 2.0.2 §13.3.7.
 */
export function throwOntoBoundary(
  run: Run,
  execution: Execution,
  definition: EventDefinition,
  data: JsonObject,
): void {
  const { node, scopeId } = execution;
  run.outcomes.push({ type: 'thrown', element: node.id, event: definition.kind });
  for (const event of run.compiled(run.scope(scopeId)).boundaryOf(node.id)) {
    if (!event.events.some((caught) => matches(execution, caught, definition))) continue;
    run.outcomes.push({ type: 'caught', element: event.id, event: definition.kind });
    if (event.settings.outputs.length > 0) run.execution(scopeId, execution.token, event).mapOutputs(data);
    execution.fork(event.id, 'boundary');
  }
}
