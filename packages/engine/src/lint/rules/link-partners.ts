import { ElementKind } from '../../model/element-kind.ts';
import type { FlowNode } from '../../model/scope.ts';
import { isLink, linkNameOf } from '../graph.ts';
import type { Finding, Rule } from '../rule.ts';

function linksOf(nodes: readonly FlowNode[], kind: FlowNode['kind']): readonly FlowNode[] {
  return nodes.filter((node) => node.kind === kind && isLink(node));
}

function partnersOf(nodes: readonly FlowNode[], node: FlowNode): readonly FlowNode[] {
  const name = linkNameOf(node);
  return name === undefined ? [] : nodes.filter((other) => linkNameOf(other) === name);
}

function checkLinks(nodes: readonly FlowNode[]): readonly Finding[] {
  const sources = linksOf(nodes, ElementKind.INTERMEDIATE_THROW_EVENT);
  const targets = linksOf(nodes, ElementKind.INTERMEDIATE_CATCH_EVENT);
  const repeated = targets.filter((target) => partnersOf(targets, target)[0]?.id !== target.id);
  return [
    ...sources
      .filter((source) => partnersOf(targets, source).length === 0)
      .map(({ id }): Finding => ({ code: 'LINK_WITHOUT_TARGET', element: id })),
    ...targets
      .filter((target) => partnersOf(sources, target).length === 0)
      .map(({ id }): Finding => ({ code: 'LINK_WITHOUT_SOURCE', element: id })),
    ...repeated
      .filter((target) => linkNameOf(target) !== undefined)
      .map(
        (target): Finding => ({
          code: 'LINK_REPEATED',
          element: target.id,
          params: { link: linkNameOf(target) ?? '' },
        }),
      ),
  ];
}

/** A jump has one place that it leads to, and each such place is jumped to. BPMN 2.0.2 §10.5.5.7. */
export const linkPartners: Rule = {
  profile: 'constraints',
  codes: { LINK_WITHOUT_TARGET: 'error', LINK_WITHOUT_SOURCE: 'error', LINK_REPEATED: 'error' },
  check: ({ scopes }) => scopes.flatMap(({ scope }) => checkLinks(scope.nodes)),
};
