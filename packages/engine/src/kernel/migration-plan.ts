import type { CompiledScope } from '../compile/compiled-scope.ts';
import type { CommandOf } from '../model/command.ts';
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Listener, ScopeRecord, Token } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import { entriesOf, runningHandler } from './compensation-log.ts';
import { ROOT_SCOPE } from './ending.ts';
import type { Run } from './run.ts';
import { deferredOf } from './suspension.ts';
import { tokensOf } from './token-list.ts';

/** A step that a case rests at, and the one that it will rest at. */
export interface TokenMove {
  readonly scope: string;
  readonly token: string;
  readonly from: string;
  readonly to: string;
}

/** A scope of the old version with the one that it becomes. */
export interface ScopeMove {
  readonly scope: ScopeRecord;
  readonly before: CompiledScope;
  readonly after: CompiledScope;
  /** The key of its process in the new version. */
  readonly process: string;
}

export type Migration = Pick<CommandOf<'migrate'>, 'processes' | 'mapping'>;

const SUFFIX = /#(?:body|undo)$/;

/** The scopes below one: of its tokens, of its event sub-processes, and those that have ended and may still be undone. */
function childrenOf(run: Run, scope: ScopeRecord): readonly string[] {
  const ofTokens = tokensOf(scope).flatMap((token) => {
    const runs = Array.from(
      { length: Number(token.state?.started ?? 0) },
      (_, index) => `s${token.id}/${index}`,
    );
    return [`s${token.id}`, ...runs, runningHandler(token) ?? ''];
  });
  const ended = [...entriesOf(run, scope)].flatMap(({ child }) => child ?? []);
  return [...ofTokens, ...(scope.children ?? []), ...ended].filter((id) => id !== '');
}

function* scopesFrom(run: Run, id: string): Generator<ScopeRecord> {
  const scope = run.records.scope(id);
  if (scope === undefined) return;
  yield scope;
  const children = childrenOf(run, scope);
  run.records.prefetch(children);
  for (const child of children) yield* scopesFrom(run, child);
}

/** Where everything in a case would go in another version, and what cannot go. It reads and changes nothing. */
export class MigrationPlan {
  readonly scopes: readonly ScopeMove[];
  /** Those of procedures that the case has called: they stay in the version that they began with. */
  readonly called: readonly ScopeRecord[];
  readonly problems: Problem[] = [];
  readonly moves: TokenMove[] = [];
  readonly #run: Run;
  readonly #migration: Migration;
  readonly #named: readonly ScopeRecord[];

  constructor(run: Run, migration: Migration) {
    this.#run = run;
    this.#migration = migration;
    const all = [...scopesFrom(run, ROOT_SCOPE)];
    this.#named = all.filter(({ process }) => Object.hasOwn(migration.processes, process));
    this.called = all.filter(({ process }) => !Object.hasOwn(migration.processes, process));
    this.scopes = this.#named.flatMap((scope) => this.#moveScope(scope) ?? []);
    for (const move of this.scopes) this.#checkScope(move);
    this.#checkDeferred();
  }

  /** What a step is called in the new version. */
  nameOf(element: string): string {
    const { mapping = {} } = this.#migration;
    return Object.hasOwn(mapping, element) ? (mapping[element] ?? element) : element;
  }

  /** The flow of a join's new gateway that stands for one of the old: the same, else the only one from the same step. */
  flowOf({ before, after }: ScopeMove, gateway: string, flow: string): string | undefined {
    const { incoming } = after.node(this.nameOf(gateway));
    if (incoming.includes(flow)) return flow;
    const source = this.nameOf(before.flow(flow).source);
    const same = incoming.filter((id) => after.flow(id).source === source);
    return same.length === 1 ? same[0] : undefined;
  }

  /** The address of something that waits, in the new version. */
  listenerOf(listener: Listener): Listener {
    const isMoved = this.#named.some(({ id }) => id === listener.scope);
    return isMoved && listener.node !== '' ? { ...listener, node: this.nameOf(listener.node) } : listener;
  }

