import { ElementKind } from '../../model/element-kind.ts';
import { EventKind } from '../../model/event-kind.ts';
import type { FlowNode, ScopeModel } from '../../model/scope.ts';
import { linkNameOf } from '../graph.ts';
import { behaviours } from './behaviours.ts';
import type { Exit } from './workflow-graph.ts';

/** Where a token can go from a node: to an element (over a flow, where there is one), to its end, or by some of several ways. */
export type Way =
  | { readonly flow?: string; readonly target: string | undefined }
  | { readonly exit: Exit; readonly ways: readonly Way[] };

const ENDS: Way = { target: undefined };

function choice(exit: Exit, ways: readonly Way[]): Way {
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? only : { exit, ways };
}

/** By the conditions: flows without one are always taken, of the others any may be; the default flow only if no other is. */
function byConditions(node: FlowNode, flows: ScopeModel['flows']): Way {
  const wayOf = ({ id, target }: ScopeModel['flows'][number]): Way => ({ flow: id, target });
  const fallback = flows.filter(({ id }) => id === node.default).map(wayOf);
  const others = flows.filter(({ id }) => id !== node.default);
  // A gateway whose conditions are not written yet is one that chooses all the same.
  const isChoosing =
    behaviours[node.kind].entry === 'awaited' && others.every((flow) => flow.condition === undefined);
  const always = isChoosing ? [] : others.filter(({ condition }) => condition === undefined).map(wayOf);
  const maybe = isChoosing
    ? others.map(wayOf)
    : others.filter(({ condition }) => condition !== undefined).map(wayOf);
  if (always.length === 0)
    return maybe.length === 0 ? choice('one', fallback) : choice('one', [choice('some', maybe), ...fallback]);
  return choice('all', maybe.length === 0 ? always : [...always, choice('some', [...maybe, ENDS])]);
}

function overLink(node: FlowNode, scope: ScopeModel): Way | undefined {
  const name = node.kind === ElementKind.INTERMEDIATE_THROW_EVENT ? linkNameOf(node) : undefined;
  const target = scope.nodes.find(
    (other) =>
      name !== undefined && other.kind === ElementKind.INTERMEDIATE_CATCH_EVENT && linkNameOf(other) === name,
  );
  return target === undefined ? undefined : { target: target.id };
}

/** How a node is left when it has done its work. */
export function waysOut(node: FlowNode, scope: ScopeModel): Way {
  const link = overLink(node, scope);
  if (link !== undefined) return link;
  const { exit } = behaviours[node.kind];
  const flows = scope.flows.filter(({ source }) => source === node.id);
  if (flows.length === 0 || exit === 'ends') return ENDS;
  if (exit === 'conditions') return byConditions(node, flows);
  const isAll = exit === 'all' || node.instantiates === 'parallel';
  return choice(
    isAll ? 'all' : 'one',
    flows.map(({ id, target }) => ({ flow: id, target })),
  );
}

export function isCompensation({ events }: FlowNode): boolean {
  return events.some(({ kind }) => kind === EventKind.COMPENSATION);
}

/** What no token of the scope comes to: what begins by itself, and what only undoes. */
export function isApart(node: FlowNode): boolean {
  if (behaviours[node.kind].isApart === true || node.forCompensation === true) return true;
  return node.kind === ElementKind.BOUNDARY_EVENT && isCompensation(node);
}

/** Where a scope begins: at the start events without a definition together, else at one that waits; without any at whatever has no way in. */
export function beginnings(scope: ScopeModel): Way {
  const toNode = ({ id }: FlowNode): Way => ({ target: id });
  const starts = scope.nodes.filter(({ kind }) => kind === ElementKind.START_EVENT);
  const instantiating = scope.nodes.filter(({ instantiates }) => instantiates !== undefined);
  const plain = starts.filter(({ events }) => events.every(({ kind }) => kind === EventKind.NONE));
  const waiting = [...starts.filter((start) => !plain.includes(start)), ...instantiating].map(toNode);
  const isEntered = new Set(
    scope.nodes.map((node) => overLink(node, scope)).map((way) => way && 'target' in way && way.target),
  );
  const first =
    starts.length + instantiating.length > 0
      ? plain
      : scope.nodes.filter(
          (node) =>
            node.incoming.length === 0 &&
            node.attachedTo === undefined &&
            !isApart(node) &&
            !isEntered.has(node.id),
        );
  return choice('one', [...(first.length === 0 ? [] : [choice('all', first.map(toNode))]), ...waiting]);
}
