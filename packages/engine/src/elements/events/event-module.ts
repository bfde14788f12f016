import type { EventDefinition } from '../../model/event-definition.ts';
import type { EventKind } from '../../model/event-kind.ts';
import type { Listener } from '../../model/record.ts';
import { waitId as idOfWait } from '../../model/wait-id.ts';
import type { Execution } from '../execution.ts';

/** What a throw led to: it is done, the token waits for it, or the token is gone. */
export type Thrown = 'done' | 'waits' | 'ended';

/** One kind of event definition: how it is waited for, and how it is thrown. */
export interface EventModule {
  readonly kind: EventKind;
  readonly bpmnTypes: readonly string[];
  /** Thrown, it reaches everybody in the case who listens at that moment. */
  readonly heardByAll?: true;
  /** Begins to wait; what comes is a `trigger` command with this listener. Absent: found by propagation, or never waited for. */
  listen?(execution: Execution, definition: EventDefinition, listener: Listener, index: number): void;
  /** Ends the wait. */
  ignore?(execution: Execution, definition: EventDefinition, listener: Listener, index: number): void;
  /** Absent: this kind cannot be thrown. */
  throwEvent?(execution: Execution, definition: EventDefinition): Thrown;
}

/** The id of what a listener waits for with one of its definitions. */
export function waitId(listener: Listener, index: number): string {
  return idOfWait(listener.token ?? listener.scope, listener.node, index);
}
