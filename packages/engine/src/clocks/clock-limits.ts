import { localOfInstant, parseInstant } from '../calendar/instant.ts';
import { beginPhase, dueOf } from '../calendar/progress.ts';
import type { ResolvedCalendar } from '../calendar/resolved-calendar.ts';
import { checkTerm, type Term } from '../calendar/term.ts';
import type { Problem } from '../model/problem.ts';
import type { ClockDefinition } from './clock-definition.ts';
import { type ClockEffect, type ClockEffectKind, type ClockState, clockEffectKinds } from './clock-state.ts';
import { currentRun } from './ledger.ts';

/** What is wrong with an effect in itself, before any clock is looked at. */
export function checkEffect(effect: ClockEffect): readonly Problem[] {
  if (!clockEffectKinds.includes(effect.effect)) {
    return [aboutEffect('CLOCK_EFFECT_UNKNOWN', effect, { known: [...clockEffectKinds] })];
  }
  const problems = effect.term === undefined ? [] : checkTerm(effect.term);
  if (effect.effect === 'extend' && (effect.term === undefined || effect.term.then !== undefined)) {
    return [...problems, aboutEffect('CLOCK_EXTENSION_TERM', effect)];
  }
  return problems;
}

interface LimitOptions {
  readonly clock: ClockState;
  readonly definition: ClockDefinition;
  readonly effect: ClockEffect;
}

/** What the rules of the procedure forbid: one pause too many, an extension by somebody who may not. */
export function checkLimits(options: LimitOptions): readonly Problem[] {
  const { effect, definition } = options;
  const { pause, extension } = definition;
  if (effect.withCase === true) return [];
  if (effect.effect === 'pause')
    return [...checkCount(options, pause?.most), ...checkRole(effect, 'CLOCK_PAUSE_ROLE', pause?.roles)];
  if (effect.effect !== 'extend') return [];
  return [
    ...checkCount(options, extension?.most),
    ...checkRole(effect, 'CLOCK_EXTENSION_ROLE', extension?.roles),
    ...checkLength(effect, extension?.longest),
  ];
}

function checkCount({ clock, effect }: LimitOptions, most = Number.POSITIVE_INFINITY): readonly Problem[] {
  const already = currentRun(clock.ledger).filter(
    (entry) => entry.effect === effect.effect && entry.withCase !== true,
  ).length;
  return already < most ? [] : [aboutEffect('CLOCK_LIMIT_REACHED', effect, { most, already })];
}

function checkRole(
  effect: ClockEffect,
  code: 'CLOCK_PAUSE_ROLE' | 'CLOCK_EXTENSION_ROLE',
  allowed: readonly string[] | undefined,
): readonly Problem[] {
  const { roles = [] } = effect;
  if (allowed === undefined || roles.some((role) => allowed.includes(role))) return [];
  return [aboutEffect(code, effect, { allowed: [...allowed], roles: [...roles] })];
}

function checkLength(effect: ClockEffect, longest: Term | undefined): readonly Problem[] {
  const { term } = effect;
  if (longest === undefined || term === undefined) return [];
  if (term.unit === longest.unit && term.amount <= longest.amount) return [];
  return [aboutEffect('CLOCK_EXTENSION_TOO_LONG', effect, { longest: { ...longest }, term: { ...term } })];
}

/** What deserves a look although it was done: a pause of a clock that was overdue, one that lasted too long, a record ahead of its time. */
export function effectWarnings(
  options: LimitOptions & { readonly calendar: ResolvedCalendar },
): readonly Problem[] {
  const { clock, effect } = options;
  const at = parseInstant(effect.at);
  return [
    ...(at > parseInstant(effect.recordedAt)
      ? [warning('CLOCK_EFFECT_AHEAD', effect, { recordedAt: effect.recordedAt })]
      : []),
    ...(effect.effect === 'pause' && at > parseInstant(clock.dueAt)
      ? [warning('CLOCK_PAUSED_OVERDUE', effect, { dueAt: clock.dueAt })]
      : []),
    ...(effect.effect === 'resume' ? checkPauseLength(options, at) : []),
  ];
}

function checkPauseLength(
  { clock, definition, effect, calendar }: LimitOptions & { readonly calendar: ResolvedCalendar },
  resumedAt: number,
): readonly Problem[] {
  const longest = definition.pause?.longest;
  if (longest === undefined || clock.pausedAt === undefined) return [];
  const paused = localOfInstant(parseInstant(clock.pausedAt), calendar.zone);
  const limit = dueOf(calendar, beginPhase(calendar, longest, paused));
  const resumed = localOfInstant(resumedAt, calendar.zone);
  const isLonger = resumed.day > limit.day || (resumed.day === limit.day && resumed.minute > limit.minute);
  return isLonger ? [warning('CLOCK_PAUSE_TOO_LONG', effect, { longest: { ...longest } })] : [];
}

type Params = Problem['params'];

export function aboutEffect(
  code: string,
  { effect, at }: { effect: ClockEffectKind; at: string },
  params: Params = {},
): Problem {
  return { code, severity: 'error', params: { effect, at, ...params } };
}

function warning(code: string, effect: ClockEffect, params: Params): Problem {
  return { ...aboutEffect(code, effect, params), severity: 'warning' };
}
