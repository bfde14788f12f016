import type { EventDefinition } from './event-definition.ts';
import type { Expression, Value } from './expression.ts';

/** An event that an activity throws onto its own boundary while its instances complete. BPMN 2.0.2 §13.3.7, `behavior`. */
export interface LoopEvent {
  /** At each completion, at the first, or at each for which the condition holds. */
  readonly on: 'each' | 'first' | Expression;
  readonly event: EventDefinition;
}

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
  readonly thrown?: readonly LoopEvent[];
  /** Standard loops: go on while this holds. */
  readonly condition?: Expression;
  readonly testBefore?: boolean;
  readonly maximum?: number;
}
