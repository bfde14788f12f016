import type { CommandOf } from '../model/command.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { FailedWork, Listener, ScopeRecord, Token } from '../model/record.ts';
import type { Run, Work } from './run.ts';
import { SemanticChange } from './semantics.ts';
import { updateToken } from './tokens.ts';

function addressOf(work: Work): { readonly scope: string; readonly token?: string } {
  return 'listener' in work ? work.listener : work;
}

/** An incident is over: what failed is done, was tried again, or is no longer to be done. */
function close(run: Run, element: string, incident: string): void {
  run.effects.push({ type: 'clear-incident', incident });
  run.outcomes.push({ type: 'resolved', element, incident });
}

/** The token as it is without its incident. */
export function withoutIncident(run: Run, scope: string, token: Token): Token {
  const { incident, ...rest } = token;
  if (incident === undefined) return token;
  close(run, token.node, incident);
  const { retry: _retry, ...state } = rest.state ?? {};
  updateToken(run, scope, token.id, () => ({ ...rest, state }));
  return run.token(scope, token.id) ?? token;
}

/** A condition that could not be told is the same until it can be. */
function isSameCondition({ work }: FailedWork, other: Work): boolean {
  const { hook, listener, index } = work as unknown as Extract<Work, { hook: 'weighed' }>;
  return (
    hook === 'weighed' &&
    other.hook === hook &&
    other.index === index &&
    other.listener.node === listener.node &&
    other.listener.token === listener.token
  );
}

function putFailed(run: Run, scope: ScopeRecord, failed: readonly FailedWork[]): void {
  const { failed: _failed, ...rest } = scope;
  run.records.put(failed.length === 0 ? rest : { ...rest, failed });
}

interface Failed {
  readonly scope: ScopeRecord;
  readonly token: Token | undefined;
  readonly work: Work;
  readonly incident: string;
}

/** Keeps what failed where `retry` finds it. */
function keep(run: Run, { scope, token, work, incident }: Failed): void {
  const retry = work as unknown as JsonObject;
  const isOfScope = token === undefined || work.hook === 'weighed';
  if (isOfScope && run.has(SemanticChange.FAILED_AGAIN))
    putFailed(run, scope, [...(scope.failed ?? []), { incident, work: retry }]);
  else if (token !== undefined) {
    const { state } = run.has(SemanticChange.FAILED_AGAIN) ? withoutIncident(run, scope.id, token) : token;
    updateToken(run, scope.id, token.id, (current) => ({ ...current, incident, state: { ...state, retry } }));
  }
}

/**
 * Marks what failed, and keeps it to be tried again:
 *
 * 1. A hook of a token is kept by the token, which rests where it is.
 * 2. What a scope hears is kept by the scope; so is a condition, since a token can wait for several and does its work meanwhile.
 */
export function raiseIncident(run: Run, work: Work, problem: Problem): void {
  const { scope, token } = addressOf(work);
  const record = run.records.scope(scope);
  if (record === undefined) return;
  const { failed = [] } = record;
  if (failed.some((one) => isSameCondition(one, work))) return;
  const incident = `i${run.nextId()}`;
  const found = token === undefined ? undefined : run.token(scope, token);
  const element = problem.element ?? found?.node ?? record.scope;
  keep(run, { scope: record, token: found, work, incident });
  const address = found === undefined ? { scope } : { scope, token: found.id };
  run.effects.push({ type: 'raise-incident', incident, element, problem, ...address });
  run.outcomes.push({ type: 'incident', element, incident, code: problem.code });
}

/** A join that cannot go on: the incident is the scope's, since tokens are only counted there. */
export function raiseJoinIncident(run: Run, scopeId: string, problem: Problem): void {
  const { element = scopeId } = problem;
  if (run.scope(scopeId).incident !== undefined) return;
  const incident = `i${run.nextId()}`;
  run.update(scopeId, (scope) => ({ ...scope, incident }));
  run.effects.push({ type: 'raise-incident', incident, scope: scopeId, element, problem });
  run.outcomes.push({ type: 'incident', element, incident, code: problem.code });
}

/** Takes what failed in a scope out of it, so far as `isOver` says; their incidents are over. */
function settleFailed(run: Run, scopeId: string, isOver: (failed: FailedWork) => boolean): void {
  const scope = run.records.scope(scopeId);
  const over = scope?.failed?.filter(isOver) ?? [];
  if (scope === undefined || over.length === 0) return;
  putFailed(
    run,
    scope,
    (scope.failed ?? []).filter((one) => !over.includes(one)),
  );
  for (const { incident, work } of over) {
    const { listener } = work as unknown as { readonly listener: Listener };
    close(run, listener.node === '' ? scope.scope : listener.node, incident);
  }
}

/** A condition could be told. */
export function conditionTold(run: Run, listener: Listener, index: number): void {
  settleFailed(run, listener.scope, (one) => isSameCondition(one, { hook: 'weighed', listener, index }));
}

/** What could not be told of a listener's conditions matters no more: nobody waits for them. */
export function forgetFailedConditions(run: Run, { scope, node, token }: Listener): void {
  settleFailed(run, scope, ({ work }) => {
    const { hook, listener } = work as unknown as Extract<Work, { hook: 'weighed' }>;
    return hook === 'weighed' && listener.node === node && listener.token === token;
  });
}

/** The scope ends: what failed in it is not tried again. */
export function forgetFailed(run: Run, scopeId: string): void {
  settleFailed(run, scopeId, () => true);
}

/** A join whose incident is the scope's is asked again; where it still cannot go on, that is a new incident. */
function retryJoin(run: Run, scopeId: string): void {
  const scope = run.records.scope(scopeId);
  if (scope?.incident === undefined) return;
  const { incident, ...rest } = scope;
  run.records.put(rest);
  close(run, scope.scope, incident);
  run.queue.push({ hook: 'resumed', scope: scopeId, token: '' });
}

/** Tries again what failed. Where it fails again, that is a new incident. */
export function retry(run: Run, { scope, token, incident }: CommandOf<'retry'>): void {
  const failed = run.records.scope(scope)?.failed?.find((one) => one.incident === incident);
  if (failed !== undefined) {
    settleFailed(run, scope, (one) => one === failed);
    run.queue.push(failed.work as unknown as Work);
    return;
  }
  const found = run.token(scope, token);
  const work = found?.state?.retry as unknown as Work | undefined;
  if (found === undefined || work === undefined) {
    retryJoin(run, scope);
    return;
  }
  // The hooks of a token begin by themselves with one that has no incident.
  if ('listener' in work && run.has(SemanticChange.FAILED_AGAIN)) withoutIncident(run, scope, found);
  run.queue.push(work);
}
