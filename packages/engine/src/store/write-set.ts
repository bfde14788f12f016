import type { StatementName } from './statements.ts';

/** What a column can hold. */
export type Scalar = string | number | null;

/**
 * One statement with its values. `expect` is how many rows it must change: another number means that somebody else was first, and the
 * whole set is undone with that name.
 */
export interface Write {
  readonly statement: StatementName;
  readonly values: Readonly<Record<string, Scalar>>;
  readonly expect?: { readonly rows: number; readonly otherwise: Conflict };
}

/** Why a set was not written. */
export type Conflict = 'revision' | 'taken' | 'gone';

/** All that one command writes: everything or nothing. */
export type WriteSet = readonly Write[];

/**
 * Whether a set was written. `duplicate`: a unique value (a command id, a case id, a number) is there already. `failure`: the database did not
 * take it, for a reason of its own; other sets of the group were written.
 */
export type CommitResult =
  | { readonly written: true }
  | { readonly written: false; readonly conflict: Conflict | 'duplicate' }
  | { readonly written: false; readonly failure: Error };
