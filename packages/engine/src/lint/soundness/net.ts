import { type Edge, type GraphNode, mainOuts, reachableFrom, type WorkflowGraph } from './workflow-graph.ts';

/** One way a node can go on: over which edges at once, and which places they fill. */
export interface Move {
  readonly edges: readonly Edge[];
  readonly fills: readonly { readonly edge: Edge; readonly place: number }[];
}

/** A move that an event begins while the node keeps its token; not again before all that it began (`region`) is over. */
export interface MoveBeside extends Move {
  readonly region: readonly number[];
}

/** A node with its places: one in all, or for a join one for each way in. */
export interface NetNode {
  /** Absent: the steps of a way to the end, as a place from which the token goes. */
  readonly node: GraphNode | undefined;
  /** What it is in the drawing: the element, or the first of the steps. */
  readonly element: string;
  readonly entry: GraphNode['entry'];
  readonly stops: boolean;
  readonly places: readonly number[];
  readonly moves: readonly Move[];
  readonly beside: readonly MoveBeside[];
  /** Inclusive joins: places elsewhere, with the ways in (as bits) that a token there can still come by. */
  readonly expected: readonly { readonly place: number; readonly ways: number }[];
}

export interface Net {
  readonly nodes: readonly NetNode[];
  readonly placeCount: number;
  /** For each place the node it belongs to, by its index. */
  readonly ownerOf: readonly number[];
}

/** With more ways than this, the subsets of them, or the bits for them, would be too many. */
const MAXIMUM_WAYS = 10;

function subsets(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  return Array.from({ length: 2 ** edges.length - 1 }, (_, index) =>
    edges.filter((_edge, bit) => ((index + 1) >> bit) & 1),
  );
}

function alternatives(node: GraphNode): readonly (readonly Edge[])[] {
  const edges = mainOuts(node);
  if (edges.length === 0) return [[]];
  if (node.exit === 'all') return [edges];
  return node.exit === 'one' ? edges.map((edge) => [edge]) : subsets(edges);
}

/** The numbers of the places of a graph. */
class Places {
  readonly #ofEdge = new Map<Edge, number>();
  readonly #ofNode = new Map<GraphNode, number>();
  readonly owners: (GraphNode | Edge)[] = [];

  constructor(graph: WorkflowGraph) {
    for (const node of graph.nodes) {
      if (node.entry === 'any') this.#ofNode.set(node, this.owners.push(node) - 1);
      else for (const edge of node.ins) this.#ofEdge.set(edge, this.owners.push(node) - 1);
    }
    for (const node of graph.nodes)
      for (const edge of node.outs)
        if (edge.target === undefined && edge.step !== undefined)
          this.#ofEdge.set(edge, this.owners.push(edge) - 1);
  }

  ofNode(node: GraphNode): readonly number[] {
    const place = this.#ofNode.get(node);
    if (place !== undefined) return [place];
    return [...node.ins].map((edge) => this.#ofEdge.get(edge)).filter((found) => found !== undefined);
  }

  ofEdge(edge: Edge): number | undefined {
    const { target } = edge;
    return (target === undefined ? undefined : this.#ofNode.get(target)) ?? this.#ofEdge.get(edge);
  }
}

/** Whatever can come by a way in without passing the join that it leads to. */
function beforeWay(way: Edge, join: GraphNode): ReadonlySet<GraphNode> {
  const found = new Set<GraphNode>();
  const open = way.source === undefined ? [] : [way.source];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === join || found.has(node)) continue;
    found.add(node);
    open.push(...[...node.ins].map(({ source }) => source).filter((source) => source !== undefined));
  }
  return found;
}

/** For an inclusive join: which of its ways in a token at each other place can come by without passing it. BPMN 2.0.2 §13.4.3. */
function expectedAt(join: GraphNode, graph: WorkflowGraph, places: Places): NetNode['expected'] {
  const before = [...join.ins].map((way) => beforeWay(way, join));
  return [...graph.nodes].flatMap((node) => {
    const ways = before.reduce((bits, nodes, way) => (nodes.has(node) ? bits | (1 << way) : bits), 0);
    return ways === 0 ? [] : places.ofNode(node).map((place) => ({ place, ways }));
  });
}

/** The places of what only an event beside the main way begins. */
function regionOf(edge: Edge, main: ReadonlySet<GraphNode>, places: Places): readonly number[] {
  const { target } = edge;
  if (target === undefined) return [];
  const own = [target, ...reachableFrom(target)].filter((node) => !main.has(node));
  const ends = own.flatMap((node) => [...node.outs]).filter((out) => out.target === undefined);
  return [
    ...own.flatMap((node) => places.ofNode(node)),
    ...ends.map((end) => places.ofEdge(end)).filter((place) => place !== undefined),
  ];
}

/** The places and moves of a graph; nothing where a node has more ways than can be told apart. */
export function netOf(graph: WorkflowGraph): Net | undefined {
  const places = new Places(graph);
  const main = new Set([graph.start, ...reachableFrom(graph.start, ({ isBeside }) => !isBeside)]);
  const filled = (edges: readonly Edge[]): Move['fills'] =>
    edges.flatMap((edge) => {
      const place = places.ofEdge(edge);
      return place === undefined ? [] : [{ edge, place }];
    });
  const nodes: NetNode[] = [];
  for (const node of graph.nodes) {
    const isChoosing = node.exit === 'some' && mainOuts(node).length > MAXIMUM_WAYS;
    if (isChoosing || (node.entry === 'awaited' && node.ins.size > MAXIMUM_WAYS)) return undefined;
    nodes.push({
      node,
      element: node.id,
      entry: node.entry,
      stops: node.stops,
      places: places.ofNode(node),
      moves: alternatives(node).map((edges) => ({ edges, fills: filled(edges) })),
      beside: [...node.outs]
        .filter(({ isBeside }) => isBeside)
        .map((edge) => ({ edges: [edge], fills: filled([edge]), region: regionOf(edge, main, places) })),
      expected: node.entry === 'awaited' ? expectedAt(node, graph, places) : [],
    });
  }
  const indexOf = new Map<GraphNode | Edge, number>(
    nodes.map(({ node }, index) => [node as GraphNode, index]),
  );
  for (const [place, owner] of places.owners.entries()) {
    if ('ins' in owner) continue;
    const ending = {
      entry: 'any',
      stops: false,
      moves: [{ edges: [], fills: [] }],
      beside: [],
      expected: [],
    } as const;
    const { step: element = '' } = owner;
    indexOf.set(owner, nodes.push({ ...ending, node: undefined, element, places: [place] }) - 1);
  }
  const ownerOf = places.owners.map((owner) => indexOf.get(owner) ?? 0);
  return { nodes, placeCount: places.owners.length, ownerOf };
}
