import type { StepResult } from '../kernel/step.ts';
import type { CaseRecord } from '../model/record.ts';
import type { CaseTable } from '../store/schema.ts';
import type { LoadedCase } from '../store/store.ts';
import { isPacked, recordsIn } from '../store/stored-records.ts';

/** A case with its records as the kernel takes them. */
export interface CaseAtHand {
  readonly row: CaseTable;
  readonly records: ReadonlyMap<string, CaseRecord>;
  /** Whether `records` are all the case has. */
  readonly complete: boolean;
  /** Whether its records lie in one row. A new case, which lies nowhere, begins so. */
  readonly isPacked: boolean;
}

export function caseAtHand({ row, records, complete }: LoadedCase): CaseAtHand {
  return { row, records: recordsIn(records), complete, isPacked: isPacked(records) };
}

/** All records of a case after a step; undefined where not all of them are at hand. */
export function recordsAfter(
  { records, complete }: Pick<CaseAtHand, 'records' | 'complete'>,
  { changed, removed }: Pick<StepResult, 'changed' | 'removed'>,
): ReadonlyMap<string, CaseRecord> | undefined {
  if (!complete) return undefined;
  const after = new Map(records);
  for (const record of changed) after.set(record.id, record);
  for (const id of removed) after.delete(id);
  return after;
}
