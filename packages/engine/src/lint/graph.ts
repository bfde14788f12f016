import { elements } from '../elements/registry.ts';
import { ElementKind } from '../model/element-kind.ts';
import { EventKind } from '../model/event-kind.ts';
import type { FlowNode, ScopeModel } from '../model/scope.ts';

/** The name of the place that a link leads to or is. */
export function linkNameOf({ events }: FlowNode): string | undefined {
  const name = events.find(({ kind }) => kind === EventKind.LINK)?.name;
  return name !== undefined && 'literal' in name ? String(name.literal) : undefined;
}

export function isLink({ events }: FlowNode): boolean {
  return events.some(({ kind }) => kind === EventKind.LINK);
}

function linkedNodes(scope: ScopeModel, node: FlowNode): readonly string[] {
  const name = node.kind === ElementKind.INTERMEDIATE_THROW_EVENT ? linkNameOf(node) : undefined;
  if (name === undefined) return [];
  return scope.nodes
    .filter((other) => other.kind === ElementKind.INTERMEDIATE_CATCH_EVENT && linkNameOf(other) === name)
    .map(({ id }) => id);
}

/** The nodes of one scope with the moves between them: along flows, onto the events at an edge, over links, to what undoes a step. */
export interface Graph {
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlyMap<string, readonly string[]>;
}

export function graphOf(scope: ScopeModel): Graph {
  const next = new Map<string, string[]>(scope.nodes.map(({ id }) => [id, []]));
  const before = new Map<string, string[]>(scope.nodes.map(({ id }) => [id, []]));
  const connect = (from: string, to: string): void => {
    next.get(from)?.push(to);
    before.get(to)?.push(from);
  };
  for (const { source, target } of scope.flows) connect(source, target);
  for (const node of scope.nodes) {
    if (node.attachedTo !== undefined) connect(node.attachedTo, node.id);
    if (node.compensationHandler !== undefined) connect(node.id, node.compensationHandler);
    for (const target of linkedNodes(scope, node)) connect(node.id, target);
  }
  return { next, before };
}

/** Everything that can be reached from some nodes, themselves included. */
export function reachedFrom(
  edges: ReadonlyMap<string, readonly string[]>,
  starts: readonly string[],
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(edges.get(id) ?? []));
  }
  return reached;
}

function hasNoWayIn(node: FlowNode): boolean {
  return node.incoming.length === 0 && node.attachedTo === undefined && node.forCompensation !== true;
}

/** A start event, or whatever else a message begins a case with. */
export function beginsCase(node: FlowNode): boolean {
  return node.kind === ElementKind.START_EVENT || 'instantiates' in node;
}

/** A scope without an order: its steps are begun by whoever works there. */
export function isUnordered(scope: ScopeModel): boolean {
  return 'adHoc' in scope;
}

/** Where a scope begins: its start events, else (as the standard has it) whatever has no way in; and what begins by itself. */
export function beginningsOf({ nodes }: ScopeModel): readonly string[] {
  const independent = nodes.filter(({ kind }) => elements[kind].independent === true);
  const starts = nodes.filter(beginsCase);
  const first = starts.length > 0 ? starts : nodes.filter((node) => hasNoWayIn(node) && !isLink(node));
  return [...independent, ...first].map(({ id }) => id);
}
