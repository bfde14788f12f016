import { instantOfLocal, type LocalTime, localOfInstant, parseInstant } from '../calendar/instant.ts';
import {
  beginPhase,
  canExtend,
  dueOf,
  type EffectiveStart,
  effectiveStart,
  extend,
  lastPhase,
  type Progress,
  pausedAmount,
  phaseAt,
  postpone,
} from '../calendar/progress.ts';
import { refuseBecause } from '../calendar/refusal.ts';
import type { ResolvedCalendar } from '../calendar/resolved-calendar.ts';
import type { Term } from '../calendar/term.ts';
import type { Problem } from '../model/problem.ts';
import type { ClockEffectKind, ClockStatus, LedgerEntry } from './clock-state.ts';
import { lifecycle } from './lifecycle.ts';

/** The calendars that a clock is counted by: `intake` judges receipts, by default the same. */
export interface ClockCalendars {
  readonly calendar: ResolvedCalendar;
  readonly intake?: ResolvedCalendar;
}

/** What is replayed of an entry. */
export type Act = Omit<LedgerEntry, 'dueBefore' | 'dueAfter' | 'calendarVersion'>;

/** An act that has taken effect, with what it did. */
export interface ReplayedAct {
  readonly act: Act;
  readonly local: LocalTime;
  /** For a start or restart: from when it counts. */
  readonly start?: EffectiveStart;
  /** For a resume: what the pause took, in days or opening minutes of the phase. */
  readonly paused?: { readonly amount: number; readonly from: LocalTime; readonly phase: Term };
  readonly due: LocalTime;
}

/** A clock that has been run through its acts. */
export interface Replayed {
  readonly status: ClockStatus | 'none';
  readonly term: Term;
  readonly progress: Progress | undefined;
  readonly startedAt: string;
  readonly pausedAt?: string;
  readonly stoppedAt?: string;
  readonly due: LocalTime;
  /** The acts since the last start or restart, which is the first of them. */
  readonly acts: readonly ReplayedAct[];
}

/**
 * Runs a clock through its acts in the order in which they happened, whatever the order in which they were recorded. The first act that
 * its status does not take ends the run with a problem; an expiry that no longer holds is passed over.
 */
export function replay(
  calendars: ClockCalendars,
  term: Term,
  acts: readonly Act[],
): { readonly replayed: Replayed; readonly problem?: Problem } {
  let replayed: Replayed = {
    status: 'none',
    term,
    progress: undefined,
    startedAt: '',
    due: { day: 0, minute: 0 },
    acts: [],
  };
  for (const { act, instant } of inOrderOfEvents(acts)) {
    const local = localOfInstant(instant, calendars.calendar.zone);
    const status = lifecycle[replayed.status][act.effect];
    if (act.effect === 'recalculate') continue;
    if (act.effect === 'expire' && !expires(calendars.calendar, replayed, instant)) continue;
    if (status === undefined) return { replayed, problem: notTaken(replayed.status, act) };
    replayed = perform[act.effect](calendars, { ...replayed, status }, act, local);
  }
  return { replayed };
}

function inOrderOfEvents(acts: readonly Act[]): readonly { readonly act: Act; readonly instant: number }[] {
  return acts
    .map((act) => ({ act, instant: parseInstant(act.at) }))
    .sort((left, right) => left.instant - right.instant);
}

function expires(calendar: ResolvedCalendar, { status, due }: Replayed, instant: number): boolean {
  return status === 'running' && instantOfLocal(due, calendar.zone) <= instant;
}

/** That a clock does not take an effect in its status. */
export function notTaken(status: ClockStatus | 'none', { effect, at }: Pick<Act, 'effect' | 'at'>): Problem {
  const expected = Object.keys(lifecycle[status]).filter((taken) => taken !== 'expire');
  return { code: 'CLOCK_EFFECT_REFUSED', severity: 'error', params: { effect, at, status, expected } };
}

type Perform = (calendars: ClockCalendars, replayed: Replayed, act: Act, local: LocalTime) => Replayed;

/** What each act does; `status` is already the new one. */
const perform: Readonly<Record<ClockEffectKind | 'expire', Perform>> = {
  start: beginRun,
  restart: beginRun,
  stop: (_, replayed, act, local) => logged({ ...withoutPause(replayed), stoppedAt: act.at }, act, local),
  pause: pauseRun,
  resume: resumeRun,
  extend: extendRun,
  expire: (_, replayed, act, local) => logged(replayed, act, local),
};

function beginRun(calendars: ClockCalendars, replayed: Replayed, act: Act, local: LocalTime): Replayed {
  const { calendar, intake = calendar } = calendars;
  const term = act.term ?? replayed.term;
  const start = effectiveStart(intake, local, term.receivedAs);
  const progress = beginPhase(calendar, term, start);
  const due = dueOf(calendar, lastPhase(calendar, progress));
  const begun = { act, local, start, due };
  return { status: replayed.status, term, progress, startedAt: act.at, due, acts: [begun] };
}

function pauseRun({ calendar }: ClockCalendars, replayed: Replayed, act: Act, local: LocalTime): Replayed {
  const progress = replayed.progress && phaseAt(calendar, replayed.progress, local);
  return logged({ ...replayed, progress, pausedAt: act.at }, act, local);
}

function resumeRun({ calendar }: ClockCalendars, replayed: Replayed, act: Act, local: LocalTime): Replayed {
  const { progress, pausedAt } = replayed;
  if (progress === undefined || pausedAt === undefined) return replayed;
  const from = localOfInstant(parseInstant(pausedAt), calendar.zone);
  const amount = pausedAmount(calendar, progress.phase, from, local);
  const moved = movedTo(calendar, withoutPause(replayed), postpone(calendar, progress, amount));
  return logged(moved, act, local, { amount, from, phase: progress.phase });
}

function extendRun({ calendar }: ClockCalendars, replayed: Replayed, act: Act, local: LocalTime): Replayed {
  if (replayed.progress === undefined || act.term === undefined) return replayed;
  const progress = phaseAt(calendar, replayed.progress, local);
  if (!canExtend(calendar, progress.phase, act.term)) {
    return refuseBecause('CLOCK_EXTENSION_UNIT', {
      unit: act.term.unit,
      amount: act.term.amount,
      clockUnit: progress.phase.unit,
    });
  }
  return logged(movedTo(calendar, replayed, extend(calendar, progress, act.term)), act, local);
}

function movedTo(calendar: ResolvedCalendar, replayed: Replayed, progress: Progress): Replayed {
  return { ...replayed, progress, due: dueOf(calendar, lastPhase(calendar, progress)) };
}

function withoutPause({ pausedAt: _, ...replayed }: Replayed): Replayed {
  return replayed;
}

function logged(replayed: Replayed, act: Act, local: LocalTime, paused?: ReplayedAct['paused']): Replayed {
  const entry = { act, local, due: replayed.due, ...(paused && { paused }) };
  return { ...replayed, acts: [...replayed.acts, entry] };
}
