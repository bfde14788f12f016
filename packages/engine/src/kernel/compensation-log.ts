import { isBodyScope } from '../compile/compile-process.ts';
import type { CompensationRecord, ScopeRecord, Token } from '../model/record.ts';
import type { Run } from './run.ts';
import { visibleVariables } from './variables.ts';

/** The id of an entry of a compensation log; handler scopes are named after their entry. */
export function compensationId(rest: string): string {
  return `c:${rest}`;
}

function entryId(scopeId: string, index: number): string {
  return compensationId(`${scopeId}:${index}`);
}

/**
 * An entry that is to be undone and the scope in whose definition its handler stands: an activity of that scope, or `within` the ended scope of
 * the entry its own event sub-process.
 */
export interface Undoing {
  readonly entry: string;
  readonly scope: string;
  readonly within?: true;
}

/** What a token that threw a compensation still waits for; the first is under way. */
export function undoingOf(token: Token): readonly Undoing[] {
  return (token.state?.undoing ?? []) as unknown as readonly Undoing[];
}

/** The scope in which the handler of an entry runs. */
export function handlerScopeId(entry: string): string {
  return `${entry}:h`;
}

/** The scope of the handler that runs for a token, if one does. */
export function runningHandler(token: Token): string | undefined {
  const [current] = undoingOf(token);
  return current === undefined ? undefined : handlerScopeId(current.entry);
}

/** The scope whose log an activity is written into: a single run of a loop writes into the scope around the loop. */
function logScope(run: Run, scope: ScopeRecord): ScopeRecord {
  return isBodyScope(scope.scope) && scope.parent !== undefined
    ? logScope(run, run.scope(scope.parent.scope))
    : scope;
}

/** Logs an activity that was completed and can be undone. BPMN 2.0.2 §10.7. */
export function logCompletion(run: Run, scopeId: string, token: Token): void {
  const scope = run.scope(scopeId);
  const log = logScope(run, scope);
  const compiled = run.compiled(log);
  const node = run.compiled(scope).node(token.node);
  const handler = compiled.compensationHandlerOf(node.id);
  const inner = node.scope !== undefined || node.called !== undefined ? `s${token.id}` : undefined;
  const child = inner !== undefined && run.records.scope(inner)?.ended === true ? inner : undefined;
  if (handler === undefined && child === undefined) return;
  const index = log.logged ?? 0;
  const entry: CompensationRecord = {
    id: entryId(log.id, index),
    kind: 'compensation',
    activity: node.id,
    values: handler === undefined ? {} : visibleVariables(run, scopeId),
    ...(handler === undefined ? {} : { handler }),
    ...(child === undefined ? {} : { child }),
  };
  run.records.put(entry);
  run.update(log.id, (record) => ({ ...record, logged: index + 1 }));
}

/** The entries of a scope's log, the last first. */
export function* entriesOf(run: Run, scope: ScopeRecord): Generator<CompensationRecord> {
  const ids = Array.from({ length: scope.logged ?? 0 }, (_, index) => entryId(scope.id, index));
  run.records.prefetch(ids);
  for (const id of ids.reverse()) {
    const entry = run.records.get(id);
    if (entry?.kind === 'compensation') yield entry;
  }
}

/** The entries that are still to be undone, the last first. */
export function* openEntries(run: Run, scope: ScopeRecord): Generator<CompensationRecord> {
  for (const entry of entriesOf(run, scope)) if (entry.done !== true) yield entry;
}

/** Removes a log with the ended scopes that it keeps. */
export function forgetLog(run: Run, scope: ScopeRecord, forgetScope: (run: Run, id: string) => void): void {
  for (const entry of entriesOf(run, scope)) {
    if (entry.child !== undefined) forgetScope(run, entry.child);
  }
  for (let index = 0; index < (scope.logged ?? 0); index += 1) run.records.remove(entryId(scope.id, index));
}
