import type { ResolvedCalendar } from '../calendar/calendar.ts';
import type { ClockDefinition } from '../clocks/clock.ts';
import type { CompiledNotifications } from '../compile/compile-notifications.ts';
import type { CompiledProcess } from '../compile/compile-process.ts';
import type { FunctionTable } from '../expression/evaluate.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Languages } from '../model/language.ts';
import type { DecidedRule } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';

/** A decision that a business rule task asks for. */
export interface DecisionRequest {
  /** The key of the process that asks. */
  readonly process: string;
  readonly decision: string;
  /** The input mappings of the step, or every variable it can see. */
  readonly names: JsonObject;
  readonly now: string;
  readonly timeZone: string;
}

/** What a decision came to and by which rules, or why it could not be made. */
export type Decided =
  | { readonly value: Json; readonly rules?: readonly DecidedRule[] }
  | { readonly problem: Problem };

/** What a step may look things up in. It is data: the same library and the same commands give the same state. */
export interface Library {
  /** The definition of a key; keys are stored in the case. */
  readonly process: (key: string) => CompiledProcess | undefined;
  /** The key of the process that a call activity names, as seen from the process that calls. */
  readonly called: (options: { readonly from: string; readonly process: string }) => string | undefined;
  readonly clock: (options: {
    readonly process: string;
    readonly clock: string;
  }) => ClockDefinition | undefined;
  /** The calendar that the terms of a case count in. */
  readonly calendar: ResolvedCalendar;
  /** The intake hours that receipts are judged by. Absent: those of `calendar`. */
  readonly intake?: ResolvedCalendar;
  readonly timeZone: string;
  /** Facts about the case that the store knows, e.g. its number: read as `case.number`. */
  readonly facts?: JsonObject;
  /** The notifications of the procedure that a process is of. Absent: nobody is told anything but what clocks tell. */
  readonly notifications?: (process: string) => CompiledNotifications | undefined;
  /** Functions of the domain for expressions. */
  readonly functions?: FunctionTable;
  /** Languages of expressions beside FEEL; their scripts are jobs. */
  readonly languages?: Languages;
  /** Makes a decision of the bundle from the names that the step can see. Absent, or undefined: there are no decisions. */
  readonly decide?: (options: DecisionRequest) => Decided | undefined;
}
