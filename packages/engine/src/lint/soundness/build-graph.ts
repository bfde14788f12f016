import { ElementKind } from '../../model/element-kind.ts';
import { EventKind } from '../../model/event-kind.ts';
import type { FlowNode, ScopeModel } from '../../model/scope.ts';
import { behaviours } from './behaviours.ts';
import { beginnings, isApart, type Way, waysOut } from './ways.ts';
import { type GraphNode, makeNode, reachableFrom, WorkflowGraph } from './workflow-graph.ts';

const STOPPING: ReadonlySet<EventKind> = new Set([EventKind.TERMINATE, EventKind.ERROR, EventKind.CANCEL]);

function stops(node: FlowNode): boolean {
  return node.kind === ElementKind.END_EVENT && node.events.some(({ kind }) => STOPPING.has(kind));
}

/** An end that only takes its token: any number may come to it. */
function isPlainEnd(node: FlowNode): boolean {
  return node.kind === ElementKind.END_EVENT && !stops(node);
}

class GraphBuilder {
  readonly graph = new WorkflowGraph();
  readonly #scope: ScopeModel;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #ends: ReadonlySet<string>;

  constructor(scope: ScopeModel) {
    this.#scope = scope;
    this.#ends = new Set(scope.nodes.filter(isPlainEnd).map(({ id }) => id));
  }

  build(): WorkflowGraph {
    const { graph } = this;
    const inside = this.#scope.nodes.filter((node) => !isApart(node) && !this.#ends.has(node.id));
    for (const node of inside) {
      const { entry } = behaviours[node.kind];
      this.#nodes.set(node.id, graph.add(makeNode({ id: node.id, entry, stops: stops(node) })));
    }
    this.#lead(graph.start, beginnings(this.#scope));
    for (const node of inside) this.#leave(node);
    return graph;
  }

  #leave(node: FlowNode): void {
    const from = this.#nodes.get(node.id);
    if (from === undefined || from.stops) return;
    const events = this.#scope.nodes.filter(
      (event) => event.attachedTo === node.id && !isApart(event) && event.id !== node.id,
    );
    const instead = events.filter(({ interrupting }) => interrupting).map(({ id }): Way => ({ target: id }));
    const done = waysOut(node, this.#scope);
    this.#lead(from, instead.length === 0 ? done : { exit: 'one', ways: [done, ...instead] });
    for (const event of events.filter(({ interrupting }) => !interrupting)) {
      const target = this.#nodes.get(event.id);
      this.graph.connect({ source: from, target, trace: [], isBeside: true });
    }
  }

  #lead(source: GraphNode, way: Way): void {
    if (!('exit' in way)) {
      this.#connect(source, way);
      return;
    }
    source.exit = way.exit;
    for (const part of way.ways) {
      if (!('exit' in part)) {
        this.#connect(source, part);
        continue;
      }
      const target = this.graph.add(makeNode({ id: source.id, isVirtual: true }));
      this.graph.connect({ source, target, trace: [] });
      this.#lead(target, part);
    }
  }

  #connect(source: GraphNode, { flow, target: id }: Exclude<Way, { readonly exit: unknown }>): void {
    const trace = [flow, id !== undefined && this.#ends.has(id) ? id : undefined];
    this.graph.connect({
      source,
      target: id === undefined ? undefined : this.#nodes.get(id),
      trace: trace.filter((part) => part !== undefined),
    });
  }
}

/** Takes away what no token can come to. A join of all ways still waits for the ways from there. */
function prune(graph: WorkflowGraph): void {
  const reached = reachableFrom(graph.start);
  for (const node of graph.nodes) {
    if (node === graph.start || reached.has(node)) continue;
    graph.remove(node);
    for (const edge of node.outs) {
      edge.source = undefined;
      if (edge.target?.entry !== 'all') graph.disconnect(edge);
    }
  }
}

/** With one token alone, every join has all it waits for, and to stop everything is to end. */
function simplifySingleToken(graph: WorkflowGraph): void {
  const nodes = [...graph.nodes];
  const isSingle = nodes.every(
    (node) =>
      [...node.outs].every(({ isBeside }) => !isBeside) && (node.exit === 'one' || node.outs.size < 2),
  );
  if (!isSingle) return;
  for (const node of nodes) {
    if (node.entry === 'awaited') node.entry = 'any';
    if (!node.stops) continue;
    for (const edge of [...node.ins]) {
      node.ins.delete(edge);
      edge.target = undefined;
      edge.trace = [...edge.trace, node.id];
    }
    graph.remove(node);
  }
}

/** The ways of a scope, as far as tokens can come, and the elements that none can come to. */
export function buildGraph(scope: ScopeModel): {
  readonly graph: WorkflowGraph;
  readonly unreached: readonly string[];
} {
  const graph = new GraphBuilder(scope).build();
  prune(graph);
  const reached = new Set(
    [...graph.nodes].flatMap(({ id, outs }) => [id, ...[...outs].flatMap(({ trace }) => trace)]),
  );
  const unreached = scope.nodes.filter((node) => !isApart(node) && !reached.has(node.id)).map(({ id }) => id);
  simplifySingleToken(graph);
  return { graph, unreached };
}
