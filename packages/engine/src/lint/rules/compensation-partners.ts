import { ElementKind } from '../../model/element-kind.ts';
import { EventKind } from '../../model/event-kind.ts';
import type { FlowNode } from '../../model/scope.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

function compensates({ events }: FlowNode): boolean {
  return events.some(({ kind }) => kind === EventKind.COMPENSATION);
}

function checkNode(node: FlowNode, known: ReadonlySet<string>): readonly Finding[] {
  if (node.kind === ElementKind.BOUNDARY_EVENT) {
    const handler = node.compensationHandler;
    return handler !== undefined && known.has(handler)
      ? []
      : [{ code: 'COMPENSATION_WITHOUT_HANDLER', element: node.id }];
  }
  return node.events.flatMap(({ activity }) =>
    activity === undefined || known.has(activity)
      ? []
      : [{ code: 'COMPENSATION_UNKNOWN', element: node.id, params: { activity } }],
  );
}

function check({ nodes }: Subject): readonly Finding[] {
  const known = new Set(nodes.map(({ node }) => node.id));
  return nodes.filter(({ node }) => compensates(node)).flatMap(({ node }) => checkNode(node, known));
}

/** What can be undone says by which step, and what is to be undone is there. BPMN 2.0.2 §10.7. */
export const compensationPartners: Rule = {
  profile: 'constraints',
  codes: { COMPENSATION_WITHOUT_HANDLER: 'error', COMPENSATION_UNKNOWN: 'error' },
  check,
};
