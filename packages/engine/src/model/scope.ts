import type { ElementKind } from './element-kind.ts';
import type { EventDefinition } from './event-definition.ts';
import type { Expression } from './expression.ts';
import type { LoopModel } from './loop.ts';
import type { ClockSettings, StepSettings } from './step-settings.ts';

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
  /** Events of which all must come, and not any. */
  readonly parallelMultiple?: true;
  /** Event-based gateways and receive tasks that begin a process: by the first event, or so that the others must come as well. */
  readonly instantiates?: 'exclusive' | 'parallel';
  /** Complex gateways. */
  readonly activationCondition?: Expression;
  /** Activities: how many tokens must come before it begins, and how many it sends on; absent is one. */
  readonly startQuantity?: number;
  readonly completionQuantity?: number;
}

/** A sequence flow; `condition` decides at the node it leaves. BPMN 2.0.2 §8.3.13. */
export interface SequenceFlow {
  readonly id: string;
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  readonly condition?: Expression;
}

/** A scope whose activities are begun in no order of flows. BPMN 2.0.2 §10.3.5. */
export interface AdHocModel {
  readonly ordering: 'parallel' | 'sequential';
  /** Asked whenever an activity has completed: it ends the scope. */
  readonly completionCondition?: Expression;
  /** Whether what still runs is withdrawn then, or finishes. */
  readonly cancelRemaining: boolean;
}

/** The content of a process or sub-process: what one flat state machine is made of. */
export interface ScopeModel {
  readonly id: string;
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
  readonly adHoc?: AdHocModel;
  /** Names of its data objects: variables of this scope. */
  readonly data?: readonly string[];
  /** Processes: what begins and ends with them. */
  readonly clocks?: ClockSettings;
}
