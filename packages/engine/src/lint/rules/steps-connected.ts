import { elements } from '../../elements/registry.ts';
import { ElementKind } from '../../model/element-kind.ts';
import { EventKind } from '../../model/event-kind.ts';
import type { FlowNode } from '../../model/scope.ts';
import { beginningsOf, type Graph, graphOf, isLink, isUnordered, reachedFrom } from '../graph.ts';
import type { Finding, Rule } from '../rule.ts';
import type { PlacedScope } from '../subject.ts';

/** The first of each unconnected part: naming all that follows from it would hide the cause. */
function firstOfEach(unreached: readonly FlowNode[], graph: Graph): readonly FlowNode[] {
  const open = new Set(unreached.map(({ id }) => id));
  const firsts: FlowNode[] = [];
  const take = (node: FlowNode): void => {
    firsts.push(node);
    for (const id of reachedFrom(graph.next, [node.id])) open.delete(id);
  };
  for (const node of unreached) if ((graph.before.get(node.id) ?? []).length === 0) take(node);
  for (const node of unreached) if (open.has(node.id)) take(node);
  return firsts;
}

function unreachedSteps({ scope }: PlacedScope, graph: Graph): readonly Finding[] {
  const reached = reachedFrom(graph.next, beginningsOf(scope));
  const unreached = scope.nodes.filter(({ id }) => !reached.has(id));
  return firstOfEach(unreached, graph).map(({ id }) => ({ code: 'STEP_NOT_REACHED', element: id }));
}

/** Ends, what jumps elsewhere, what only undoes, and what begins by itself need no way on. */
function needsWayOn(node: FlowNode): boolean {
  if (node.kind === ElementKind.END_EVENT || elements[node.kind].independent === true) return false;
  if (node.kind === ElementKind.BOUNDARY_EVENT) return false;
  if (node.kind === ElementKind.INTERMEDIATE_THROW_EVENT && isLink(node)) return false;
  return node.forCompensation !== true;
}

function deadEnds({ scope }: PlacedScope): readonly Finding[] {
  return scope.nodes
    .filter((node) => needsWayOn(node) && node.outgoing.length === 0)
    .map(({ id }) => ({ code: 'STEP_LEADS_NOWHERE', element: id }));
}

/** A part that is ended from outside, by an event at its edge, may go on for ever. */
function isEndedFromOutside({ owner }: PlacedScope): boolean {
  if (owner === undefined) return false;
  const { node, place } = owner;
  const isWatched = place.scope.nodes.some(
    ({ attachedTo, interrupting, events }) =>
      attachedTo === node.id && interrupting && events.every(({ kind }) => kind !== EventKind.COMPENSATION),
  );
  return isWatched || isEndedFromOutside(place);
}

function endlessParts(placed: PlacedScope, graph: Graph): readonly Finding[] {
  if (isEndedFromOutside(placed)) return [];
  const { scope } = placed;
  const reached = reachedFrom(graph.next, beginningsOf(scope));
  const ends = scope.nodes.filter(({ id }) => (graph.next.get(id) ?? []).length === 0).map(({ id }) => id);
  const ending = reachedFrom(graph.before, ends);
  const endless = scope.nodes.filter(({ id }) => reached.has(id) && !ending.has(id));
  const [first] = endless;
  return first === undefined ? [] : [{ code: 'NO_WAY_TO_END', element: first.id }];
}

/** Every step lies on a way from the beginning to an end. */
export const stepsConnected: Rule = {
  profile: 'procedure',
  codes: { STEP_NOT_REACHED: 'error', STEP_LEADS_NOWHERE: 'error', NO_WAY_TO_END: 'error' },
  check: ({ scopes }) =>
    scopes.flatMap((placed) => {
      if (isUnordered(placed.scope) || 'global' in placed.process) return [];
      const graph = graphOf(placed.scope);
      return [...unreachedSteps(placed, graph), ...deadEnds(placed), ...endlessParts(placed, graph)];
    }),
};
