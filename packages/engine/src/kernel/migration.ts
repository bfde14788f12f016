import type { CompiledScope } from '../compile/compiled-scope.ts';
import { ignore, listenFor } from '../elements/listening.ts';
import { elements } from '../elements/registry.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { ScopeRecord, Token } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import { canonicalJson } from '../util/canonical-json.ts';
import { startedClocks } from './clock-records.ts';
import { entriesOf } from './compensation-log.ts';
import { executionOf } from './execution.ts';
import type { Library } from './library.ts';
import { ignoreScopeEvent, listenForScopeEvent } from './listeners.ts';
import { type Migration, MigrationPlan, type ScopeMove, type TokenMove } from './migration-plan.ts';
import { RecordNeeded, RecordSet, type Records } from './record-set.ts';
import { Run } from './run.ts';
import { headOf } from './semantics.ts';
import { mapDeferred } from './suspension.ts';
import { tokensOf, withEachToken } from './token-list.ts';

/** What would become of a case. */
export interface MigrationPreview {
  readonly moves: readonly TokenMove[];
  readonly problems: readonly Problem[];
}

/** Says what would become of a case in another version, and why it cannot go there; pure, as `step` is. */
export function previewMigration(options: {
  readonly library: Library;
  readonly records: Records;
  readonly migration: Migration;
  readonly now: string;
}): MigrationPreview | { readonly need: readonly string[] } {
  const { library, now } = options;
  const run = new Run({ library, now, records: new RecordSet(options.records), executions: executionOf });
  try {
    const { moves, problems } = new MigrationPlan(run, options.migration);
    return { moves, problems };
  } catch (error) {
    if (error instanceof RecordNeeded) return { need: error.ids };
    throw error;
  }
}

/** The events that a token waits for while it rests at a node: those at its edge, and what the node itself is there for. */
function awaitedAt(compiled: CompiledScope, node: FlowNode): readonly FlowNode[] {
  const { activity, awaits } = elements[node.kind];
  const attached = activity === true ? compiled.boundaryOf(node.id) : [];
  if (awaits === 'own-event') return [...attached, node];
  if (awaits !== 'next-events') return attached;
  return [...attached, ...node.outgoing.map((flow) => compiled.node(compiled.flow(flow).target))];
}

/** Whether an event is waited for in the same way: then the wait goes on, and a timer keeps its date. */
function isSame(one: FlowNode, other: FlowNode): boolean {
  return (
    one.id === other.id &&
    one.interrupting === other.interrupting &&
    canonicalJson(one.events as never) === canonicalJson(other.events as never)
  );
}

function without(events: readonly FlowNode[], others: readonly FlowNode[]): readonly FlowNode[] {
  return events.filter((event) => !others.some((other) => isSame(event, other)));
}

interface Waits {
  readonly before: readonly FlowNode[];
  readonly after: readonly FlowNode[];
}

function waitsOf(plan: MigrationPlan, { before, after }: ScopeMove, { node }: Token): Waits {
  return {
    before: awaitedAt(before, before.node(node)),
    after: awaitedAt(after, after.node(plan.nameOf(node))),
  };
}

/** Whether a scope still hears events of its own. */
function hears(scope: ScopeRecord): boolean {
  return scope.ended !== true && scope.interrupted !== true;
}

/** What is no longer waited for, while the case is still as it was. */
function stopWaiting(run: Run, plan: MigrationPlan, move: ScopeMove): void {
  const { scope, before, after } = move;
  for (const token of tokensOf(scope)) {
    const waits = waitsOf(plan, move, token);
    for (const event of without(waits.before, waits.after)) ignore(run.execution(scope.id, token), event);
  }
  if (hears(scope))
    for (const node of without(before.independent, after.independent)) ignoreScopeEvent(run, scope, node);
}

/** What is waited for in the new version alone, from now on. A step with an incident begins its waits when it is tried again. */
function beginWaiting(run: Run, plan: MigrationPlan, move: ScopeMove): void {
  const { scope, before, after } = move;
  for (const token of tokensOf(scope)) {
    if (token.incident !== undefined || token.state === undefined) continue;
    const waits = waitsOf(plan, move, token);
    const moved = run.token(scope.id, token.id);
    for (const event of without(waits.after, waits.before)) listenFor(run.execution(scope.id, moved), event);
  }
  if (hears(scope))
    for (const node of without(after.independent, before.independent))
      listenForScopeEvent(run, run.scope(scope.id), node);
}

/** What an incident tries again is addressed by the names of the new version. */
function mapRetry(plan: MigrationPlan, state: JsonObject): JsonObject {
  const { retry } = state;
  const work = retry as { readonly listener?: Parameters<MigrationPlan['listenerOf']>[0] } | undefined;
  if (work?.listener === undefined) return state;
  return { ...state, retry: { ...work, listener: plan.listenerOf(work.listener) } as unknown as JsonObject };
}

