import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { CaseStatus } from '../model/record.ts';
import type { CaseTable } from '../store/schema.ts';
import type { ClockView } from './clock-view.ts';

/** Something that a case waits for. */
export interface Waiting {
  readonly kind: 'task' | 'job' | 'timer' | 'message' | 'signal';
  readonly element: string;
  readonly id: string;
  readonly dueAt?: string;
}

/** A case as its participants see it. */
export interface CaseDetails {
  readonly caseId: string;
  readonly procedure: string;
  /** The digest of the version that the case runs on. */
  readonly version: string;
  readonly status: CaseStatus;
  /** What the model calls where the case stands (`motcua:status`). */
  readonly phase: string | null;
  readonly number: string | null;
  readonly businessKey: string | null;
  readonly unit: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** When the personal data of the case were erased: of its data nothing is left then. */
  readonly erasedAt?: string;
  readonly data: JsonObject;
  readonly clocks: Readonly<Record<string, ClockView>>;
  readonly waiting: readonly Waiting[];
  readonly incidents: readonly { readonly id: string; readonly element: string; readonly problem: Problem }[];
}

/** A case as lists show it. */
export type CaseSummary = Pick<
  CaseDetails,
  | 'caseId'
  | 'procedure'
  | 'version'
  | 'status'
  | 'phase'
  | 'number'
  | 'unit'
  | 'startedAt'
  | 'endedAt'
  | 'erasedAt'
>;

export function erasureOf({ erased_at: erasedAt }: CaseTable): Pick<CaseDetails, 'erasedAt'> {
  return erasedAt === null ? {} : { erasedAt };
}

export function summaryOf(row: CaseTable): CaseSummary {
  return {
    caseId: row.case_id,
    procedure: row.procedure,
    version: row.digest,
    status: row.status as CaseStatus,
    phase: row.phase,
    number: row.number,
    unit: row.unit,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    ...erasureOf(row),
  };
}
