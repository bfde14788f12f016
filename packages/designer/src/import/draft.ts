import type { Flow } from '../process/process-model.ts';
import type { Step } from '../process/step.ts';
import type { SimpleTerm } from '../process/term.ts';

export interface ClockEffect {
  readonly clock: string;
  readonly effect: 'start' | 'stop';
  readonly on: 'enter' | 'leave';
}

/** A step of a process that is about to be made, with what the screens do not show and where it stands in the drawing. */
export interface DraftStep extends Step {
  readonly clockEffects: readonly ClockEffect[];
  /** The name of the role in whose lane it stands; `''`: nobody's, so it stands where the step before it stands. */
  readonly lane: string;
  readonly column: number;
}

export interface DraftRole {
  readonly id: string;
  readonly name: string;
  readonly applicant: boolean;
}

export interface DraftClock {
  readonly id: string;
  readonly kind: 'statutory' | 'step';
  readonly name: string;
  readonly term: SimpleTerm;
}

export interface DraftForm {
  readonly id: string;
  readonly title: string;
  /** `note`: one optional remark; `opinion`: agreed or not; `application`: what is asked for, and which variant. */
  readonly shape: 'note' | 'opinion' | 'application';
  readonly variants: readonly { readonly id: string; readonly title: string }[];
}

/** A process as it follows from a table, before it is drawn and written. */
export interface ProcessDraft {
  readonly steps: readonly DraftStep[];
  readonly flows: readonly Flow[];
  readonly roles: readonly DraftRole[];
  readonly clocks: readonly DraftClock[];
  readonly forms: readonly DraftForm[];
}
