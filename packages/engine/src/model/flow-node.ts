import type { ElementKind } from './element-kind.ts';
import type { EventDefinition } from './event-definition.ts';
import type { Expression, Mapping, Value } from './expression.ts';
import type { ScopeModel } from './scope.ts';

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

/** What entering or leaving a step does to a clock of the case. */
export interface ClockEffectModel {
  readonly clock: string;
  readonly effect: 'start' | 'stop' | 'pause' | 'resume' | 'restart' | 'extend';
  readonly on: 'enter' | 'leave';
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly term?: string;
}

/** What the `motcua` extension says of a step. */
export interface StepSettings {
  readonly nameEn?: string;
  readonly form?: string;
  readonly role?: string;
  readonly assignee?: Value;
  readonly unit?: Value;
  readonly term?: Value;
  readonly handler?: string;
  readonly resultVariable?: string;
  readonly retries?: number;
  readonly status?: string;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly clockEffects: readonly ClockEffectModel[];
  readonly caseNumber?: 'enter' | 'leave';
}

/** A step, event or gateway of a scope. Flows are named by their ids, in the order of the model. */
export interface FlowNode {
  readonly id: string;
  readonly kind: ElementKind;
  readonly name?: string;
  readonly lane?: string;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly default?: string;
  readonly settings: StepSettings;
  /** Events: what it waits for or throws. Empty for the event of kind `none` and for everything that is no event. */
  readonly events: readonly EventDefinition[];
  /** Boundary events and the start events of event sub-processes: whether they end what they are on. */
  readonly interrupting: boolean;
  readonly attachedTo?: string;
  readonly loop?: LoopModel;
  /** Sub-processes: what is inside. */
  readonly scope?: ScopeModel;
  /** Call activities: the process that is called. */
  readonly called?: string;
  /** Activities that only run to undo another, and the boundary event's way to them. */
  readonly forCompensation?: true;
  readonly compensationHandler?: string;
  /** Script tasks. */
  readonly script?: Expression;
}