  #moveScope(scope: ScopeRecord): ScopeMove | undefined {
    const process = this.#migration.processes[scope.process] ?? '';
    const compiled = this.#run.library.process(process);
    const before = this.#run.compiled(scope);
    const isRoot = scope.scope === this.#run.process(scope.process).model.root.id;
    const suffix = SUFFIX.exec(scope.scope)?.[0] ?? '';
    const id = isRoot ? compiled?.model.root.id : `${this.nameOf(scope.scope.replace(SUFFIX, ''))}${suffix}`;
    const after = compiled?.scopes.get(id ?? '');
    if (after !== undefined) return { scope, before, after, process };
    this.#refuse('MIGRATION_STEP_MISSING', scope.scope.replace(SUFFIX, ''), {});
    return undefined;
  }

  #checkScope(move: ScopeMove): void {
    const { scope } = move;
    for (const token of tokensOf(scope)) this.#checkToken(move, token);
    for (const [gateway, counts] of Object.entries(scope.joins ?? {})) this.#checkJoin(move, gateway, counts);
    for (const gateway of Object.keys(scope.gates ?? {})) this.#target(move, gateway);
    this.#checkLog(move);
    for (const child of scope.children ?? []) {
      const node = this.#run.records.scope(child)?.parent?.node;
      if (node !== undefined) this.#target(move, node);
    }
  }

  #checkLog({ scope, after }: ScopeMove): void {
    const logged = [...entriesOf(this.#run, scope)].flatMap(({ activity, handler = activity }) => [
      activity,
      handler,
    ]);
    for (const step of logged)
      if (!after.nodes.has(this.nameOf(step))) this.#refuse('MIGRATION_UNDO_MISSING', step, {});
  }

  #checkToken(move: ScopeMove, token: Token): void {
    const from = move.before.node(token.node);
    const to = this.#target(move, token.node);
    if (to === undefined) return;
    this.moves.push({ scope: move.scope.id, token: token.id, from: from.id, to: to.id });
    if (from.kind !== to.kind || from.loop?.kind !== to.loop?.kind) {
      const kinds = { kind: kindOf(from), found: kindOf(to) };
      this.#refuse('MIGRATION_STEP_DIFFERS', from.id, { to: to.name ?? to.id, ...kinds });
    }
  }

  #target({ after }: ScopeMove, element: string): FlowNode | undefined {
    const to = after.nodes.get(this.nameOf(element));
    if (to === undefined) this.#refuse('MIGRATION_STEP_MISSING', element, {});
    return to;
  }

  #checkJoin(move: ScopeMove, gateway: string, counts: Readonly<Record<string, number>>): void {
    if (this.#target(move, gateway) === undefined) return;
    const lost = Object.keys(counts).filter((flow) => this.flowOf(move, gateway, flow) === undefined);
    if (lost.length > 0) this.#refuse('MIGRATION_JOIN_DIFFERS', gateway, { flows: lost });
  }

  /** What came for a case that stands still finds whom it came for. */
  #checkDeferred(): void {
    for (const command of deferredOf(this.#run)) {
      if (command.type !== 'trigger') continue;
      const { node, scope } = command.listener;
      const move = this.scopes.find((one) => one.scope.id === scope);
      if (node !== '' && move !== undefined) this.#target(move, node);
    }
  }

  #refuse(code: string, element: string, params: Readonly<Record<string, Json>>): void {
    if (this.problems.some((other) => other.code === code && other.element === element)) return;
    const compiled = this.#named.map((scope) => this.#run.compiled(scope));
    const name = compiled.find(({ nodes }) => nodes.has(element))?.node(element).name;
    this.problems.push({ code, severity: 'error', element, params: { name: name ?? element, ...params } });
  }
}

function kindOf({ kind, loop }: FlowNode): string {
  return loop === undefined ? kind : `${kind} (${loop.kind})`;
}
