import type { ScopeRecord } from '../model/record.ts';
import { followClocks } from './clock-timers.ts';
import { weighConditions } from './conditions.ts';
import { endCase, ROOT_SCOPE } from './ending.ts';
import { callHook } from './hooks.ts';
import { raiseIncident, raiseJoinIncident } from './incidents.ts';
import { reconsiderJoins } from './joins.ts';
import { Notifier } from './notifications.ts';
import { HookFailed, type Run, type Work } from './run.ts';
import { finishScope } from './scopes.ts';
import { hasTokens } from './token-list.ts';
import { scopeOfWork } from './tokens.ts';

/** How many hooks one step may call: beyond, the model runs in a circle without a wait. */
const STEP_BUDGET = 20_000;

/** Asks the joins of a scope; one whose condition cannot be told is an incident. */
function settleJoins(run: Run, scopeId: string): void {
  try {
    reconsiderJoins(run, scopeId);
  } catch (error) {
    if (!(error instanceof HookFailed)) throw error;
    raiseJoinIncident(run, scopeId, error.problem);
  }
}

/** A join in which tokens wait while nothing else in its scope can move any more. */
function raiseStuckJoin(run: Run, scopeId: string, element: string): void {
  const params = { name: element };
  raiseJoinIncident(run, scopeId, { code: 'JOIN_NEVER_COMPLETES', severity: 'error', element, params });
}

/** Whether whoever opened a scope of activities in no order decides what comes when nothing is left in it. */
function asksWhenIdle(run: Run, scope: ScopeRecord): boolean {
  const { parent } = scope;
  if (parent?.token === undefined || run.compiled(scope).model.adHoc === undefined) return false;
  run.queue.push({ hook: 'childIdle', scope: parent.scope, token: parent.token, child: scope.id });
  return true;
}

/** Whether an event has come for a scope that it has not heard yet: what was thrown while it ran must reach it. */
function isAwaited(run: Run, scopeId: string): boolean {
  return run.queue.some((work) => 'listener' in work && work.listener.scope === scopeId);
}

/** Ends a scope in which nothing is left. */
function settleScope(run: Run, scopeId: string): void {
  const scope = run.records.scope(scopeId);
  if (scope === undefined || scope.ended === true || hasTokens(scope) || (scope.children ?? []).length > 0)
    return;
  const [join] = Object.keys(scope.joins ?? {});
  if (join !== undefined) {
    raiseStuckJoin(run, scopeId, join);
    return;
  }
  if (isAwaited(run, scopeId) || asksWhenIdle(run, scope)) return;
  const around = scope.parent?.scope;
  finishScope(run, scope);
  if (scopeId === ROOT_SCOPE) endCase(run, 'completed', scope.scope);
  else if (around !== undefined && scope.parent?.token === undefined) settleScope(run, around);
}

/** Calls one hook as a whole or not at all. */
function attempt(run: Run, work: Work): void {
  const mark = run.savepoint();
  try {
    callHook(run, work);
  } catch (error) {
    if (!(error instanceof HookFailed)) throw error;
    run.rollback(mark);
    raiseIncident(run, work, error.problem);
  }
}

/** What waits for data or for clocks hears of them before anything else goes on. */
function heed(run: Run): void {
  if (run.hasMovedClock) followClocks(run);
  if (run.hasWritten) weighConditions(run);
}

/** Calls hooks until none is left: the case rests. */
export function drive(run: Run): void {
  const notifier = new Notifier(run);
  for (let calls = 0; ; calls += 1) {
    heed(run);
    notifier.tell();
    const work = run.queue.shift() ?? run.late.shift();
    if (work === undefined) return;
    if (calls < STEP_BUDGET) attempt(run, work);
    else
      raiseIncident(run, work, { code: 'STEP_ENDLESS', severity: 'error', params: { budget: STEP_BUDGET } });
    notifier.tell();
    if (run.records.head.status === 'failed') return;
    heed(run);
    const scope = scopeOfWork(work);
    settleJoins(run, scope);
    settleScope(run, scope);
    for (const hollow of run.hollow.splice(0)) settleScope(run, hollow);
  }
}
