/** What can go wrong with the ways of a process, whatever the data say. */
export type SoundnessCode =
  | 'JOIN_MAY_WAIT_FOREVER'
  | 'STEP_DONE_TWICE'
  | 'STEP_NEVER_BEGINS'
  | 'CASE_MAY_NEVER_END';

/** One thing that goes wrong: `path` are the steps and flows from the beginning to where it does, in an order in which they can happen. */
export interface SoundnessFinding {
  readonly code: SoundnessCode;
  readonly element: string;
  readonly path: readonly string[];
}

/** Why nothing could be said: more combinations than the bound allows, or a join or quantity of which only the data say what it does. */
export type UndecidedReason = 'bound' | 'data';

export type Soundness =
  | { readonly verdict: 'sound' }
  | { readonly verdict: 'unsound'; readonly findings: readonly SoundnessFinding[] }
  | { readonly verdict: 'undecided'; readonly reason: UndecidedReason };

/** The bounds of a check, so that it ends in time. */
export interface SoundnessOptions {
  /** How many situations (which branches are where) are looked at in one scope. Default: 20,000. */
  readonly maximumMarkings?: number;
}
