import type { Move } from '../compile/token-machine.ts';
import { events } from '../elements/events/registry.ts';
import { elements } from '../elements/registry.ts';
import type { JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ScopeRecord, Token } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import type { Run, Work } from './run.ts';
import { withChangedToken, withoutToken, withToken } from './token-list.ts';

type Passage = Extract<Outcome, { readonly type: 'entered' | 'left' | 'withdrawn' }>['type'];

/** Writes into the history that a token entered, left or was taken from its node. */
export function passed(run: Run, type: Passage, scopeId: string, token: Token): void {
  const node = run.compiled(run.scope(scopeId)).node(token.node);
  run.outcomes.push({ type, element: node.id, kind: node.kind, scope: scopeId, token: token.id });
}

/** Whether a node throws what everybody in the case hears who listens at that moment. */
function isHeardByAll({ kind, events: definitions }: FlowNode): boolean {
  return (
    elements[kind].throws === true &&
    definitions.some((definition) => events[definition.kind].heardByAll === true)
  );
}

/** A token arrives at a node; its hook is called when its turn comes. */
function arrive(run: Run, scopeId: string, token: Token, hook: 'enter' | 'joined'): void {
  run.update(scopeId, (scope) => withToken(scope, token));
  const node = run.compiled(run.scope(scopeId)).node(token.node);
  if (hook === 'enter') passed(run, 'entered', scopeId, token);
  const queue = node.events.length > 0 && isHeardByAll(node) ? run.late : run.queue;
  queue.push({ hook, scope: scopeId, token: token.id });
}

/** A new token, at a node that nothing led to. */
export function enterNode(
  run: Run,
  scopeId: string,
  node: string,
  hook: 'enter' | 'joined' = 'enter',
  state?: JsonObject,
): void {
  const reached = run.compiled(run.scope(scopeId)).machine.move(undefined, { type: 'enter', node });
  arrive(run, scopeId, { id: run.nextId(), node: reached, ...(state === undefined ? {} : { state }) }, hook);
}

/** One more token, where a move from another token's node leads to. */
export function branch(run: Run, scopeId: string, from: Token, move: Move): void {
  const node = run.compiled(run.scope(scopeId)).machine.move(from.node, move);
  if (move.type === 'take') run.outcomes.push({ type: 'taken', element: move.flow, scope: scopeId });
  arrive(
    run,
    scopeId,
    { id: run.nextId(), node, ...(move.type === 'take' ? { flow: move.flow } : {}) },
    'enter',
  );
}

/** A new token at a node whose event has come, and with it the scope. */
export function beginNode(run: Run, scopeId: string, node: string, index: number): void {
  const reached = run.compiled(run.scope(scopeId)).machine.move(undefined, { type: 'enter', node });
  const token: Token = { id: run.nextId(), node: reached };
  run.update(scopeId, (scope) => withToken(scope, token));
  passed(run, 'entered', scopeId, token);
  run.queue.push({ hook: 'begun', scope: scopeId, token: token.id, index });
}

/** Takes a token out of its scope. */
export function removeToken(run: Run, scopeId: string, tokenId: string): void {
  run.update(scopeId, (scope) => withoutToken(scope, tokenId));
}

/** Replaces a token by what it became at the same node. */
export function updateToken(
  run: Run,
  scopeId: string,
  tokenId: string,
  change: (token: Token) => Token,
): void {
  run.update(scopeId, (scope) => withChangedToken(scope, tokenId, change));
}

function counted(scope: ScopeRecord, node: string, flow: string, change: number): ScopeRecord {
  const { joins = {}, ...rest } = scope;
  const counts = { ...joins[node], [flow]: (joins[node]?.[flow] ?? 0) + change };
  const kept = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  const others = Object.entries(joins).filter(([key]) => key !== node);
  const all = Object.keys(kept).length === 0 ? others : [...others, [node, kept] as const];
  return all.length === 0 ? rest : { ...rest, joins: Object.fromEntries(all) };
}

/** Sets a token aside at a join. */
export function parkToken(run: Run, scopeId: string, token: Token): void {
  run.update(scopeId, (scope) => counted(scope, token.node, token.flow ?? '', 1));
  removeToken(run, scopeId, token.id);
}

/** Takes one token off a flow of a join. */
export function unparkToken(run: Run, scopeId: string, node: string, flow: string): void {
  run.update(scopeId, (scope) => counted(scope, node, flow, -1));
}

/** The scope of a piece of work, where joins and the end are looked at after it. */
export function scopeOfWork(work: Work): string {
  return 'listener' in work ? work.listener.scope : work.scope;
}
