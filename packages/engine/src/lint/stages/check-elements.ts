import { elements } from '../../elements/registry.ts';
import type { Problem } from '../../model/problem.ts';
import type { Subject } from '../subject.ts';

/** What each element finds missing for itself: without it the engine cannot run it. */
export function checkElements({ nodes }: Subject): readonly Problem[] {
  return nodes.flatMap(({ node, place }) => elements[node.kind].check?.(node, place.scope) ?? []);
}
