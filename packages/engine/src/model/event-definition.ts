import type { EventKind } from './event-kind.ts';
import type { Expression, Value } from './expression.ts';

/** How a timer of the model says when: one of the three of BPMN 2.0.2 §10.5.5.10, or a statutory term. */
export interface TimerModel {
  readonly type: 'date' | 'duration' | 'cycle' | 'term';
  readonly value: Value;
}

/**
 * One event definition, with what it refers to resolved.
 *
 * - `name`: of the message or signal, or the name of the link.
 * - `code`: of the error or escalation; absent catches all.
 * - `condition`: of the conditional event.
 * - `activity`: what a compensation event names; absent is everything in its scope.
 * - `detached`: whoever throws the compensation does not wait for it.
 */
export interface EventDefinition {
  readonly kind: EventKind;
  readonly name?: Value;
  readonly code?: string;
  readonly correlationKey?: Value;
  readonly timer?: TimerModel;
  readonly condition?: Expression;
  readonly activity?: string;
  readonly detached?: true;
}
