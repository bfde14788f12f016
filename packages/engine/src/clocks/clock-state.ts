import type { Term } from '../calendar/term.ts';

/** Whose time a clock measures. `serviceNorm` is what an office promises beyond the law, `externalBody` the time another agency has. */
export type ClockKind = 'statutory' | 'serviceNorm' | 'step' | 'applicant' | 'externalBody';

/** `expired` runs on past its due date until it is stopped, restarted or extended; `stopped` is closed, and only a new start opens it. */
export type ClockStatus = 'running' | 'paused' | 'expired' | 'stopped';

/** What can be done to a clock. */
export const clockEffectKinds = ['start', 'stop', 'pause', 'resume', 'restart', 'extend'] as const;

export type ClockEffectKind = (typeof clockEffectKinds)[number];

/**
 * Something that is done to a clock. All times are ISO instants with an offset or `Z`.
 *
 * - `at`: when it happened (effective), which is not when it was recorded: a paper from yesterday, an outage.
 * - `term`: how much `extend` adds; for `start` and `restart` a term in place of the clock's own.
 * - `roles`: the roles of who does it, where the rules of the clock say who may.
 */
export type ClockEffect = {
  readonly effect: ClockEffectKind;
  readonly at: string;
  readonly recordedAt: string;
  readonly by?: string;
  readonly roles?: readonly string[];
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly term?: Term;
  /** The step of the process that did it. */
  readonly element?: string;
  /** It stands still, or goes on, because the case does: no pause of its own. */
  readonly withCase?: true;
};

/** One line of the ledger, never changed once it is written. `dueBefore` and `dueAfter` are the due moments around it. */
export type LedgerEntry = {
  readonly effect: ClockEffectKind | 'expire' | 'recalculate';
  readonly at: string;
  readonly recordedAt: string;
  readonly by?: string;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly term?: Term;
  readonly element?: string;
  readonly withCase?: true;
  readonly dueBefore?: string;
  readonly dueAfter: string;
  readonly calendarVersion: string;
};

/**
 * A clock of a case, as plain JSON (a `type`, so that it counts as `Json` where it is stored). Everything in it follows from `term`, the
 * ledger and the calendar. While it is paused, `dueAt` and `dueOn` are those from before the pause: what it took is added at the resume.
 */
export type ClockState = {
  readonly id: string;
  readonly kind: ClockKind;
  readonly status: ClockStatus;
  readonly term: Term;
  /** When the run that counts was received: the start, or the last restart. */
  readonly startedAt: string;
  readonly pausedAt?: string;
  readonly stoppedAt?: string;
  readonly dueAt: string;
  readonly dueOn: string;
  readonly calendarVersion: string;
  readonly ledger: readonly LedgerEntry[];
};
