import type { TimerCycle } from './effect.ts';
import type { JsonObject } from './json.ts';
import type { Problem } from './problem.ts';
import type { Listener } from './record.ts';
import type { ClockEffectModel } from './step-settings.ts';

/** A statutory term that an open task is due by, or with `timer` a timer waits for: counted from `from`, due at `dueAt` so far. */
export interface OpenTerm extends Listener {
  readonly timer?: string;
  readonly term: string;
  readonly from: string;
  readonly dueAt: string;
}

interface CommandPayloads {
  /** Begins the case in `process`, at its start event without a definition or at `node`. */
  start: {
    readonly caseId: string;
    readonly process: string;
    readonly node?: string;
    /** Which definition of the event at `node` came, where it has several. */
    readonly index?: number;
    readonly data: JsonObject;
    /** What the case is listed by from its beginning. The kernel does nothing with it; recorded, it cannot be changed unseen. Absent: by nothing. */
    readonly about?: { readonly unit?: string; readonly applicant?: string; readonly businessKey?: string };
  };
  /** The work of an activity (a task, a job) is done. */
  complete: { readonly scope: string; readonly token: string; readonly data: JsonObject };
  /** The work of an activity ended with a BPMN error. */
  throw: { readonly scope: string; readonly token: string; readonly code: string; readonly data: JsonObject };
  /** The work of an activity failed for good: an incident. */
  fail: { readonly scope: string; readonly token: string; readonly problem: Problem };
  /** What an event waited for has come. */
  trigger: {
    readonly listener: Listener;
    readonly event: string;
    readonly data: JsonObject;
    /** Which definition of the event came, where it has several of the kind. */
    readonly index?: number;
    /** The timer that fired: what it needs to go on where it repeats. */
    readonly timer?: { readonly id: string; readonly dueAt: string; readonly cycle?: TimerCycle };
  };
  /** Writes variables of the case from outside. */
  'set-data': { readonly data: JsonObject };
  /** Tries an incident again. */
  retry: { readonly incident: string; readonly scope: string; readonly token: string };
  /** Takes a token from where it rests to another node of its scope. */
  move: { readonly scope: string; readonly token: string; readonly node: string };
  /** Begins a further activity of an ad-hoc sub-process that is open: `scope` is its scope. */
  activate: { readonly scope: string; readonly node: string };
  /** Ends the case from outside. */
  end: { readonly status: 'cancelled' | 'terminated' };
  suspend: { readonly reason?: string };
  resume: { readonly reason?: string };
  /** Somebody moves a clock by hand. `at`: when it happened; `term`: as a model writes it, e.g. `3 workingDay`. */
  'move-clock': {
    readonly clock: string;
    readonly effect: ClockEffectModel['effect'];
    readonly at?: string;
    readonly term?: string;
    readonly reason?: string;
    readonly legalBasis?: string;
  };
  /** The applicant is told another date; absent: when the clock is due. */
  appoint: { readonly clock: string; readonly to?: string; readonly reason?: string };
  /**
   * The case goes on under other definitions: `processes` from the keys of the old to those of the new, `mapping` from steps to those that they are
   * called now. Whether it can was found out before.
   */
  migrate: {
    readonly processes: Readonly<Record<string, string>>;
    readonly mapping?: Readonly<Record<string, string>>;
  };
  /** The open clocks, and the terms of open steps, are counted anew by the calendar as it is now. */
  'recompute-clocks': { readonly reason?: string; readonly terms?: readonly OpenTerm[] };
}

export type CommandType = keyof CommandPayloads;

/** What is done to a case. Commands are recorded; the same commands on the same definitions give the same state, byte for byte. */
export type Command = {
  readonly [Type in CommandType]: { readonly type: Type } & CommandPayloads[Type];
}[CommandType];

export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>;
