import { ElementKind } from '../model/element-kind.ts';
import type { FlowNode, SequenceFlow } from '../model/scope.ts';
import type { Subject } from './subject.ts';

const CHOOSING: ReadonlySet<string> = new Set([ElementKind.EXCLUSIVE_GATEWAY, ElementKind.INCLUSIVE_GATEWAY]);

/** A node where the case takes one way or some of several. */
export interface Choice {
  readonly node: FlowNode;
  readonly ways: readonly SequenceFlow[];
}

export function choicesOf({ nodes }: Pick<Subject, 'nodes'>): readonly Choice[] {
  return nodes.flatMap(({ node, place }) => {
    if (!CHOOSING.has(node.kind)) return [];
    const ways = place.scope.flows.filter((flow) => flow.source === node.id);
    return ways.length < 2 ? [] : [{ node, ways }];
  });
}
