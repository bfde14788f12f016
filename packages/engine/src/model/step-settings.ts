import type { DataAssociation, Mapping, Value } from './expression.ts';

/**
 * What entering or leaving a step does to a clock of the case. `supplement` does what the rules of the clock say about one that waits.
 *
 * - `at`: when it happened, where that is not the moment of the step: a paper from yesterday.
 * - `term`: how much `extend` adds; for `start` and `restart` a term in place of the clock's own.
 */
export interface ClockEffectModel {
  readonly clock: string;
  readonly effect: 'start' | 'stop' | 'pause' | 'resume' | 'restart' | 'extend' | 'supplement';
  readonly on: 'enter' | 'leave';
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly term?: Value;
  readonly at?: Value;
}

/** What the `motcua` extension says of clocks, at a step or at a whole process. */
export interface ClockSettings {
  readonly clockEffects: readonly ClockEffectModel[];
  /** The clock that runs for as long as the case is there. */
  readonly clock?: string;
}

/** What the `motcua` extension says of a step. */
export interface StepSettings extends ClockSettings {
  readonly nameEn?: string;
  readonly form?: string;
  readonly role?: string;
  readonly assignee?: Value;
  readonly unit?: Value;
  readonly term?: Value;
  readonly handler?: string;
  readonly decision?: string;
  readonly resultVariable?: string;
  readonly retries?: number;
  readonly priority?: number;
  readonly status?: string;
  /** The printed form that is issued here. */
  readonly document?: string;
  /** The notification of `procedure.json` that is sent when the step is entered. */
  readonly notification?: string;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** The data associations of the standard: they add to what the step sees and writes, and leave the rest as it is. */
  readonly data?: {
    readonly inputs: readonly DataAssociation[];
    readonly outputs: readonly DataAssociation[];
  };
  readonly caseNumber?: 'enter' | 'leave';
}
