import { elements } from '../elements/registry.ts';
import type { Listener, Token } from '../model/record.ts';
import { beginElement, enterElement } from './activities.ts';
import { completesSet } from './arrivals.ts';
import { performClockAct } from './clock-acts.ts';
import { handlerEnded } from './compensation.ts';
import { weigh } from './conditions.ts';
import { withoutIncident } from './incidents.ts';
import { gathersTokens } from './joins.ts';
import { enterProcess } from './process-clocks.ts';
import { moduleOf } from './release.ts';
import { HookFailed, type Run, type Work } from './run.ts';
import { throwFromActivity } from './throwing.ts';
import { passed, removeToken } from './tokens.ts';

type WorkOf<Hook extends Work['hook']> = Extract<Work, { readonly hook: Hook }>;

type Caller<Hook extends Work['hook']> = (run: Run, token: Token, work: WorkOf<Hook>) => void;

/** A token that only waited for what nobody else waits for. */
function dropToken(run: Run, scope: string, token: Token): void {
  passed(run, 'left', scope, token);
  removeToken(run, scope, token.id);
}

function resume(run: Run, scope: string, token: Token): void {
  const execution = run.execution(scope, token);
  elements[execution.node.kind].resumed?.(execution);
}

/** The token hooks: how each is called on the module of the node. The token is known to be there. */
const callers: {
  readonly [Hook in Exclude<Work['hook'], 'triggered' | 'weighed' | 'clock' | 'opened'>]: Caller<Hook>;
} = {
  enter: (run, token, { scope }) => enterElement(run, scope, token),
  joined(run, token, { scope }) {
    const execution = run.execution(scope, token);
    if (gathersTokens(execution.node)) beginElement(run, scope, token);
    else elements[execution.node.kind].joined?.(execution);
  },
  begun(run, token, { scope, index }) {
    const execution = run.execution(scope, token);
    const { begun } = elements[execution.node.kind];
    if (begun === undefined) enterElement(run, scope, token);
    else begun(execution, index);
  },
  cancelled(run, token, { scope }) {
    const execution = run.execution(scope, token);
    elements[execution.node.kind].cancelled?.(execution);
  },
  childProgressed(run, token, { scope, child }) {
    const execution = run.execution(scope, token);
    if (run.records.scope(child) !== undefined)
      elements[execution.node.kind].childProgressed?.(execution, child);
  },
  childIdle(run, token, { scope, child }) {
    const execution = run.execution(scope, token);
    if (run.records.scope(child) !== undefined) elements[execution.node.kind].childIdle?.(execution, child);
  },
  resumed: (run, token, { scope }) => resume(run, scope, token),
  completed(run, token, { scope, data }) {
    const execution = run.execution(scope, token);
    elements[execution.node.kind].completed?.(execution, data);
  },
  thrown(run, token, { scope, code, data }) {
    const execution = run.execution(scope, token);
    if (throwFromActivity(run, execution, code, data)) return;
    const params = { name: execution.node.name ?? execution.node.id, error: code };
    throw new HookFailed({ code: 'ERROR_NOT_CAUGHT', severity: 'error', element: execution.node.id, params });
  },
  childEnded(run, token, { scope, child, values }) {
    const execution = run.execution(scope, token);
    moduleOf(execution.node).childEnded?.(execution, child, values);
  },
  undone(run, token, { scope }) {
    if (handlerEnded(run, scope, token) === 'undoing') return;
    if (token.state?.detached === true) dropToken(run, scope, token);
    else resume(run, scope, run.token(scope, token.id) ?? token);
  },
};

/** An event came for a listener; one that is gone in the meantime is nothing to do. */
function trigger(run: Run, work: WorkOf<'triggered'>): void {
  const { listener, event, data, index } = work;
  const scope = run.records.scope(listener.scope);
  const token = listener.token === undefined ? undefined : run.token(listener.scope, listener.token);
  const isGone = listener.token === undefined ? scope?.interrupted === true : token === undefined;
  if (scope === undefined || isGone) return;
  const node = run.compiled(scope).node(listener.node);
  run.outcomes.push({ type: 'caught', element: node.id, event });
  if (!completesSet(run, node, listener, { event, data, index })) return;
  elements[node.kind].triggered?.(run.execution(listener.scope, token, node), { event, data });
}

/** Calls one hook. What is left of a token that has gone in the meantime is nothing to do. */
export function callHook(run: Run, work: Work): void {
  if (work.hook === 'triggered') trigger(run, work);
  else if (work.hook === 'weighed') weigh(run, work.listener, work.index);
  else if (work.hook === 'clock') performClockAct(run, work.act);
  else if (work.hook === 'opened') enterProcess(run, work.listener.scope);
  else callTokenHook(run, work);
}

/** A hook of a token; one that has gone in the meantime is nothing to do. */
function callTokenHook(run: Run, work: Exclude<Work, { readonly listener: Listener }>): void {
  const found = run.token(work.scope, work.token);
  if (found === undefined) return;
  const token = withoutIncident(run, work.scope, found);
  (callers[work.hook] as Caller<Work['hook']>)(run, token, work as never);
}

/** Whether a listener is still there, e.g. for the next round of a cyclic timer. */
export function stillListens(run: Run, listener: Listener): boolean {
  const scope = run.records.scope(listener.scope);
  if (scope === undefined) return false;
  return listener.token === undefined || run.token(listener.scope, listener.token) !== undefined;
}
