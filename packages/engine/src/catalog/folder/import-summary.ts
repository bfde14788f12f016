import type { Problem } from '../../model/problem.ts';
import type { DraftBundle } from '../draft/draft-bundle.ts';
import type { FieldOutcome } from '../merge/merge-bundle.ts';

/**
 * What an import did, or would do, with a procedure.
 *
 * - `new`: it was not here. `successor`: it takes the place of another code, whose edits it keeps.
 * - `changed`: upstream changed fields, and those were taken or offered. `conflict`: at least one waits for a decision.
 * - `same`: nothing. `removed`: its bundle was deleted here, and stays so. `gone`: the source no longer has it; it is proposed for closing.
 */
export type ProcedureStatus = 'new' | 'successor' | 'changed' | 'conflict' | 'same' | 'removed' | 'gone';

export interface ProcedureResult {
  readonly code: string;
  readonly name: string;
  readonly folder: string;
  readonly status: ProcedureStatus;
  /** The fields that are not the same. */
  readonly fields: Readonly<Record<string, Exclude<FieldOutcome, 'same'>>>;
  /** Where its steps come from; absent where it was not drafted anew. */
  readonly basis?: DraftBundle['basis'];
  /** Doubts and open questions. */
  readonly problems: readonly Problem[];
  /** The code that it takes the place of. */
  readonly replaces?: string;
}

/** Two procedures of different sources that may be one: a person links them, or not. */
export interface DuplicateProposal {
  readonly code: string;
  readonly name: string;
  readonly other: { readonly source: string; readonly code: string };
  readonly because: 'code' | 'name';
}

/** What an import did: everything that a person has to look at is in here. */
export interface ImportSummary {
  /** The number of the import, for undoing; absent where nothing changed, or nothing was to be written. */
  readonly id?: string;
  readonly source: string;
  readonly counts: Readonly<Record<ProcedureStatus, number>>;
  readonly procedures: readonly ProcedureResult[];
  /** What is wrong with the file. */
  readonly problems: readonly Problem[];
  readonly duplicates: readonly DuplicateProposal[];
}
