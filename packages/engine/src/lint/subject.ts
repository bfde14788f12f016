import type { Bundle } from '../bundle/bundle.ts';
import type { ProcessModel } from '../model/process.ts';
import type { FlowNode, ScopeModel, SequenceFlow } from '../model/scope.ts';
import type { BundleDecisions } from './decisions.ts';

/** A scope with where it lies: `owner` is the sub-process that it is the inside of. */
export interface PlacedScope {
  readonly process: ProcessModel;
  readonly scope: ScopeModel;
  readonly owner?: PlacedNode;
}

export interface PlacedNode {
  readonly node: FlowNode;
  readonly place: PlacedScope;
}

export interface PlacedFlow {
  readonly flow: SequenceFlow;
  readonly source: FlowNode;
  readonly target: FlowNode;
}

/** What a rule looks at: the bundle, and what its process says, read once. */
export interface Subject {
  readonly bundle: Bundle;
  readonly processes: readonly ProcessModel[];
  readonly scopes: readonly PlacedScope[];
  readonly nodes: readonly PlacedNode[];
  readonly flows: readonly PlacedFlow[];
  readonly decisions: BundleDecisions;
}

const NO_DECISIONS: BundleDecisions = {
  compiled: { version: 1, elements: {} },
  paths: new Map(),
  problems: [],
};

function* scopesOf(
  process: ProcessModel,
  scope: ScopeModel,
  owner: PlacedNode | undefined,
): Generator<PlacedScope> {
  const place: PlacedScope = { process, scope, ...(owner === undefined ? {} : { owner }) };
  yield place;
  for (const node of scope.nodes)
    if (node.scope !== undefined) yield* scopesOf(process, node.scope, { node, place });
}

function flowsOf({ nodes, flows }: ScopeModel): readonly PlacedFlow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return flows.flatMap((flow) => {
    const [source, target] = [byId.get(flow.source), byId.get(flow.target)];
    return source === undefined || target === undefined ? [] : [{ flow, source, target }];
  });
}

export function subjectOf(
  bundle: Bundle,
  processes: readonly ProcessModel[],
  decisions: BundleDecisions = NO_DECISIONS,
): Subject {
  const scopes = processes.flatMap((process) => [...scopesOf(process, process.root, undefined)]);
  return {
    bundle,
    processes,
    scopes,
    nodes: scopes.flatMap((place) => place.scope.nodes.map((node) => ({ node, place }))),
    flows: scopes.flatMap(({ scope }) => flowsOf(scope)),
    decisions,
  };
}
