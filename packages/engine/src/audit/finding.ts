/**
 * Something that is not as the engine wrote it: where, what was expected and what was found. `newer`: it is of semantics that this engine does not
 * know, so that nobody can tell here; a newer version of the engine can.
 */
export interface Finding {
  readonly caseId: string;
  readonly table:
    | 'cases'
    | 'commands'
    | 'history'
    | 'records'
    | 'clocks'
    | 'tasks'
    | 'jobs'
    | 'timers'
    | 'subscriptions'
    | 'incidents'
    | 'case_keys'
    | 'deployments';
  /** Which row: its number or id in the case. */
  readonly row: string;
  readonly what: 'changed' | 'missing' | 'added' | 'newer';
  readonly expected: string;
  readonly found: string;
}

/**
 * What became of one case. `verified`: every row is as written, and all commands, done again, lead to the same state. `verified by outcome`: every
 * row is as written, and what is recorded of the case is a way through its model; the data that led there were erased, or their master key was not
 * given. `broken`: something was changed, or cannot be told by this version of the engine.
 */
export interface CaseVerdict {
  readonly caseId: string;
  readonly verdict: 'verified' | 'verified by outcome' | 'broken';
  readonly findings: readonly Finding[];
}
