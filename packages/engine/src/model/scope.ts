import type { Expression } from './expression.ts';
import type { FlowNode } from './flow-node.ts';

/** A sequence flow; `condition` decides at the node it leaves. BPMN 2.0.2 §8.3.13. */
export interface SequenceFlow {
  readonly id: string;
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  readonly condition?: Expression;
}

/** The content of a process or sub-process: what one flat state machine is made of. */
export interface ScopeModel {
  readonly id: string;
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
}