/** What failed in a scope is tried again under the names of the new version. */
function mapFailed(plan: MigrationPlan, { failed }: ScopeRecord): Pick<ScopeRecord, 'failed'> {
  if (failed === undefined) return {};
  return {
    failed: failed.map((one) => ({ ...one, work: mapRetry(plan, { retry: one.work }).retry as JsonObject })),
  };
}

function mapToken(plan: MigrationPlan, token: Token): Token {
  const { state } = token;
  const node = plan.nameOf(token.node);
  return { ...token, node, ...(state === undefined ? {} : { state: mapRetry(plan, state) }) };
}

function mapJoins(plan: MigrationPlan, move: ScopeMove): Pick<ScopeRecord, 'joins' | 'gates'> {
  const { joins, gates } = move.scope;
  const mapped = Object.entries(joins ?? {}).map(([gateway, counts]) => [
    plan.nameOf(gateway),
    Object.fromEntries(
      Object.entries(counts).map(([flow, count]) => [plan.flowOf(move, gateway, flow) ?? flow, count]),
    ),
  ]);
  const kept = Object.entries(gates ?? {}).map(([gateway, memory]) => [plan.nameOf(gateway), memory]);
  return {
    ...(joins === undefined ? {} : { joins: Object.fromEntries(mapped) }),
    ...(gates === undefined ? {} : { gates: Object.fromEntries(kept) }),
  };
}

function moveScope(run: Run, plan: MigrationPlan, move: ScopeMove): void {
  const { scope, after, process } = move;
  const { parent } = scope;
  const moved = withEachToken(scope, (token) => mapToken(plan, token));
  run.records.put({
    ...moved,
    process,
    scope: after.model.id,
    ...(parent === undefined ? {} : { parent: plan.listenerOf(parent) }),
    ...mapJoins(plan, move),
    ...mapFailed(plan, scope),
  });
  for (const entry of entriesOf(run, scope)) {
    const { activity, handler } = entry;
    const undone = handler === undefined ? {} : { handler: plan.nameOf(handler) };
    run.records.put({ ...entry, activity: plan.nameOf(activity), ...undone });
  }
}

/** Tells the lists of tasks, jobs and incidents what the step of a token is now. */
function moveWork(run: Run, plan: MigrationPlan, { scope, before, after }: ScopeMove): void {
  for (const { id: token, node, incident } of tokensOf(scope)) {
    const [from, to] = [before.node(node), after.node(plan.nameOf(node))];
    const shown = ({ id, name, settings: { form, role } }: FlowNode) => ({
      element: id,
      ...(name === undefined ? {} : { name }),
      ...(form === undefined ? {} : { form }),
      ...(role === undefined ? {} : { role }),
    });
    if (canonicalJson(shown(from)) === canonicalJson(shown(to))) continue;
    const failed = incident === undefined ? {} : { incident };
    run.effects.push({ type: 'move-work', token, ...shown(to), ...failed });
  }
}

/** Joins are asked again, and clocks follow the rules that there are now. */
function settle(run: Run, plan: MigrationPlan): void {
  for (const { scope } of plan.scopes)
    if (scope.joins !== undefined || scope.gates !== undefined)
      run.queue.push({ hook: 'resumed', scope: scope.id, token: '' });
  const listener = { scope: 'root', node: '' };
  for (const { clock } of startedClocks(run))
    run.queue.push({ hook: 'clock', listener, act: { type: 'due', clock: clock.id } });
}

/** Takes a case over into another version: whoever gives the command has seen by `previewMigration` that everything in it can go. */
export function migrate(run: Run, migration: Migration): void {
  const plan = new MigrationPlan(run, migration);
  const [problem] = plan.problems;
  if (problem !== undefined)
    throw new RangeError(`Expected the case to fit the new version, but: ${problem.code}`);
  // Whoever takes a case over chooses how it goes on: the way out of what the semantics before could not mend.
  run.records.put({ ...run.records.head, ...headOf(run.newSemantics) });
  for (const move of plan.scopes) stopWaiting(run, plan, move);
  for (const move of plan.scopes) moveScope(run, plan, { ...move, scope: run.scope(move.scope.id) });
  for (const { id } of plan.called) {
    const scope = run.scope(id);
    if (scope.parent !== undefined) run.records.put({ ...scope, parent: plan.listenerOf(scope.parent) });
  }
  mapDeferred(run, (listener) => plan.listenerOf(listener));
  const { head } = run.records;
  const processes = head.processes.map((key) => migration.processes[key] ?? key);
  run.records.put({ ...head, processes: [...new Set(processes)] });
  for (const move of plan.scopes) beginWaiting(run, plan, move);
  for (const move of plan.scopes) moveWork(run, plan, move);
  settle(run, plan);
}
