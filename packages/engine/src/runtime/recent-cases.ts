import type { StepResult } from '../kernel/step.ts';
import { WHOLE_CASE } from '../store/queries.ts';
import type { StatementName } from '../store/statements.ts';
import type { WriteSet } from '../store/write-set.ts';
import { type CaseAtHand, recordsAfter } from './case-at-hand.ts';
import type { Definition } from './define-procedure.ts';
import { isPackedAfter } from './record-writes.ts';

/** Most cases that are kept; a few kilobytes each. */
const MAXIMUM_KEPT = 512;

/** A case that was in hand, as it was left. */
export interface RecentCase {
  readonly loaded: CaseAtHand;
  readonly definition: Definition;
}

/** What a command did to a case, and the case it did it to. */
interface Done extends RecentCase {
  readonly result: StepResult;
  readonly writes: WriteSet;
}

/** Statements that change the row of a case beside those that every command has: what it is like then only the database says. */
export const CHANGE_ROW: ReadonlySet<StatementName> = new Set([
  'setPhase',
  'setVersion',
  'numberCase',
  'eraseCase',
]);

/** The case as a command leaves it; undefined where that is not known from the command alone. */
function caseAfter({ loaded, definition, result, writes }: Done): RecentCase | undefined {
  if (!loaded.complete || writes.some(({ statement }) => CHANGE_ROW.has(statement))) return undefined;
  const summary = writes.find(({ statement }) => statement === 'updateCase' || statement === 'insertCase');
  if (summary === undefined) return undefined;
  const { expected_revision: _expected, ...changed } = summary.values;
  const records = recordsAfter(loaded.records, result);
  // One that is not loaded whole is not kept whole either: its next command touches a few of its records.
  if (records.size > WHOLE_CASE) return undefined;
  const row = { ...loaded.row, ...changed };
  const isPacked = isPackedAfter(loaded.isPacked, writes);
  return { definition, loaded: { row, records, complete: true, isPacked } };
}

/**
 * Cases as this process left them a moment ago, since what comes next to a case mostly comes soon: the end of the job that the command began.
 * Nothing depends on it. A case that somebody else has changed since has another revision, which every command checks when it is written.
 */
export class RecentCases {
  readonly #kept = new Map<string, RecentCase>();

  /** The case, once: who takes it leaves it anew. */
  take(caseId: string): RecentCase | undefined {
    const found = this.#kept.get(caseId);
    this.#kept.delete(caseId);
    return found;
  }

  /** Called when the writes are durable. Cases that have ended are not kept: hardly anything comes to them. */
  leave(done: Done): void {
    const after = caseAfter(done);
    if (after === undefined || after.loaded.row.ended_at !== null) return;
    this.#kept.set(after.loaded.row.case_id, after);
    if (this.#kept.size <= MAXIMUM_KEPT) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
