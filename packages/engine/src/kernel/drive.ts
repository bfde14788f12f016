import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { ScopeRecord } from '../model/record.ts';
import { followClocks } from './clock-timers.ts';
import { weighConditions } from './conditions.ts';
import { endCase, ROOT_SCOPE } from './ending.ts';
import { callHook } from './hooks.ts';
import { reconsiderJoins } from './joins.ts';
import { Notifier } from './notifications.ts';
import { HookFailed, type Run, type Work } from './run.ts';
import { finishScope } from './scopes.ts';
import { hasTokens } from './token-list.ts';
import { scopeOfWork, updateToken } from './tokens.ts';

/** How many hooks one step may call: beyond, the model runs in a circle without a wait. */
const STEP_BUDGET = 20_000;

function addressOf(work: Work): { readonly scope: string; readonly token?: string } {
  return 'listener' in work ? work.listener : work;
}

/** Marks what failed: the token rests where it is and keeps what to try again. */
function raiseIncident(run: Run, work: Work, problem: Problem): void {
  const { scope, token } = addressOf(work);
  const record = run.records.scope(scope);
  if (record === undefined) return;
  const incident = `i${run.nextId()}`;
  const resting = token === undefined ? undefined : run.token(scope, token);
  const element = problem.element ?? resting?.node ?? record.scope;
  if (resting !== undefined) {
    updateToken(run, scope, resting.id, (current) => ({
      ...current,
      incident,
      state: { ...current.state, retry: work as unknown as JsonObject },
    }));
  }
  const address = resting === undefined ? { scope } : { scope, token: resting.id };
  run.effects.push({ type: 'raise-incident', incident, element, problem, ...address });
  run.outcomes.push({ type: 'incident', element, incident, code: problem.code });
}

/** A join that cannot go on: the incident is the scope's, since tokens are only counted there. */
function raiseJoinIncident(run: Run, scopeId: string, problem: Problem): void {
  const { element = scopeId } = problem;
  if (run.scope(scopeId).incident !== undefined) return;
  const incident = `i${run.nextId()}`;
  run.update(scopeId, (scope) => ({ ...scope, incident }));
  run.effects.push({ type: 'raise-incident', incident, scope: scopeId, element, problem });
  run.outcomes.push({ type: 'incident', element, incident, code: problem.code });
}

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

/** The work that an incident keeps to be tried again. */
export function retryWork(state: JsonObject | undefined): Work | undefined {
  const work: Json | undefined = state?.retry;
  return work === undefined ? undefined : (work as unknown as Work);
}
