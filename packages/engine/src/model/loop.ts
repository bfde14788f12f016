import type { Expression, Value } from './expression.ts';

/** An activity that runs several times. BPMN 2.0.2 §10.3.8. */
export interface LoopModel {
  readonly kind: 'standard' | 'sequential' | 'parallel';
  /** How many times: a number, or a list with one run per item. */
  readonly cardinality?: Value;
  readonly collection?: Value;
  readonly item?: string;
  readonly outputCollection?: string;
  readonly outputItem?: Value;
  readonly completionCondition?: Expression;
  /** Standard loops: go on while this holds. */
  readonly condition?: Expression;
  readonly testBefore?: boolean;
  readonly maximum?: number;
}
