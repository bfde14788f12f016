import type { DraftNode, ProcessDraft } from '@motcua/engine/bundle';
import { columnsOf, type GraphEdge, type GraphNode } from './lay-out-graph.ts';

/** A step to be drawn in a lane. `lane`: the role that decides it; `''`: nobody's, so it stands with the step before it. */
export interface LaneNode extends GraphNode {
  readonly lane: string;
}

/** A process that is drawn already, as a draft to be laid out in lanes. */
export function laneDraft(nodes: readonly LaneNode[], edges: readonly GraphEdge[]): ProcessDraft {
  const columns = columnsOf(nodes, edges);
  const lanes = lanesOf(nodes, edges, columns);
  const steps = nodes.map(
    ({ id, width, height }): DraftNode => ({
      id,
      kind: '',
      name: '',
      lane: lanes.get(id) ?? '',
      column: columns.get(id) ?? 0,
      size: { width, height },
      documentation: '',
      attributes: {},
      clockEffects: [],
    }),
  );
  const flows = edges.map((edge) => ({ ...edge, name: '', condition: '', isDefault: false }));
  return { steps, flows };
}

/** What nobody does stands with what leads to it, a start with what it leads to. */
function lanesOf(
  nodes: readonly LaneNode[],
  edges: readonly GraphEdge[],
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const lanes = new Map(nodes.filter(({ lane }) => lane !== '').map(({ id, lane }) => [id, lane]));
  const inOrder = [...nodes].sort((one, other) => (columns.get(one.id) ?? 0) - (columns.get(other.id) ?? 0));
  const take = (node: LaneNode, neighbours: readonly string[]): void => {
    const lane = neighbours.map((id) => lanes.get(id)).find((known) => known !== undefined);
    if (!lanes.has(node.id) && lane !== undefined) lanes.set(node.id, lane);
  };
  const before = neighboursBy(edges, 'to', 'from');
  const after = neighboursBy(edges, 'from', 'to');
  for (const node of inOrder) take(node, before.get(node.id) ?? []);
  for (const node of inOrder.reverse()) take(node, after.get(node.id) ?? []);
  const first = nodes.find(({ lane }) => lane !== '')?.lane ?? '';
  return new Map(nodes.map(({ id }) => [id, lanes.get(id) ?? first]));
}

function neighboursBy(
  edges: readonly GraphEdge[],
  of: 'from' | 'to',
  neighbour: 'from' | 'to',
): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const edge of edges) known.set(edge[of], [...(known.get(edge[of]) ?? []), edge[neighbour]]);
  return known;
}
