import type { JsonObject } from '../model/json.ts';
import type { ScopeParent, ScopeRecord, Token } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import { compensationId, forgetLog } from './compensation-log.ts';
import { forgetFailed } from './incidents.ts';
import { ignoreScopeEvents, listenForScopeEvents } from './listeners.ts';
import { isTimed, leaveProcess, withdrawProcess } from './process-clocks.ts';
import { release } from './release.ts';
import type { Run } from './run.ts';
import { tokensOf, withoutTokens } from './token-list.ts';
import { enterNode, passed, removeToken } from './tokens.ts';
import { ownVariables, putVariables, variablesId } from './variables.ts';

/** How many scopes may lie inside each other: further in, a called process that calls itself is at fault. */
const MAXIMUM_DEPTH = 100;

/** What a scope is begun with. */
export interface Opening {
  readonly id: string;
  readonly process: string;
  readonly scope: string;
  readonly parent?: ScopeParent;
  readonly variables?: JsonObject;
  readonly owner?: true;
  readonly isolated?: true;
  readonly snapshot?: true;
  /** Where it begins; absent: at its beginnings. */
  readonly nodes?: readonly string[] | undefined;
  readonly undoes?: string;
}

function depthOf(run: Run, parent: ScopeParent | undefined): number {
  let depth = 0;
  for (let link = parent; link !== undefined; link = run.records.scope(link.scope)?.parent) depth += 1;
  return depth;
}

/** Whether scopes already lie too deep inside each other for one more. */
export function tooDeep(run: Run, parent: ScopeParent): boolean {
  return depthOf(run, parent) > MAXIMUM_DEPTH;
}

/** The data objects of a scope are its own variables, empty at first. */
function declared(run: Run, scope: ScopeRecord): JsonObject {
  const { data } = run.compiled(scope).model;
  return data === undefined ? {} : Object.fromEntries(data.map((name) => [name, null]));
}

/** Begins a scope: its events are listened for, and tokens enter where it begins. */
export function openScope(run: Run, opening: Opening): void {
  const { id, process, scope, parent, variables, owner, isolated, snapshot, undoes } = opening;
  const record: ScopeRecord = {
    id,
    kind: 'scope',
    process,
    scope,
    tokens: [],
    ...(parent === undefined ? {} : { parent }),
    ...(owner === true ? { owner } : {}),
    ...(isolated === true ? { isolated } : {}),
    ...(snapshot === true ? { snapshot } : {}),
    ...(undoes === undefined ? {} : { undoes }),
  };
  run.records.put(record);
  putVariables(run, id, { ...declared(run, record), ...variables });
  listenForScopeEvents(run, record);
  if (isTimed(run, record)) run.queue.push({ hook: 'opened', listener: { scope: id, node: '' } });
  const { nodes = beginningsOf(run, record) } = opening;
  for (const node of nodes) enterNode(run, id, node);
  if (nodes.length === 0 && opening.nodes === undefined) run.hollow.push(id);
}

/** The nodes at which a scope begins by itself. */
export function beginningsOf(run: Run, scope: ScopeRecord): readonly string[] {
  return run
    .compiled(scope)
    .beginnings()
    .map((node) => node.id);
}

function withdrawToken(run: Run, scopeId: string, token: Token): void {
  release(run, scopeId, token);
  passed(run, 'withdrawn', scopeId, token);
}

/** Withdraws every token of a scope and the event sub-processes that run in it; the scope itself stays. */
export function emptyScope(run: Run, scopeId: string, except?: string): void {
  const before = run.scope(scopeId);
  const { children = [] } = before;
  for (const token of tokensOf(before)) withdrawToken(run, scopeId, token);
  for (const child of children) if (child !== except) closeScope(run, child);
  forgetFailed(run, scopeId);
  run.update(scopeId, ({ joins: _joins, gates: _gates, children: _children, incident, ...scope }) => {
    if (incident !== undefined) run.effects.push({ type: 'clear-incident', incident });
    return withoutTokens({ ...scope, ...(except === undefined ? {} : { children: [except] }) });
  });
}

/** Withdraws the tokens of a scope that have come somewhere and have not begun anything there. */
export function emptyUnbegun(run: Run, scopeId: string): void {
  const unbegun = tokensOf(run.scope(scopeId)).filter(({ state }) => state === undefined);
  for (const token of unbegun) {
    withdrawToken(run, scopeId, token);
    removeToken(run, scopeId, token.id);
  }
}

/** Removes the records of a scope, and what was logged in it to be undone. */
export function forgetScope(run: Run, scopeId: string): void {
  const scope = run.records.scope(scopeId);
  if (scope === undefined) return;
  forgetLog(run, scope, forgetScope);
  run.records.remove(scopeId);
  run.records.remove(variablesId(scopeId));
}

/** Withdraws a scope with everything in it. A scope that is not there (any more) is nothing to do. */
export function closeScope(run: Run, scopeId: string): void {
  const scope = run.records.scope(scopeId);
  // what a run of a loop set aside lies under its name
  if (scope === undefined) {
    run.records.remove(variablesId(scopeId));
    return;
  }
  if (scope.ended !== true) {
    withdrawProcess(run, scope);
    emptyScope(run, scopeId);
    ignoreScopeEvents(run, scope);
  }
  forgetScope(run, scopeId);
}

/** Whether something in an ended scope may have to be undone: what it logged, or as its compensation handler says. */
function canBeUndone(run: Run, scope: ScopeRecord): boolean {
  return (scope.logged ?? 0) > 0 || run.compiled(scope).undoneBy !== undefined;
}

/** Ends a scope in which nothing is left to do; whoever waits for it is told. */
export function finishScope(run: Run, finished: ScopeRecord): void {
  ignoreScopeEvents(run, finished);
  forgetFailed(run, finished.id);
  const scope = run.scope(finished.id);
  const { parent } = scope;
  if (parent === undefined) return;
  leaveProcess(run, scope);
  const values = ownVariables(run, scope.id);
  const isHandler = scope.id.startsWith(compensationId(''));
  const isKept = !isHandler && canBeUndone(run, scope) && parent.token !== undefined;
  if (isKept) run.records.put({ ...scope, ended: true });
  else forgetScope(run, scope.id);
  if (parent.token === undefined) {
    run.update(parent.scope, ({ children = [], ...rest }) => {
      const others = children.filter((child) => child !== scope.id);
      return others.length === 0 ? rest : { ...rest, children: others };
    });
    return;
  }
  const hook = isHandler ? 'undone' : 'childEnded';
  run.queue.push({ hook, scope: parent.scope, token: parent.token, child: scope.id, values });
}

/** Begins the event sub-process of `node` in a scope. */
export function openEventScope(run: Run, scopeId: string, node: FlowNode, data: JsonObject): void {
  const scope = run.scope(scopeId);
  const inside = node.scope;
  if (inside === undefined) throw new RangeError(`Expected '${node.id}' to have a scope`);
  if (node.interrupting) {
    emptyScope(run, scopeId);
    ignoreScopeEvents(run, scope);
    run.update(scopeId, (current) => ({ ...current, interrupted: true }));
  }
  const id = `s${run.nextId()}`;
  run.update(scopeId, (current) => ({ ...current, children: [...(current.children ?? []), id] }));
  openScope(run, {
    id,
    process: scope.process,
    scope: inside.id,
    parent: { scope: scopeId, node: node.id },
    variables: data,
  });
}
