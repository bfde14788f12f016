import type { Mapping, Value } from './expression.ts';

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
  readonly decision?: string;
  readonly resultVariable?: string;
  readonly retries?: number;
  readonly status?: string;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly clockEffects: readonly ClockEffectModel[];
  readonly caseNumber?: 'enter' | 'leave';
}
