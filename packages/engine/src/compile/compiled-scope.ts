import { elements } from '../elements/registry.ts';
import { ElementKind } from '../model/element-kind.ts';
import { EventKind } from '../model/event-kind.ts';
import type { FlowNode, ScopeModel, SequenceFlow } from '../model/scope.ts';
import { incomingReach } from './reach.ts';
import { TokenMachine } from './token-machine.ts';

/** A scope with its tables: what the kernel looks up at every step. */
export class CompiledScope {
  readonly model: ScopeModel;
  readonly machine: TokenMachine;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: ReadonlyMap<string, SequenceFlow>;
  /** Event sub-processes: they listen while the scope runs. */
  readonly independent: readonly FlowNode[];
  /** The event sub-process that undoes the scope as a whole after it has ended. BPMN 2.0.2 §10.7.1. */
  readonly undoneBy: FlowNode | undefined;
  readonly #boundary = new Map<string, FlowNode[]>();
  readonly #reach = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(model: ScopeModel) {
    this.model = model;
    this.machine = new TokenMachine(model);
    this.nodes = new Map(model.nodes.map((node) => [node.id, node]));
    this.flows = new Map(model.flows.map((flow) => [flow.id, flow]));
    this.independent = model.nodes.filter((node) => elements[node.kind].independent === true);
    this.undoneBy = this.independent.find(({ events }) =>
      events.some(({ kind }) => kind === EventKind.COMPENSATION),
    );
    for (const node of model.nodes) {
      if (node.attachedTo !== undefined)
        this.#boundary.set(node.attachedTo, [...this.boundaryOf(node.attachedTo), node]);
    }
  }

  node(id: string): FlowNode {
    const node = this.nodes.get(id);
    if (node === undefined) throw new RangeError(`Expected scope '${this.model.id}' to have a node '${id}'`);
    return node;
  }

  flow(id: string): SequenceFlow {
    const flow = this.flows.get(id);
    if (flow === undefined) throw new RangeError(`Expected scope '${this.model.id}' to have a flow '${id}'`);
    return flow;
  }

  /** The boundary events of an activity. */
  boundaryOf(activity: string): readonly FlowNode[] {
    return this.#boundary.get(activity) ?? [];
  }

  /** The activity that undoes another, if there is one. */
  compensationHandlerOf(activity: string): string | undefined {
    return this.boundaryOf(activity).find((event) => event.compensationHandler !== undefined)
      ?.compensationHandler;
  }

  /**
   * Where the scope begins by itself: its start events without a definition (in an event sub-process: its start event), else whatever has no
   * way in. BPMN 2.0.2 §13.3.4.
   */
  beginnings(): readonly FlowNode[] {
    const starts = this.model.nodes.filter((node) => node.kind === ElementKind.START_EVENT);
    if (starts.length > 0) {
      const plain = starts.filter((node) =>
        node.events.every((definition) => definition.kind === EventKind.NONE),
      );
      return plain.length > 0 ? plain : starts;
    }
    return this.model.nodes.filter(
      (node) =>
        node.incoming.length === 0 &&
        node.attachedTo === undefined &&
        node.forCompensation !== true &&
        elements[node.kind].independent !== true,
    );
  }

  /** For each node: which incoming flows of a join a token there can still reach. Computed when a join is first asked. */
  reach(gateway: string): ReadonlyMap<string, readonly string[]> {
    let reach = this.#reach.get(gateway);
    if (reach === undefined) {
      reach = incomingReach(this.model, this.node(gateway));
      this.#reach.set(gateway, reach);
    }
    return reach;
  }
}
