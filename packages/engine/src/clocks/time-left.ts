import { countOpenMinutes, countWorkingDays } from '../calendar/counting.ts';
import { localOfInstant, parseInstant } from '../calendar/instant.ts';
import type { Problem } from '../model/problem.ts';
import { applyClockEffect } from './clock.ts';
import type { ClockDefinition } from './clock-definition.ts';
import type { ClockState } from './clock-state.ts';
import type { ClockCalendars } from './replay.ts';

/** What is left of a clock. Days are those after today up to and including the due day; all are negative once it is overdue. */
export interface TimeLeft {
  readonly workingDays: number;
  readonly calendarDays: number;
  /** Opening minutes up to the due moment. */
  readonly workingMinutes: number;
  readonly isOverdue: boolean;
}

/** What is left at `now`; of a clock that stands still, what was left when it was paused or stopped. */
export function timeLeft({
  clock,
  calendar,
  now,
}: ClockCalendars & { readonly clock: ClockState; readonly now: string }): TimeLeft {
  const instant = parseInstant(clock.stoppedAt ?? clock.pausedAt ?? now);
  const due = parseInstant(clock.dueAt);
  const from = localOfInstant(instant, calendar.zone);
  const to = localOfInstant(due, calendar.zone);
  return {
    workingDays: countWorkingDays(calendar, from.day, to.day),
    calendarDays: to.day - from.day,
    workingMinutes: countOpenMinutes(calendar, from, to),
    isOverdue: instant > due,
  };
}

/**
 * «What if it is supplemented today»: when a paused clock would be due if what it waits for came at `at`. Nothing is recorded.
 * `problems` says why there is no answer, e.g. that the clock does not wait.
 */
export function ifSupplemented(
  options: ClockCalendars & {
    readonly clock: ClockState;
    readonly definition: ClockDefinition;
    readonly at: string;
  },
): {
  readonly effect: 'restart' | 'resume';
  readonly due?: { readonly dueAt: string; readonly dueOn: string };
  readonly problems: readonly Problem[];
} {
  const { clock, definition, at } = options;
  const effect = definition.onSupplement ?? 'restart';
  if (clock.status !== 'paused') {
    const params = { effect, at, status: clock.status, expected: ['pause'] };
    return { effect, problems: [{ code: 'CLOCK_EFFECT_REFUSED', severity: 'error', params }] };
  }
  const { clock: next, problems } = applyClockEffect({ ...options, effect: { effect, at, recordedAt: at } });
  return next === clock
    ? { effect, problems }
    : { effect, due: { dueAt: next.dueAt, dueOn: next.dueOn }, problems };
}
