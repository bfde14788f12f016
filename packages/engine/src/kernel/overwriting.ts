import type { JsonObject } from '../model/json.ts';
import type { ScopeRecord, Token } from '../model/record.ts';
import type { Run } from './run.ts';
import { hasSeveralTokens } from './token-list.ts';
import { ownerOf } from './variables.ts';

/** Ids of a case are numbers that grow: the later token has the greater. */
function ageOf(id: string): number {
  return Number.parseInt(id, 36);
}

function hasBranches(scope: ScopeRecord): boolean {
  return hasSeveralTokens(scope) || (scope.children ?? []).length > 0 || scope.joins !== undefined;
}

/** Whether a scope is one of several that run side by side. */
function isInstance(run: Run, { parent }: ScopeRecord): boolean {
  if (parent === undefined) return false;
  return run.compiled(run.scope(parent.scope)).node(parent.node).loop?.kind === 'parallel';
}

/** Whether anything but the writer is under way between a scope and the one around it that holds a variable. */
function isShared(run: Run, scopeId: string, owner: string): boolean {
  for (let scope = run.scope(scopeId); ; ) {
    if (hasBranches(scope)) return true;
    if (scope.id === owner || scope.parent === undefined) return false;
    if (isInstance(run, scope)) return true;
    scope = run.scope(scope.parent.scope);
  }
}

/** The usual case, told at a glance: one way through the process. */
function isAlone(scope: ScopeRecord): boolean {
  return scope.parent === undefined && scope.written === undefined && !hasBranches(scope);
}

/** Notes when a name was written; true where it had been written since the writer began. */
function note(run: Run, owner: string, name: string, writer: Token): boolean {
  const before = run.scope(owner).written ?? {};
  run.update(owner, (scope) => ({ ...scope, written: { ...before, [name]: run.records.head.next } }));
  return Object.hasOwn(before, name) && (before[name] ?? 0) > ageOf(writer.id);
}

/**
 * Which of the names another branch wrote since the step of `token` began: the step could not know those values, and they are about to be
 * replaced by its own. Remembers who wrote what while several branches run, and forgets it when one is left.
 */
export function overwrittenBy(
  run: Run,
  scopeId: string,
  token: Token | undefined,
  values: JsonObject,
): readonly string[] {
  if (token === undefined || isAlone(run.scope(scopeId))) return [];
  return Object.keys(values).filter((name) => {
    const owner = ownerOf(run, scopeId, name);
    if (isShared(run, scopeId, owner)) return note(run, owner, name, token);
    if (run.scope(owner).written !== undefined) run.update(owner, ({ written: _written, ...rest }) => rest);
    return false;
  });
}
