import { parseInstant } from '../calendar/instant.ts';
import type { Problem } from '../model/problem.ts';
import { applyClockEffect } from './clock.ts';
import type { ClockDefinition } from './clock-definition.ts';
import type { ClockEffect, ClockKind, ClockState } from './clock-state.ts';
import type { ClockCalendars } from './replay.ts';

/** Which clocks stand still while the case does, where the procedure does not say. */
const pausesByDefault: Readonly<Record<ClockKind, boolean>> = {
  statutory: true,
  serviceNorm: true,
  step: true,
  applicant: false,
  externalBody: false,
};

/** A clock of the case with what the procedure says about it. */
export interface CaseClock {
  readonly clock: ClockState;
  readonly definition: ClockDefinition;
}

type CaseEffect = Omit<ClockEffect, 'effect' | 'term'>;

interface CaseClocksResult {
  /** The clocks that changed. */
  readonly clocks: readonly ClockState[];
  readonly problems: readonly Problem[];
}

/** Pauses the running clocks that stand still while the case does. An applicant's clock runs on. */
export function pauseWithCase(
  options: ClockCalendars & { readonly clocks: readonly CaseClock[]; readonly effect: CaseEffect },
): CaseClocksResult {
  const affected = options.clocks.filter(
    ({ clock, definition }) =>
      (clock.status === 'running' || clock.status === 'expired') &&
      (definition.pausesWithCase ?? pausesByDefault[definition.kind]),
  );
  return applyToAll(options, affected, { ...options.effect, effect: 'pause', withCase: true });
}

/** Resumes the clocks that `pauseWithCase` paused at `pausedAt`; one that was paused for a reason of its own goes on waiting. */
export function resumeWithCase(
  options: ClockCalendars & {
    readonly clocks: readonly CaseClock[];
    readonly effect: CaseEffect;
    readonly pausedAt: string;
  },
): CaseClocksResult {
  const pausedAt = parseInstant(options.pausedAt);
  const affected = options.clocks.filter(
    ({ clock }) => clock.pausedAt !== undefined && parseInstant(clock.pausedAt) === pausedAt,
  );
  return applyToAll(options, affected, { ...options.effect, effect: 'resume', withCase: true });
}

function applyToAll(
  calendars: ClockCalendars,
  affected: readonly CaseClock[],
  effect: ClockEffect,
): CaseClocksResult {
  const { calendar, intake } = calendars;
  const results = affected.map((each) =>
    applyClockEffect({ ...each, effect, calendar, ...(intake !== undefined && { intake }) }),
  );
  return {
    clocks: results.map(({ clock }) => clock).filter((clock, index) => clock !== affected[index]?.clock),
    problems: results.flatMap(({ problems }) => problems),
  };
}
