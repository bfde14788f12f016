import type { FieldDigests } from '../merge/merge-bundle.ts';

/** What a catalogue folder remembers about a procedure: where it came from, and what was imported last, per field. */
export type ProcedureState = {
  readonly source: string;
  readonly code: string;
  readonly name: string;
  /** The folder of its bundle. */
  readonly folder: string;
  /** Digest of the record, so that what did not change is not drafted again. */
  readonly record: string;
  readonly base: FieldDigests;
  /** By field: the import that brought the value that stands in `base`. */
  readonly broughtBy: Readonly<Record<string, string>>;
  /** Fields in which upstream and what stands here differ, and nobody decided. */
  readonly open: readonly string[];
  /** The import in which the source no longer had it: it is proposed for closing. */
  readonly goneSince?: string;
  /** The code of the procedure that took its place. */
  readonly replacedBy?: string;
};
