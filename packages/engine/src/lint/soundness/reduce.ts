import {
  type Edge,
  type GraphNode,
  mainOuts,
  reachableFrom,
  togetherRun,
  type WorkflowGraph,
} from './workflow-graph.ts';

/** Takes away or merges something at one node where that changes no verdict; says which nodes to look at again. */
type Reduction = (graph: WorkflowGraph, node: GraphNode) => readonly GraphNode[];

const NOTHING: readonly GraphNode[] = [];

function around(...edges: readonly Edge[]): readonly GraphNode[] {
  return edges.flatMap(({ source, target }) => [source, target]).filter((node) => node !== undefined);
}

function stepOf(node: GraphNode): readonly string[] {
  return node.isVirtual ? [] : [node.id];
}

/** A node with one way in and one way out is a part of the way. */
const sequence: Reduction = (graph, node) => {
  const [into] = node.ins;
  const [out] = node.outs;
  if (node === graph.start || node.ins.size !== 1 || node.outs.size !== 1) return NOTHING;
  if (into === undefined || out === undefined || into === out || out.isBeside) return NOTHING;
  if (into.source === undefined) return NOTHING;
  graph.disconnect(out);
  into.target = out.target;
  into.trace = [...into.trace, ...stepOf(node), ...out.trace];
  into.step ??= node.isVirtual ? out.step : node.id;
  into.target?.ins.add(into);
  graph.remove(node);
  return around(into);
};

/** Pairs of a split and a join between which several ways are as good as one. */
const INTERCHANGEABLE: ReadonlySet<string> = new Set([
  'one any',
  'one awaited',
  'all all',
  'all awaited',
  'some awaited',
]);

/** Several ways from one node to the same next one. */
const parallelWays: Reduction = (graph, node) => {
  const kept = new Map<GraphNode | undefined, Edge>();
  const changed: GraphNode[] = [];
  for (const edge of mainOuts(node)) {
    const { target } = edge;
    const first = kept.get(target);
    if (first === undefined) kept.set(target, edge);
    else if (target === undefined || INTERCHANGEABLE.has(`${node.exit} ${target.entry}`)) {
      if (edge.step !== undefined && first.step === undefined) first.trace = edge.trace;
      first.step ??= edge.step;
      if (node.exit === 'all') first.trace = togetherRun([first.trace, edge.trace]);
      graph.disconnect(edge);
      changed.push(...around(edge));
    }
  }
  return changed;
};

/** A way back to where a choice is made, which may be taken any number of times and then another is. */
const loop: Reduction = (graph, node) => {
  if (node.entry !== 'any' || node.exit !== 'one') return NOTHING;
  const back = mainOuts(node).find(({ target }) => target === node);
  if (back === undefined || mainOuts(node).length < 2) return NOTHING;
  graph.disconnect(back);
  return [node];
};

/**
 * A split behind a split of the same kind, or behind a node with no other way out: together they are one. Two tokens at the steps between would
 * come to one of its ways together, too, and not all of them lead to the end (`parallelWays` comes first).
 */
const nestedSplit: Reduction = (graph, node) => {
  const [into] = node.ins;
  const source = into?.source;
  if (into === undefined || source === undefined || source === node || into.isBeside) return NOTHING;
  if (node.ins.size !== 1 || node.outs.size < 2 || mainOuts(node).length !== node.outs.size) return NOTHING;
  if (source.outs.size > 1 && (source.exit !== node.exit || mainOuts(source).length < 2)) return NOTHING;
  graph.disconnect(into);
  source.exit = node.exit;
  for (const edge of node.outs) {
    edge.source = source;
    edge.trace = [...into.trace, ...stepOf(node), ...edge.trace];
    source.outs.add(edge);
  }
  graph.remove(node);
  return [source, ...around(...node.outs)];
};

/** A merge before a merge: together they are one. */
const nestedMerge: Reduction = (graph, node) => {
  const [out] = node.outs;
  const target = out?.target;
  if (out === undefined || target === undefined || target === node || out.isBeside) return NOTHING;
  if (node.outs.size !== 1 || node.ins.size < 2 || target.ins.size < 2) return NOTHING;
  if (node.entry !== 'any' || target.entry !== 'any') return NOTHING;
  graph.disconnect(out);
  for (const edge of node.ins) {
    edge.target = target;
    edge.trace = [...edge.trace, ...stepOf(node), ...out.trace];
    target.ins.add(edge);
  }
  graph.remove(node);
  return [target, ...around(...node.ins)];
};

/** A branch that runs to its end by itself, beside others. */
const ownEnd: Reduction = (graph, node) => {
  const beside = [...node.outs].filter(({ isBeside, target }) => isBeside && target === undefined);
  for (const edge of beside) graph.disconnect(edge);
  const ends = mainOuts(node).find(({ target }) => target === undefined);
  const isDroppable =
    ends !== undefined &&
    node.exit === 'all' &&
    mainOuts(node).length > 1 &&
    (ends.step === undefined || !reachableFrom(node).has(node));
  if (isDroppable) graph.disconnect(ends);
  return isDroppable || beside.length > 0 ? [node] : NOTHING;
};

const REDUCTIONS: readonly Reduction[] = [sequence, parallelWays, loop, nestedSplit, nestedMerge, ownEnd];

function reduceAt(graph: WorkflowGraph, node: GraphNode): readonly GraphNode[] {
  for (const reduction of REDUCTIONS) {
    const changed = reduction(graph, node);
    if (changed.length > 0) return changed;
  }
  return NOTHING;
}

/**
 * Takes away all that cannot go wrong: sequences, blocks of choices, of parallel and of inclusive branches, loops, branches that end by
 * themselves. The verdict stays the same, and each step that was taken away can be done exactly if the way that it is now a part of can.
 */
export function reduceGraph(graph: WorkflowGraph): void {
  const open = new Set(graph.nodes);
  for (const node of open) {
    open.delete(node);
    if (!graph.nodes.has(node)) continue;
    for (const changed of reduceAt(graph, node)) if (graph.nodes.has(changed)) open.add(changed);
  }
}

/** Whether nothing is left to search: one way from the beginning to the end. */
export function isReduced(graph: WorkflowGraph): boolean {
  const [only] = graph.start.outs;
  return graph.nodes.size === 1 && graph.start.outs.size === 1 && only?.target === undefined;
}
