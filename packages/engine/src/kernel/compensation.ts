import { undoScopeId } from '../compile/compile-process.ts';
import type { CompensationRecord, ScopeRecord, Token } from '../model/record.ts';
import { handlerScopeId, openEntries, type Undoing, undoingOf } from './compensation-log.ts';
import type { Run } from './run.ts';
import { type Opening, openScope } from './scopes.ts';
import { withToken } from './token-list.ts';
import { passed, removeToken, updateToken } from './tokens.ts';
import { visibleVariables } from './variables.ts';

/** All that is to be undone for some entries, in order. A handler of the entry itself stands in the place of what is inside. */
function* flatten(run: Run, scope: ScopeRecord, entries: Iterable<CompensationRecord>): Generator<Undoing> {
  for (const entry of entries) {
    if (entry.handler !== undefined) yield { entry: entry.id, scope: scope.id };
    else if (entry.child !== undefined) {
      const child = run.scope(entry.child);
      if (run.compiled(child).undoneBy !== undefined)
        yield { entry: entry.id, scope: child.id, within: true };
      else yield* flatten(run, child, openEntries(run, child));
    }
  }
}

/** The scope whose log a throw undoes: an event sub-process undoes what was done in the scope around it. */
function undoneScope(run: Run, scope: ScopeRecord): ScopeRecord {
  const { parent, undoes } = scope;
  if (undoes !== undefined) return run.scope(undoes);
  return parent !== undefined && parent.token === undefined
    ? undoneScope(run, run.scope(parent.scope))
    : scope;
}

function undoNext(run: Run, scopeId: string, tokenId: string, undoing: readonly Undoing[]): void {
  const [next] = undoing;
  if (next === undefined) return;
  const entry = run.records.get(next.entry);
  if (entry?.kind !== 'compensation') throw new RangeError(`Expected entry '${next.entry}'`);
  run.records.put({ ...entry, done: true });
  updateToken(run, scopeId, tokenId, (token) => ({
    ...token,
    state: { ...token.state, undoing: undoing.map((each) => ({ ...each })) },
  }));
  openScope(run, {
    id: handlerScopeId(entry.id),
    process: run.scope(next.scope).process,
    parent: { scope: scopeId, token: tokenId, node: entry.handler ?? entry.activity },
    snapshot: true,
    ...handlerOf(run, next, entry),
  });
}

/** What runs to undo an entry: its handler with the data of then, or the event sub-process of the ended scope, which may undo what is inside. */
function handlerOf(
  run: Run,
  { scope, within }: Undoing,
  { id, handler, values }: CompensationRecord,
): Pick<Opening, 'scope' | 'variables' | 'undoes'> {
  if (within !== true && handler !== undefined) return { scope: undoScopeId(handler), variables: values };
  const child = run.scope(scope);
  const inside = run.compiled(child).undoneBy?.scope;
  if (inside === undefined) throw new RangeError(`Expected entry '${id}' to have a handler`);
  return { scope: inside.id, variables: visibleVariables(run, scope), undoes: scope };
}

/** Begins to undo what a scope logged, for one activity or for all; false where there is nothing. The handlers run one after the other. */
export function beginCompensation(
  run: Run,
  scopeId: string,
  token: Token,
  activity: string | undefined,
): boolean {
  const scope = undoneScope(run, run.scope(scopeId));
  const entries = [...openEntries(run, scope)].filter(
    (entry) => activity === undefined || entry.activity === activity,
  );
  const undoing = [...flatten(run, scope, entries)];
  undoNext(run, scopeId, token.id, undoing);
  return undoing.length > 0;
}

/** The same for a throw that is not waited for: a token of its own waits in its place. */
export function beginDetachedCompensation(
  run: Run,
  scopeId: string,
  node: string,
  activity: string | undefined,
): void {
  const token: Token = { id: run.nextId(), node, state: { detached: true } };
  run.update(scopeId, (scope) => withToken(scope, token));
  passed(run, 'entered', scopeId, token);
  if (beginCompensation(run, scopeId, token, activity)) return;
  passed(run, 'left', scopeId, token);
  removeToken(run, scopeId, token.id);
}

/** A handler has ended: the next one begins, or the token that threw goes on. */
export function handlerEnded(run: Run, scopeId: string, token: Token): 'undoing' | 'undone' {
  const [, ...rest] = undoingOf(token);
  const { undoing: _undoing, ...state } = token.state ?? {};
  updateToken(run, scopeId, token.id, (current) => ({ ...current, state }));
  undoNext(run, scopeId, token.id, rest);
  return rest.length > 0 ? 'undoing' : 'undone';
}

/** Begins to undo all that some scopes logged, for a token that waits until it is done; false where there is nothing. */
export function undoScopes(run: Run, scopeId: string, token: Token, undone: readonly string[]): boolean {
  const scopes = undone.map((id) => run.scope(id)).reverse();
  const undoing = scopes.flatMap((scope) => [...flatten(run, scope, [...openEntries(run, scope)])]);
  undoNext(run, scopeId, token.id, undoing);
  return undoing.length > 0;
}
