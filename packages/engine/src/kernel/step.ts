import type { Command } from '../model/command.ts';
import type { Effect } from '../model/effect.ts';
import type { Outcome } from '../model/outcome.ts';
import type { CaseRecord } from '../model/record.ts';
import { begin } from './commands.ts';
import { drive } from './drive.ts';
import { executionOf } from './execution.ts';
import type { Library } from './library.ts';
import { RecordNeeded, RecordSet, type Records } from './record-set.ts';
import { Run, type RunActor } from './run.ts';
import { FIRST_SEMANTICS, semanticsOf } from './semantics.ts';

/** What a step is made from. */
export interface StepInput {
  readonly library: Library;
  /** The records of the case that are at hand; `null` for an id that the store does not have. */
  readonly records: Records;
  readonly command: Command;
  /** The moment of the command, an ISO instant. */
  readonly now: string;
  /** Who gives the command: ledgers name them, and clocks may ask for their roles. Absent: the host itself. */
  readonly actor?: RunActor | undefined;
  /** The number of the semantics with which a case begins or is taken over; any other command keeps that of its case. Default: the newest. */
  readonly semantics?: number | undefined;
}

/** What a step leads to. */
export interface StepResult {
  readonly changed: readonly CaseRecord[];
  readonly removed: readonly string[];
  readonly effects: readonly Effect[];
  readonly outcomes: readonly Outcome[];
  /** The number of the semantics that it was carried out with. Absent: no command was. */
  readonly semantics?: number;
}

/** Refuses semantics that are not known here before anything is done by them: those that the case has, and those that the command gives it. */
function refuseUnknown(records: RecordSet, { command, semantics = FIRST_SEMANTICS }: StepInput): void {
  const { caseId } = command.type === 'start' ? command : records.head;
  if (command.type !== 'start') semanticsOf(records.head);
  semanticsOf({ caseId, semantics });
}

/**
 * Carries out one command on a case: from the records it has to the records that changed, and what should happen as data.
 *
 * It is a pure function: no clock, no ids and no randomness of its own; the same input gives the same result, byte for byte. Where it needs
 * a record that it was not given it answers `{ need }` and is called again with those records as well.
 */
export function step(input: StepInput): StepResult | { readonly need: readonly string[] } {
  const records = new RecordSet(input.records);
  const run = new Run({ ...input, records, executions: executionOf });
  let semantics: number;
  try {
    refuseUnknown(records, input);
    begin(run, input.command);
    drive(run);
    semantics = semanticsOf(records.head);
  } catch (error) {
    if (error instanceof RecordNeeded) return { need: error.ids };
    throw error;
  }
  return { ...records.changes(), effects: run.effects, outcomes: run.outcomes, semantics };
}
