import { bodyScopeId } from '../compile/compile-process.ts';
import type { CompensationRecord, ScopeRecord, Token } from '../model/record.ts';
import { handlerScopeId, openEntries, type Undoing, undoingOf } from './compensation-log.ts';
import type { Run } from './run.ts';
import { openScope } from './scopes.ts';
import { updateToken } from './tokens.ts';

/** All that is to be undone for some entries, in order: what is inside an entry before the entry's own handler is not: the handler replaces it. */
function* flatten(run: Run, scope: ScopeRecord, entries: Iterable<CompensationRecord>): Generator<Undoing> {
  for (const entry of entries) {
    if (entry.handler !== undefined) yield { entry: entry.id, scope: scope.id };
    else if (entry.child !== undefined) {
      const child = run.scope(entry.child);
      yield* flatten(run, child, openEntries(run, child));
    }
  }
}

/** The scope whose log a throw undoes: an event sub-process undoes what was done in the scope around it. */
function undoneScope(run: Run, scope: ScopeRecord): ScopeRecord {
  const { parent } = scope;
  return parent !== undefined && parent.token === undefined
    ? undoneScope(run, run.scope(parent.scope))
    : scope;
}

function undoNext(run: Run, scopeId: string, tokenId: string, undoing: readonly Undoing[]): void {
  const [next] = undoing;
  if (next === undefined) return;
  const entry = run.records.get(next.entry);
  if (entry?.kind !== 'compensation' || entry.handler === undefined)
    throw new RangeError(`Expected entry '${next.entry}'`);
  run.records.put({ ...entry, done: true });
  updateToken(run, scopeId, tokenId, (token) => ({
    ...token,
    state: { ...token.state, undoing: undoing.map(({ entry: id, scope }) => ({ entry: id, scope })) },
  }));
  openScope(run, {
    id: handlerScopeId(entry.id),
    process: run.scope(next.scope).process,
    scope: bodyScopeId(entry.handler),
    parent: { scope: scopeId, token: tokenId, node: entry.handler },
    variables: entry.values,
  });
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

/** A handler has ended: the next one begins, or the token that threw goes on. */
export function handlerEnded(run: Run, scopeId: string, token: Token): 'undoing' | 'undone' {
  const [, ...rest] = undoingOf(token);
  const { undoing: _undoing, ...state } = token.state ?? {};
  updateToken(run, scopeId, token.id, (current) => ({ ...current, state }));
  undoNext(run, scopeId, token.id, rest);
  return rest.length > 0 ? 'undoing' : 'undone';
}
