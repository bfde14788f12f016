import { readMoment } from '../calendar/read-moment.ts';
import { parseTerm } from '../calendar/term-text.ts';
import type { Problem } from '../model/problem.ts';
import type { ClockEffectModel } from '../model/step-settings.ts';
import { type Appointment, makeAppointment, reappoint } from './appointment.ts';
import { applyClockEffect, type ClockDefinition, type ClockResult, type ClockState } from './clock.ts';
import type { ClockEffectKind } from './clock-state.ts';
import type { ClockCalendars } from './replay.ts';

/** Who does something by hand, and when it is recorded. Without an actor the host itself does, which may everything. */
interface ByHand extends ClockCalendars {
  readonly definition: ClockDefinition;
  readonly now: string;
  readonly actor?: { readonly id: string; readonly roles: readonly string[] } | undefined;
  readonly reason?: string;
}

/** What somebody does to a clock: `at` and `term` as people and models write them. */
export interface ClockMove {
  readonly effect: ClockEffectModel['effect'];
  readonly at?: string;
  readonly term?: string;
  readonly reason?: string;
  readonly legalBasis?: string;
}

/** What is done to a clock: a supplement does what its rules say. */
export function kindOfEffect(
  effect: ClockEffectModel['effect'],
  { onSupplement = 'restart' }: ClockDefinition,
): ClockEffectKind {
  return effect === 'supplement' ? onSupplement : effect;
}

/** All roles that the rules of a clock name: what the process or the host does is the procedure's own will. */
export function authorised({ pause, extension }: ClockDefinition): readonly string[] {
  return [...(pause?.roles ?? []), ...(extension?.roles ?? [])];
}

function refused<Clock>(clock: Clock, code: string, params: Problem['params']): ClockResult<Clock> {
  return { clock, problems: [{ code, severity: 'error', params }] };
}

/** Moves a clock by hand. What cannot be read, and what the rules of the clock forbid, is a problem and changes nothing. */
export function moveByHand(
  options: ByHand & ClockMove & { readonly clock: ClockState | undefined },
): ClockResult {
  const { clock, definition, now, actor, effect, reason, legalBasis } = options;
  const term = options.term === undefined ? undefined : parseTerm(options.term);
  if (options.term !== undefined && term === undefined)
    return refused(clock, 'TERM_TEXT', { found: options.term });
  const at = options.at === undefined ? now : readMoment(options.at, options.calendar.zone);
  if (at === undefined)
    return refused(clock, 'TIME_INVALID', { found: options.at ?? '', expected: '2026-01-05T08:00' });
  return applyClockEffect({
    ...options,
    effect: {
      effect: kindOfEffect(effect, definition),
      at,
      recordedAt: now,
      roles: actor?.roles ?? authorised(definition),
      ...(actor === undefined ? {} : { by: actor.id }),
      ...(reason === undefined ? {} : { reason }),
      ...(legalBasis === undefined ? {} : { legalBasis }),
      ...(term === undefined ? {} : { term }),
    },
  });
}

/** Tells the applicant another date by the rules of the clock, or the first one. By default: when the clock is due. */
export function appointByHand(
  options: ByHand & {
    readonly clock: ClockState;
    readonly appointment?: Appointment | undefined;
    readonly to?: string;
  },
): { readonly appointment: Appointment | undefined; readonly problems: readonly Problem[] } {
  const { clock, calendar, definition, now, actor, reason, appointment } = options;
  const to = readMoment(options.to ?? clock.dueAt, calendar.zone);
  if (to === undefined) {
    const params = { found: options.to ?? '', expected: '2026-01-05T08:00' };
    return { appointment, problems: [{ code: 'TIME_INVALID', severity: 'error', params }] };
  }
  const act = {
    clock,
    calendar,
    recordedAt: now,
    to,
    ...(actor === undefined ? {} : { by: actor.id }),
    ...(reason === undefined ? {} : { reason }),
  };
  return appointment === undefined
    ? makeAppointment(act)
    : reappoint({ ...act, appointment, rules: definition.appointment ?? {} });
}
