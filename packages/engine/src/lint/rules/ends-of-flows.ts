import { ElementKind } from '../../model/element-kind.ts';
import type { FlowNode } from '../../model/scope.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** What may lie behind a choice that waits for what comes first. */
const AWAITED: ReadonlySet<string> = new Set([
  ElementKind.INTERMEDIATE_CATCH_EVENT,
  ElementKind.RECEIVE_TASK,
]);

function checkNode(node: FlowNode): readonly Finding[] {
  if (node.kind === ElementKind.START_EVENT && node.incoming.length > 0)
    return [{ code: 'START_WITH_WAY_IN', element: node.id }];
  if (node.kind === ElementKind.END_EVENT && node.outgoing.length > 0)
    return [{ code: 'END_WITH_WAY_OUT', element: node.id }];
  return [];
}

function checkEventChoices({ flows }: Subject): readonly Finding[] {
  return flows
    .filter(
      ({ source, target }) => source.kind === ElementKind.EVENT_BASED_GATEWAY && !AWAITED.has(target.kind),
    )
    .map(({ source, target }) => ({
      code: 'EVENT_CHOICE_TARGET',
      element: source.id,
      params: { target: target.name ?? target.id },
    }));
}

/** Nothing leads to a beginning, nothing leads on from an end, and a choice between events leads to events. BPMN 2.0.2 §10.5.2, §10.5.3, §10.6.6. */
export const endsOfFlows: Rule = {
  profile: 'constraints',
  codes: { START_WITH_WAY_IN: 'error', END_WITH_WAY_OUT: 'error', EVENT_CHOICE_TARGET: 'error' },
  check: (subject) => [
    ...subject.nodes.flatMap(({ node }) => checkNode(node)),
    ...checkEventChoices(subject),
  ],
};
