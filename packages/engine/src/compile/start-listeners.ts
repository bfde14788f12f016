import { ElementKind } from '../model/element-kind.ts';
import type { EventDefinition } from '../model/event-definition.ts';
import type { FlowNode } from '../model/scope.ts';
import type { CompiledProcess } from './compile-process.ts';
import type { CompiledScope } from './compiled-scope.ts';

/** An event that begins a case: a `start` command with its `node` and `index`, and with what the event brought as data. */
export interface StartListener {
  readonly node: string;
  /** The position of the definition among those of the node. */
  readonly index: number;
  readonly definition: EventDefinition;
}

/** The nodes whose events begin a process: its start events, receive tasks that say so, and what stands behind a gateway that says so. */
function beginningEvents(root: CompiledScope): readonly FlowNode[] {
  return root.model.nodes.flatMap((node) => {
    if (node.kind === ElementKind.START_EVENT) return [node];
    if (node.instantiates === undefined) return [];
    return node.events.length > 0 ? [node] : node.outgoing.map((flow) => root.node(root.flow(flow).target));
  });
}

/** Everything that begins a case of a process when it comes: messages, signals, times and conditions. BPMN 2.0.2 §13.2. */
export function startListeners(process: CompiledProcess): readonly StartListener[] {
  const root = process.scopes.get(process.model.root.id);
  if (root === undefined || process.model.global === true) return [];
  return beginningEvents(root).flatMap(({ id, events }) =>
    events.map((definition, index) => ({ node: id, index, definition })),
  );
}
