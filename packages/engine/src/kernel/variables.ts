import type { Json, JsonObject } from '../model/json.ts';
import type { ScopeRecord, VariablesRecord } from '../model/record.ts';
import type { Run } from './run.ts';

/** The id of the record that holds the variables of a scope. */
export function variablesId(scopeId: string): string {
  return `v:${scopeId}`;
}

/** The variables that a scope itself holds. */
export function ownVariables(run: Run, scopeId: string): JsonObject {
  const record = run.records.get(variablesId(scopeId));
  return record?.kind === 'variables' ? record.values : {};
}

/** A scope and those around it, inside out, as far as variables are read. */
function* visibleScopes(run: Run, scopeId: string): Generator<ScopeRecord> {
  for (let scope = run.records.scope(scopeId); scope !== undefined; ) {
    yield scope;
    scope =
      scope.isolated === true || scope.parent === undefined
        ? undefined
        : run.records.scope(scope.parent.scope);
  }
}

/**
 * The scope that a write from `scopeId` goes to: the nearest that holds the name, else the nearest that keeps new ones. A snapshot holds nothing
 * that could be written.
 */
export function ownerOf(run: Run, scopeId: string, name: string): string {
  let keeper: string | undefined;
  let last = scopeId;
  for (const scope of visibleScopes(run, scopeId)) {
    last = scope.id;
    if (scope.snapshot === true) continue;
    if (scope.owner === true) keeper ??= scope.id;
    if (Object.hasOwn(ownVariables(run, scope.id), name)) return scope.id;
  }
  return keeper ?? last;
}

/** Reads a variable from inside out; `undefined` where nobody holds it. */
export function readVariable(run: Run, scopeId: string, name: string): Json | undefined {
  for (const scope of visibleScopes(run, scopeId)) {
    const values = ownVariables(run, scope.id);
    if (Object.hasOwn(values, name)) return values[name];
  }
  return undefined;
}

/** Everything that can be read in a scope. */
export function visibleVariables(run: Run, scopeId: string): JsonObject {
  const layers = [...visibleScopes(run, scopeId)].map((scope) => ownVariables(run, scope.id));
  return Object.fromEntries(layers.reverse().flatMap((layer) => Object.entries(layer)));
}

export function putVariables(run: Run, scopeId: string, values: JsonObject): void {
  const record: VariablesRecord = { id: variablesId(scopeId), kind: 'variables', values };
  run.records.put(record);
}

/** What a snapshot says of a name is no longer so for those who see it. */
function updateSnapshots(run: Run, scopeId: string, owner: string, name: string, value: Json): void {
  for (const { id, snapshot } of visibleScopes(run, scopeId)) {
    if (id === owner) return;
    const values = ownVariables(run, id);
    if (snapshot === true && Object.hasOwn(values, name)) putVariables(run, id, { ...values, [name]: value });
  }
}

/** Writes variables, each to the scope that holds it. */
export function writeVariables(
  run: Run,
  scopeId: string,
  element: string,
  values: JsonObject,
  overwritten: readonly string[] = [],
): void {
  const names = Object.keys(values);
  if (names.length === 0) return;
  for (const name of names) {
    const owner = ownerOf(run, scopeId, name);
    const value = values[name] ?? null;
    putVariables(run, owner, { ...ownVariables(run, owner), [name]: value });
    updateSnapshots(run, scopeId, owner, name, value);
  }
  run.hasWritten = true;
  const lost = overwritten.length === 0 ? {} : { overwritten };
  run.outcomes.push({ type: 'assigned', element, names, ...lost, scope: scopeId });
}
