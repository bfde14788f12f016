import type { ResolvedCalendar } from '../calendar/calendar.ts';
import type { ClockDefinition } from '../clocks/clock.ts';
import type { CompiledProcess } from '../compile/compile-process.ts';
import type { FunctionTable } from '../expression/evaluate.ts';
import type { JsonObject } from '../model/json.ts';

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
  readonly timeZone: string;
  /** Facts about the case that the store knows, e.g. its number: read as `case.number`. */
  readonly facts?: JsonObject;
  /** Functions of the domain for expressions. */
  readonly functions?: FunctionTable;
}
