import { ElementKind } from '../model/element-kind.ts';
import { EventKind } from '../model/event-kind.ts';
import type { FlowNode, ScopeModel } from '../model/scope.ts';

function linkName(node: FlowNode): string | undefined {
  const name = node.events.find((definition) => definition.kind === EventKind.LINK)?.name;
  return name !== undefined && 'literal' in name ? String(name.literal) : undefined;
}

/** The catching links that a throwing link leads to: the same name in the same scope. BPMN 2.0.2 §10.5.5.7. */
export function linkTargets(scope: ScopeModel, node: FlowNode): readonly FlowNode[] {
  if (node.kind !== ElementKind.INTERMEDIATE_THROW_EVENT) return [];
  const name = linkName(node);
  return scope.nodes.filter(
    (other) =>
      other.kind === ElementKind.INTERMEDIATE_CATCH_EVENT && name !== undefined && linkName(other) === name,
  );
}
