import type { Actor } from '../model/actor.ts';
import type { Command } from '../model/command.ts';
import type { Json } from '../model/json.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Write } from '../store/write-set.ts';
import type { Definition } from './define-procedure.ts';
import type { CommandLimits, Patience } from './patience.ts';

/** What a case looks like when a command comes to it. */
export interface CaseView {
  readonly row: CaseTable;
  readonly definition: Definition;
}

/** A line of the history that is no outcome of the kernel, e.g. that a task was claimed. */
export interface Entry {
  readonly type: string;
  readonly element: string;
  readonly details?: Json;
}

/**
 * Something that is done to a case: checked, carried out and written in one transaction.
 *
 * - `prepare` is called on the case as it is now; it throws where the command may not be given, and says what it is made of. It may be called
 *   again when somebody else was first.
 * - `id`: a command with an id that was carried out before is not carried out again; its first answer is given.
 */
export interface CaseCommand extends CommandLimits {
  readonly caseId: string;
  readonly type: string;
  readonly actor?: Actor;
  readonly id?: string;
  readonly reason?: string;
  /** Whose patience it is, where it is only a part of what the caller waits for. Default: one of its own, by its limits. */
  readonly patience?: Patience;
  readonly prepare: (view: CaseView) => Prepared | Promise<Prepared>;
}

export interface Prepared {
  /** For the kernel; absent where nothing moves, e.g. a claim. */
  readonly command?: Command;
  readonly writes?: readonly Write[];
  readonly entries?: readonly Entry[];
  readonly answer?: Json;
  /** The version that the case is of from now on, and that the command is carried out on. */
  readonly version?: Definition;
  /** Records that the step will surely ask for. */
  readonly records?: readonly string[];
}
