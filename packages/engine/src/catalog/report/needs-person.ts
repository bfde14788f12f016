import type { ImportSummary, ProcedureResult } from '../folder/import-summary.ts';

/** A doubt or question, and in how many procedures and places it came up. */
export interface DoubtCount {
  readonly code: string;
  readonly procedures: number;
  readonly places: number;
}

/** Everything of an import that waits for a person, most pressing first. */
export interface ImportDigest {
  readonly conflicts: readonly ProcedureResult[];
  readonly gone: readonly ProcedureResult[];
  readonly removed: readonly ProcedureResult[];
  readonly duplicates: ImportSummary['duplicates'];
  /** Procedures with a standard process instead of their own steps. */
  readonly standard: readonly ProcedureResult[];
  readonly doubts: readonly DoubtCount[];
}

/** The digest of an import. */
export function digestOfImport({ procedures, duplicates }: ImportSummary): ImportDigest {
  const withStatus = (status: ProcedureResult['status']) => procedures.filter((one) => one.status === status);
  return {
    conflicts: withStatus('conflict'),
    gone: withStatus('gone'),
    removed: withStatus('removed'),
    duplicates,
    standard: procedures.filter(({ basis }) => basis === 'standard'),
    doubts: doubtCounts(procedures),
  };
}

function doubtCounts(procedures: readonly ProcedureResult[]): readonly DoubtCount[] {
  const counts = new Map<string, { procedures: number; places: number }>();
  for (const { problems } of procedures) {
    for (const code of new Set(problems.map((problem) => problem.code))) {
      const before = counts.get(code) ?? { procedures: 0, places: 0 };
      const places = problems.filter((problem) => problem.code === code).length;
      counts.set(code, { procedures: before.procedures + 1, places: before.places + places });
    }
  }
  return [...counts]
    .map(([code, count]) => ({ code, ...count }))
    .sort((one, other) => other.procedures - one.procedures || (one.code < other.code ? -1 : 1));
}
