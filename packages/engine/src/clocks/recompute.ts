import { orProblems } from '../calendar/refusal.ts';
import type { Problem } from '../model/problem.ts';
import { type Appointment, type AppointmentDrift, driftOf } from './appointment.ts';
import { replayClock } from './clock.ts';
import type { ClockState } from './clock-state.ts';
import { recordAct, versionOfCalendars } from './ledger.ts';
import type { ClockCalendars } from './replay.ts';

/** Who recomputes, when and why; it is written into every ledger that moves. */
export interface Recomputation {
  readonly recordedAt: string;
  readonly by?: string;
  readonly reason?: string;
}

/**
 * Counts one clock anew, by a calendar that has changed. A clock whose due moment stays, and a closed one, comes back as it is, the very
 * same object; one that moves gets a `recalculate` entry in its ledger.
 */
export function recomputeClock(options: ClockCalendars & Recomputation & { readonly clock: ClockState }): {
  readonly clock: ClockState;
  readonly problems: readonly Problem[];
} {
  const { clock, recordedAt, by, reason } = options;
  if (clock.status === 'stopped' || clock.calendarVersion === versionOfCalendars(options))
    return { clock, problems: [] };
  const attempt = orProblems(() => replayClock(options, clock));
  if ('problems' in attempt) return { clock, problems: attempt.problems };
  const { replayed, problem } = attempt.result;
  if (problem !== undefined) return { clock, problems: [problem] };
  const act = {
    effect: 'recalculate',
    at: recordedAt,
    recordedAt,
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
  } as const;
  const next = recordAct(options, clock, replayed, act);
  return { clock: next.dueAt === clock.dueAt ? clock : next, problems: [] };
}

/** A clock of a case, with the appointment that was printed for it. `key` is the caller's own, e.g. case and clock. */
export interface OpenClock {
  readonly key: string;
  readonly clock: ClockState;
  readonly appointment?: Appointment;
}

/** A clock that moves. `appointment` is there when the date that was promised no longer agrees with the due date: somebody must be told. */
export interface MovedClock {
  readonly key: string;
  readonly clock: ClockState;
  readonly dueBefore: string;
  readonly dueAfter: string;
  readonly appointment?: AppointmentDrift;
}

/** What a changed calendar does to the open clocks. Nothing is stored by it: it is the preview, and what is to be stored. */
export interface RecomputationResult {
  readonly moved: readonly MovedClock[];
  readonly unchanged: number;
  readonly closed: number;
  readonly failed: readonly { readonly key: string; readonly problems: readonly Problem[] }[];
}

/**
 * Counts many clocks anew. Look at `moved` before storing its clocks: the same call is the preview. Appointments are never moved.
 *
 * @example
 * const { moved } = recomputeClocks({ clocks: openClocks, calendar, recordedAt: now, by: 'admin', reason: 'NQ 28/2026' });
 */
export function recomputeClocks(
  options: ClockCalendars & Recomputation & { readonly clocks: Iterable<OpenClock> },
): RecomputationResult {
  const moved: MovedClock[] = [];
  const failed: { key: string; problems: readonly Problem[] }[] = [];
  let unchanged = 0;
  let closed = 0;
  for (const open of options.clocks) {
    const { clock, problems } = recomputeClock({ ...options, clock: open.clock });
    if (problems.length > 0) failed.push({ key: open.key, problems });
    else if (open.clock.status === 'stopped') closed += 1;
    else if (clock === open.clock) unchanged += 1;
    else moved.push(movedClock(open, clock));
  }
  return { moved, unchanged, closed, failed };
}

function movedClock({ key, clock: before, appointment }: OpenClock, clock: ClockState): MovedClock {
  const drift = appointment === undefined ? undefined : driftOf(appointment, clock);
  return {
    key,
    clock,
    dueBefore: before.dueAt,
    dueAfter: clock.dueAt,
    ...(drift !== undefined && { appointment: drift }),
  };
}
