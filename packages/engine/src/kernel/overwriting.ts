import type { JsonObject } from '../model/json.ts';
import type { ScopeRecord, Token } from '../model/record.ts';
import type { Run } from './run.ts';
import { hasSeveralTokens } from './token-list.ts';

/** Ids of a case are numbers that grow: the later token has the greater. */
function ageOf(id: string): number {
  return Number.parseInt(id, 36);
}

/** Whether anything but the token itself is under way in a scope that holds variables. */
function isShared(scope: ScopeRecord): boolean {
  return hasSeveralTokens(scope) || (scope.children ?? []).length > 0 || scope.joins !== undefined;
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
  const scope = run.scope(scopeId);
  if (token === undefined) return [];
  if (!isShared(scope)) {
    if (scope.written !== undefined) run.update(scopeId, ({ written: _written, ...rest }) => rest);
    return [];
  }
  const now = run.records.head.next;
  const names = Object.keys(values);
  const { written = {} } = scope;
  const overwritten = names.filter(
    (name) => Object.hasOwn(written, name) && (written[name] ?? 0) > ageOf(token.id),
  );
  const stamps = Object.fromEntries(names.map((name) => [name, now]));
  run.update(scopeId, (current) => ({ ...current, written: { ...current.written, ...stamps } }));
  return overwritten;
}
