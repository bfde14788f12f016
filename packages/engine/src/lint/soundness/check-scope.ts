import type { ScopeModel } from '../../model/scope.ts';
import { graphOf } from '../graph.ts';
import { buildGraph } from './build-graph.ts';
import { type NetNode, netOf } from './net.ts';
import { isReduced, reduceGraph } from './reduce.ts';
import { type Found, Search, type Step } from './search.ts';
import type { Soundness, SoundnessCode, SoundnessFinding } from './soundness.ts';
import { reachableFrom, togetherRun } from './workflow-graph.ts';

const CODES: Readonly<Record<Found['kind'], SoundnessCode>> = {
  stuck: 'JOIN_MAY_WAIT_FOREVER',
  twice: 'STEP_DONE_TWICE',
  endless: 'CASE_MAY_NEVER_END',
};

function stepsOf(path: readonly Step[]): readonly string[] {
  return path.flatMap(({ node: { node }, move }) => [
    ...(node === undefined || node.isVirtual ? [] : [node.id]),
    ...togetherRun(move.edges.map(({ trace }) => trace)),
  ]);
}

/** What no token came to in a search that saw everything: the first of each part. */
function neverBegun(nodes: readonly NetNode[], search: Search): NetNode | undefined {
  return nodes.find((node) => !search.begun.has(node) && node.node?.isVirtual === false);
}

/** What is behind a step that two tokens come to has two as well. */
function isConsequence({ kind, node: { node } }: Found, all: readonly Found[]): boolean {
  if (kind !== 'twice' || node === undefined) return false;
  for (const other of all) {
    if (other.node.node === node) return false;
    if (other.kind === 'twice' && other.node.node !== undefined && reachableFrom(other.node.node).has(node))
      return true;
  }
  return false;
}

/** Of what is never reached, the first of each part. */
function firstOf(unreached: readonly string[], scope: ScopeModel): readonly string[] {
  const { before } = graphOf(scope);
  const firsts = unreached.filter(
    (id) => before.get(id)?.every((other) => !unreached.includes(other)) ?? true,
  );
  return firsts.length > 0 ? firsts : unreached.slice(0, 1);
}

function judge(nodes: readonly NetNode[], search: Search, mayRunOn: boolean): Soundness {
  const findings: SoundnessFinding[] = search.found
    .filter((found) => (found.kind !== 'endless' || !mayRunOn) && !isConsequence(found, search.found))
    .map(({ kind, node, path, element = node.element }) => ({
      code: CODES[kind],
      element,
      path: stepsOf(path),
    }));
  if (findings.length > 0) return { verdict: 'unsound', findings };
  if (!search.isComplete) return { verdict: 'undecided', reason: 'bound' };
  const dead = neverBegun(nodes, search);
  if (dead === undefined) return { verdict: 'sound' };
  return {
    verdict: 'unsound',
    findings: [{ code: 'STEP_NEVER_BEGINS', element: dead.element, path: [] }],
  };
}

/** Joins by a condition, and activities for several tokens: only the data say what they do. */
function dependsOnData({ nodes }: ScopeModel): boolean {
  return nodes.some(
    ({ incoming, activationCondition, startQuantity = 1, completionQuantity = 1 }) =>
      (activationCondition !== undefined && incoming.length > 1) ||
      startQuantity !== 1 ||
      completionQuantity !== 1,
  );
}

/** The ways of one scope; what lies inside its sub-processes is not looked at. `mayRunOn`: something outside can end it. */
export function checkScope(
  scope: ScopeModel,
  options: { readonly maximumMarkings: number; readonly mayRunOn: boolean },
): Soundness {
  if (dependsOnData(scope)) return { verdict: 'undecided', reason: 'data' };
  const { graph, unreached } = buildGraph(scope);
  const never = firstOf(unreached, scope).map(
    (element): SoundnessFinding => ({ code: 'STEP_NEVER_BEGINS', element, path: [] }),
  );
  reduceGraph(graph);
  const net = isReduced(graph) ? undefined : netOf(graph);
  if (net === undefined) {
    if (never.length > 0) return { verdict: 'unsound', findings: never };
    return isReduced(graph) ? { verdict: 'sound' } : { verdict: 'undecided', reason: 'bound' };
  }
  const search = new Search(net, options.maximumMarkings);
  search.run();
  const judged = judge(net.nodes, search, options.mayRunOn);
  if (never.length === 0) return judged;
  const others = judged.verdict === 'unsound' ? judged.findings : [];
  return { verdict: 'unsound', findings: [...others, ...never] };
}
