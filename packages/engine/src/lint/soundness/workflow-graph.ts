/** How a node begins: with each token that comes, when one has come by every way in, or when no more can come (inclusive joins). */
export type Entry = 'any' | 'all' | 'awaited';

/** Which ways out it takes: one, all, or at least one. */
export type Exit = 'one' | 'all' | 'some';

/** A node of the graph that is reduced and searched. */
export interface GraphNode {
  /** The element; a virtual node is a part of what the element does when it is left. */
  readonly id: string;
  readonly isVirtual: boolean;
  /** Ends everything in the scope. */
  readonly stops: boolean;
  entry: Entry;
  exit: Exit;
  readonly ins: Set<Edge>;
  readonly outs: Set<Edge>;
}

/** A way from one node to the next; reductions make one way of many. */
export interface Edge {
  /** Absent: a way from what is never reached. */
  source: GraphNode | undefined;
  /** Absent: the token ends. */
  target: GraphNode | undefined;
  /** Begun by an event while the source goes on. */
  readonly isBeside: boolean;
  /** The flows and steps on the way, as one run through it. */
  trace: readonly string[];
  /** The first of the steps on the way, after the last choice, that two tokens must not be at together. */
  step: string | undefined;
}

/** The ways of one scope as a graph. It is made to be changed: reductions take away what cannot go wrong. */
export class WorkflowGraph {
  readonly start: GraphNode = makeNode({ id: '', isVirtual: true });
  readonly nodes = new Set<GraphNode>([this.start]);

  add(node: GraphNode): GraphNode {
    this.nodes.add(node);
    return node;
  }

  connect(options: {
    readonly source: GraphNode;
    readonly target: GraphNode | undefined;
    readonly trace: readonly string[];
    readonly isBeside?: boolean;
  }): void {
    const { source, target, trace, isBeside = false } = options;
    const edge: Edge = { source, target, trace, isBeside, step: undefined };
    source.outs.add(edge);
    target?.ins.add(edge);
  }

  /** Takes an edge away at both ends. */
  disconnect(edge: Edge): void {
    edge.source?.outs.delete(edge);
    edge.target?.ins.delete(edge);
  }

  /** Takes a node away; its edges must have been moved. */
  remove(node: GraphNode): void {
    this.nodes.delete(node);
  }
}

export function makeNode(options: {
  readonly id: string;
  readonly isVirtual?: boolean;
  readonly stops?: boolean;
  readonly entry?: Entry;
}): GraphNode {
  const { id, isVirtual = false, stops = false, entry = 'any' } = options;
  return { id, isVirtual, stops, entry, exit: 'one', ins: new Set(), outs: new Set() };
}

/** Everything that can be reached from a node over at least one edge. */
export function reachableFrom(
  node: GraphNode,
  follow: (edge: Edge) => boolean = () => true,
): ReadonlySet<GraphNode> {
  const reached = new Set<GraphNode>();
  const open = [node];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const edge of current.outs) {
      if (edge.target === undefined || reached.has(edge.target) || !follow(edge)) continue;
      reached.add(edge.target);
      open.push(edge.target);
    }
  }
  return reached;
}

export function mainOuts(node: GraphNode): readonly Edge[] {
  return [...node.outs].filter(({ isBeside }) => !isBeside);
}

/** How far two runs are the same. */
function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs < 0 ? one.length : differs;
}

/** Several ways from one node that are taken together, as one run: what they have in common happens once. */
export function togetherRun(traces: readonly (readonly string[])[]): readonly string[] {
  return traces.flatMap((trace, index) => {
    const shared = traces.slice(0, index).map((before) => sharedLength(trace, before));
    return trace.slice(Math.max(0, ...shared));
  });
}
