import type { StepTime } from './read-time.ts';
import type { DisagreeWay } from './read-ways.ts';
import type { PlacedQuestion, Reading } from './reading.ts';

/** One understood row. Every value keeps the text it was read from. */
export interface TableStep {
  /** The row of what was pasted, from 1. */
  readonly row: number;
  readonly number: Reading<string>;
  readonly name: Reading<string>;
  /** Who does it; with the office where the same words mean people of several offices. */
  readonly role: Reading<string>;
  readonly agency: string;
  readonly applicant: boolean;
  /** Done by a system, not by a person. */
  readonly automatic: boolean;
  readonly time: Reading<StepTime>;
  /** The time is that of the step above, merged over both. */
  readonly sharesTime: boolean;
  readonly results: string;
  readonly disagree?: Reading<DisagreeWay>;
  readonly parallel?: Reading<readonly string[]>;
}

/** One way through under the code of the procedure; a sheet usually has one, without a title. */
export interface TableVariant {
  readonly title: string;
  readonly steps: readonly TableStep[];
  /** The time of all steps, where the sheet says it. */
  readonly total?: Reading<StepTime>;
}

export interface ProcedureTable {
  readonly variants: readonly TableVariant[];
  readonly questions: readonly PlacedQuestion[];
}
