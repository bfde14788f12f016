/** Something that is not as the engine wrote it: where, what was expected and what was found. */
export interface Finding {
  readonly caseId: string;
  readonly table: 'cases' | 'commands' | 'history' | 'records' | 'clocks' | 'deployments';
  /** Which row: its number or id in the case. */
  readonly row: string;
  readonly what: 'changed' | 'missing' | 'added';
  readonly expected: string;
  readonly found: string;
}

/** What became of one case: `verified` means that every row is as written and that all commands, done again, lead to the same state. */
export interface CaseVerdict {
  readonly caseId: string;
  readonly verdict: 'verified' | 'broken';
  readonly findings: readonly Finding[];
}
