import type { Execution } from '../elements/execution.ts';
import { elements } from '../elements/registry.ts';
import type { JsonObject } from '../model/json.ts';
import { failCase } from './ending.ts';
import { type Catcher, findCatcher, type Thrown } from './propagation.ts';
import type { Run } from './run.ts';
import { passed, removeToken } from './tokens.ts';

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
