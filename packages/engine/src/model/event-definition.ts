import type { EventKind } from './event-kind.ts';
import type { Value } from './expression.ts';

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
 * - `activity`: what a compensation event names; absent is everything in its scope.
 */
export interface EventDefinition {
  readonly kind: EventKind;
  readonly name?: Value;
  readonly code?: string;
  readonly correlationKey?: Value;
  readonly timer?: TimerModel;
  readonly activity?: string;
}
