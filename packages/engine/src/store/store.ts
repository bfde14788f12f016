import type { Kysely } from 'kysely';
import type { QueryName, QueryRow } from './queries.ts';
import type { CaseTable, Database, JobTable } from './schema.ts';
import type { PackBound, RecordRow } from './stored-records.ts';
import type { CommitResult, Scalar, WriteSet } from './write-set.ts';

/** What differs between the databases, each positive, with its consequence. */
export interface StoreCapabilities {
  /** Default `false`. Several engine processes may share the database; without it, one process owns it. */
  readonly manyNodes: boolean;
  /** Default 1. So many groups of sets may be committed at once; with one, the next waits for the one before. */
  readonly groupsAtOnce?: number;
  /** Default: 24 records of 4,096 characters together. Up to this, the records of a case lie in one row: written once a command, and as a whole. */
  readonly packed?: PackBound;
}

/** Groups that were handed to `commit` and are not yet written, and when the next one goes. */
export interface CommitLine {
  /** How many there are, at this very moment. Absent: as many as are not answered. */
  readonly length?: number;
  /**
   * Whether a group is handed over though more of this turn of the event loop may join it: of so many sets, the first of which has waited for
   * so many milliseconds.
   */
  isWorthOne(sets: number, milliseconds: number): boolean;
}

/** A case as a command needs it. */
export interface LoadedCase {
  readonly row: CaseTable;
  /** As they lie: `recordsIn` reads them. */
  readonly records: readonly RecordRow[];
  /** Whether `records` are all the case has. */
  readonly complete: boolean;
}

/** Which jobs are taken, by whom and for how long. A type and no interface: it is handed on as the values of a statement. */
export type Claim = {
  readonly now: string;
  readonly lease_until: string;
  /** Empty: those that the engine does itself. */
  readonly topic: string;
  readonly worker: string | null;
  readonly limit: number;
};

/**
 * Where everything lives. `commit` is the only writer of what must last; `reads` is for queries and must not be written to.
 *
 * Implementations keep one contract (`tests/store/contract.test.ts`, run on each).
 */
export interface Store {
  readonly capabilities: StoreCapabilities;
  readonly reads: Kysely<Database>;
  /** Brings the schema forward. Called once, before anything else. */
  open(): Promise<void>;
  /** A query that is asked at every turn, compiled once. */
  query<Name extends QueryName>(
    name: Name,
    values: Readonly<Record<string, Scalar>>,
  ): Promise<readonly QueryRow<Name>[]>;
  /** The case with its records: all where they are few, else those asked for. Undefined where there is no such case. */
  loadCase(options: { caseId: string; recordIds: readonly string[] }): Promise<LoadedCase | undefined>;
  /** Records of a case, and others where they lie together. */
  loadRecords(options: { caseId: string; recordIds: readonly string[] }): Promise<readonly RecordRow[]>;
  /**
   * Takes up to `limit` jobs of a topic that are due at `now` and that nobody has, by priority and age, until the moment `lease_until`. Needs not be durable:
   * who loses its leases loses the process that has them.
   */
  claimJobs(claim: Claim): Promise<readonly JobTable[]>;
  /** Writes sets in one transaction, each whole or not at all. Resolves when they are durable. */
  commit(sets: readonly WriteSet[]): Promise<readonly CommitResult[]>;
  /** Absent where a group counts as under way until it is answered. */
  readonly line?: CommitLine | undefined;
  /**
   * Calls back when another node may have left something to do. Signals can be lost: whoever watches looks by itself, too. Absent where one
   * process owns the store.
   */
  watch?(changed: () => void): Promise<void>;
  /**
   * What was deleted is also gone from the files that this process writes. Absent where the database does that by itself, in its own time:
   * PostgreSQL with `vacuum`.
   */
  purge?(): Promise<void>;
  close(): Promise<void>;
}
