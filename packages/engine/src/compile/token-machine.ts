import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  createActor,
  createMachine,
  type StateMachineDefinition,
} from 'xstate';
import { EventKind } from '../model/event-kind.ts';
import type { FlowNode, ScopeModel } from '../model/scope.ts';
import { linkTargets } from './links.ts';

/** What moves a token: along a sequence flow, onto a boundary event of the activity it rests at, over a link, or by hand. */
export type Move =
  | { readonly type: 'enter'; readonly node: string }
  | { readonly type: 'take'; readonly flow: string }
  | { readonly type: 'boundary' | 'link'; readonly node: string };

type Transitions = Record<string, string>;

/** State keys and events are ordinals, since a BPMN id such as `Task.1` is legal and would break xstate's key paths. */
class Ordinals {
  readonly #nodes = new Map<string, number>();
  readonly #flows = new Map<string, number>();

  constructor(scope: ScopeModel) {
    for (const [index, node] of scope.nodes.entries()) this.#nodes.set(node.id, index);
    for (const [index, flow] of scope.flows.entries()) this.#flows.set(flow.id, index);
  }

  state(node: string): string {
    return `n${this.#nodes.get(node)}`;
  }

  event(move: Move): string {
    return move.type === 'take'
      ? `take:${this.#flows.get(move.flow)}`
      : `${move.type}:${this.#nodes.get(move.node)}`;
  }
}

function transitionsOf(scope: ScopeModel, node: FlowNode, ordinals: Ordinals): Transitions {
  const transitions: Transitions = {};
  for (const flow of scope.flows) {
    if (flow.source === node.id)
      transitions[ordinals.event({ type: 'take', flow: flow.id })] = ordinals.state(flow.target);
  }
  for (const event of scope.nodes) {
    if (event.attachedTo === node.id) {
      transitions[ordinals.event({ type: 'boundary', node: event.id })] = ordinals.state(event.id);
    }
  }
  const isLink = node.events.some((definition) => definition.kind === EventKind.LINK);
  for (const target of isLink ? linkTargets(scope, node) : []) {
    transitions[ordinals.event({ type: 'link', node: target.id })] = ordinals.state(target.id);
  }
  return transitions;
}

/**
 * The flat state machine of one scope: `idle`, one state per flow node under `at`, `done`. The nodes are one level down so that xstate does
 * not search all of them for a final state at every transition (measured: 20 µs at 9 and at 500 nodes, against 12 and 100).
 */
export function scopeMachine(scope: ScopeModel) {
  const ordinals = new Ordinals(scope);
  const states = Object.fromEntries(
    scope.nodes.map((node) => [
      ordinals.state(node.id),
      { meta: { element: node.id, kind: node.kind }, on: transitionsOf(scope, node, ordinals) },
    ]),
  );
  const enter = Object.fromEntries(
    scope.nodes.map((node) => [
      ordinals.event({ type: 'enter', node: node.id }),
      `at.${ordinals.state(node.id)}`,
    ]),
  );
  const first = scope.nodes[0];
  return createMachine({
    id: 'scope',
    initial: 'idle',
    states: {
      idle: { on: enter },
      ...(first === undefined
        ? {}
        : { at: { initial: ordinals.state(first.id), on: { ...enter, end: 'done' }, states } }),
      done: { type: 'final' },
    },
  });
}

function inertScope(machine: ReturnType<typeof scopeMachine>): AnyActorScope {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  return {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  } as unknown as AnyActorScope;
}

/**
 * Moves tokens over the machine of a scope. A token without context is fully described by the node it is at, so each (node, event) is
 * computed by xstate once and remembered.
 */
export class TokenMachine {
  readonly #scope: ScopeModel;
  readonly #ordinals: Ordinals;
  readonly #reached = new Map<string, string>();
  readonly #snapshots = new Map<string, AnyMachineSnapshot>();
  #machine: ReturnType<typeof scopeMachine> | undefined;
  #actorScope: AnyActorScope | undefined;

  constructor(scope: ScopeModel) {
    this.#scope = scope;
    this.#ordinals = new Ordinals(scope);
  }

  /** The xstate machine itself, to be printed, drawn or walked. Made when it is first needed. */
  get machine(): ReturnType<typeof scopeMachine> {
    this.#machine ??= scopeMachine(this.#scope);
    return this.#machine;
  }

  /** The machine as xstate describes it. */
  get definition(): StateMachineDefinition<never, never> {
    return this.machine.definition as never;
  }

  /** The node that a move leads to. `from` undefined: a new token. A move that the machine does not know is a defect of the caller. */
  move(from: string | undefined, move: Move): string {
    const event = this.#ordinals.event(move);
    const key = `${from === undefined ? '' : this.#ordinals.state(from)} ${event}`;
    const known = this.#reached.get(key);
    if (known !== undefined) return known;
    const reached = this.#transition(from, event);
    this.#reached.set(key, reached);
    return reached;
  }

  #transition(from: string | undefined, event: string): string {
    const snapshot = from === undefined ? this.#initial() : this.#snapshotAt(from);
    this.#actorScope ??= inertScope(this.machine);
    const next = this.machine.transition(
      snapshot as never,
      { type: event },
      this.#actorScope as never,
    ) as AnyMachineSnapshot;
    if (next === snapshot || next.value === 'idle') {
      throw new RangeError(
        `Expected scope '${this.#scope.id}' to have a move '${event}' from '${from ?? 'its beginning'}'`,
      );
    }
    const node = this.#nodeOf(next);
    this.#snapshots.set(node, next);
    return node;
  }

  #initial(): AnyMachineSnapshot {
    this.#actorScope ??= inertScope(this.machine);
    return this.machine.getInitialSnapshot(this.#actorScope as never) as AnyMachineSnapshot;
  }

  #snapshotAt(node: string): AnyMachineSnapshot {
    if (!this.#snapshots.has(node))
      this.#transition(undefined, this.#ordinals.event({ type: 'enter', node }));
    const snapshot = this.#snapshots.get(node);
    if (snapshot === undefined)
      throw new RangeError(`Expected scope '${this.#scope.id}' to have a node '${node}'`);
    return snapshot;
  }

  #nodeOf(snapshot: AnyMachineSnapshot): string {
    const state = (snapshot.value as { at?: string }).at ?? '';
    const node = this.#scope.nodes[Number(state.slice(1))];
    if (node === undefined)
      throw new RangeError(`Expected a node of scope '${this.#scope.id}', but the machine is at '${state}'`);
    return node.id;
  }
}
