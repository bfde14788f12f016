export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point, Size {}

export interface GraphNode extends Size {
  readonly id: string;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Where the nodes and edges of a graph are drawn, from the corner 0/0 on. */
export interface GraphLayout extends Size {
  readonly nodes: ReadonlyMap<string, Box>;
  readonly edges: ReadonlyMap<string, readonly Point[]>;
}

const GAP_X = 60;
const GAP_Y = 40;
/** Between two ways that lead back below everything. */
const WAY = 14;

/** From left to right, each node in the column behind the last one that leads to it; what is in one column stands below one another. */
export function layOutGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphLayout {
  const columns = columnsOf(nodes, edges);
  const boxes = place(nodes, columns);
  const bottom = Math.max(0, ...[...boxes.values()].map(({ y, height }) => y + height));
  let ways = 0;
  const routes = edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    if (to.x > from.x + from.width) return [[edge.id, forward(from, to)] as const];
    ways += 1;
    return [[edge.id, below(from, to, bottom + ways * WAY)] as const];
  });
  return {
    nodes: boxes,
    edges: new Map(routes),
    width: Math.max(0, ...[...boxes.values()].map(({ x, width }) => x + width)),
    height: bottom + (ways === 0 ? 0 : (ways + 1) * WAY),
  };
}

/** The longest way to each node, leaving out the edges that lead back. */
export function columnsOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): ReadonlyMap<string, number> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const order = nodesInOrder(nodes, edges, targets);
  const position = new Map(order.map((id, index) => [id, index]));
  const columns = new Map(order.map((id) => [id, 0]));
  for (const id of order) {
    for (const to of targets.get(id) ?? []) {
      if ((position.get(to) ?? -1) > (position.get(id) ?? 0))
        columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1));
    }
  }
  return columns;
}

/** Every node before those that it leads to, as far as there are no circles: depth first, the last one left comes first. */
function nodesInOrder(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  targets: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const reached = new Set(edges.map(({ to }) => to));
  const known = new Set(nodes.map(({ id }) => id));
  const seen = new Set<string>();
  const left: string[] = [];
  const first = nodes.filter(({ id }) => !reached.has(id));
  // In a circle without a way in, the first node that is written down comes first: it is left last.
  const starts = [...first.reverse(), ...nodes];
  for (const { id: start } of starts) {
    const path: { readonly id: string; next: number }[] = [];
    const enter = (id: string): void => {
      if (seen.has(id) || !known.has(id)) return;
      seen.add(id);
      path.push({ id, next: (targets.get(id) ?? []).length });
    };
    enter(start);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      at.next -= 1;
      const to = targets.get(at.id)?.[at.next];
      if (to !== undefined) enter(to);
      else left.push(path.pop()?.id ?? '');
    }
  }
  return left.reverse();
}

function place(nodes: readonly GraphNode[], columns: ReadonlyMap<string, number>): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const last = Math.max(-1, ...columns.values());
  const firstHeight = Math.max(0, ...nodes.map(({ height }) => height));
  let x = 0;
  for (let column = 0; column <= last; column += 1) {
    const members = nodes.filter(({ id }) => columns.get(id) === column);
    const width = Math.max(...members.map((node) => node.width));
    let y = 0;
    for (const [index, { id, ...size }] of members.entries()) {
      // The first row has one middle, so that the usual way is a straight line.
      const top = index === 0 ? (firstHeight - size.height) / 2 : y;
      boxes.set(id, { x: Math.round(x + (width - size.width) / 2), y: Math.round(top), ...size });
      y = Math.max(index === 0 ? firstHeight : 0, top + size.height) + GAP_Y;
    }
    x += width + GAP_X;
  }
  return boxes;
}

function forward(from: Box, to: Box): readonly Point[] {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  if (start.y === end.y) return [start, end];
  const bend = end.x - GAP_X / 2;
  return [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end];
}

function below(from: Box, to: Box, y: number): readonly Point[] {
  const [start, end] = [from.x + from.width / 2, to.x + to.width / 2];
  return [
    { x: start, y: from.y + from.height },
    { x: start, y },
    { x: end, y },
    { x: end, y: to.y + to.height },
  ];
}
