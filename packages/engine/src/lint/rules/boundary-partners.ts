import { elements } from '../../elements/registry.ts';
import { ElementKind } from '../../model/element-kind.ts';
import { EventKind } from '../../model/event-kind.ts';
import type { Finding, Rule } from '../rule.ts';
import type { PlacedNode } from '../subject.ts';

function checkBoundary({ node, place }: PlacedNode): readonly Finding[] {
  const host = place.scope.nodes.find(({ id }) => id === node.attachedTo);
  if (host === undefined || elements[host.kind].activity !== true)
    return [{ code: 'BOUNDARY_WITHOUT_HOST', element: node.id }];
  const undoes = node.events.some(({ kind }) => kind === EventKind.COMPENSATION);
  return node.outgoing.length > 0 || undoes ? [] : [{ code: 'BOUNDARY_WITHOUT_WAY', element: node.id }];
}

/** An event at the edge of a step lies on one, and says what happens then. BPMN 2.0.2 §10.5.4. */
export const boundaryPartners: Rule = {
  profile: 'constraints',
  codes: { BOUNDARY_WITHOUT_HOST: 'error', BOUNDARY_WITHOUT_WAY: 'error' },
  check: ({ nodes }) =>
    nodes.filter(({ node }) => node.kind === ElementKind.BOUNDARY_EVENT).flatMap(checkBoundary),
};
