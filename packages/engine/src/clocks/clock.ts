import { yearWarnings } from '../calendar/calendar.ts';
import { parseInstant } from '../calendar/instant.ts';
import { orProblems, refuseBecause } from '../calendar/refusal.ts';
import { checkTerm } from '../calendar/term.ts';
import type { Problem } from '../model/problem.ts';
import type { ClockDefinition, ExpiryRule } from './clock-definition.ts';
import { aboutEffect, checkEffect, checkLimits, effectWarnings } from './clock-limits.ts';
import type { ClockEffect, ClockEffectKind, ClockState, LedgerEntry } from './clock-state.ts';
import { currentRun, recordAct } from './ledger.ts';
import { type Act, type ClockCalendars, notTaken, type Replayed, replay } from './replay.ts';

export type { ClockDefinition, ClockState };

/** A clock after an effect, and what is to be said about it. With an error the clock is the one that came in, unchanged. */
export interface ClockResult<Clock = ClockState | undefined> {
  readonly clock: Clock;
  readonly problems: readonly Problem[];
}

export interface ClockEffectOptions<Clock> extends ClockCalendars {
  /** The clock so far; absent before its first start. */
  readonly clock: Clock;
  readonly definition: ClockDefinition;
  readonly effect: ClockEffect;
}

/**
 * Applies an effect to a clock and writes its ledger.
 *
 * Effects count in the order of `at`, not of recording: a pause from yesterday may be recorded after today's extension. What does not
 * fit (a resume without a pause, a pause before the start, the same effect twice) is a problem and changes nothing. A clock that was
 * stopped takes nothing but a new start.
 *
 * @example
 * const { clock } = applyClockEffect({
 *   clock: undefined,
 *   definition: { id: 'statutory', kind: 'statutory', term: { unit: 'workingDay', amount: 5 } },
 *   effect: { effect: 'start', at: '2024-05-03T16:40+07:00', recordedAt: '2024-05-03T16:40+07:00' },
 *   calendar,
 * });
 */
export function applyClockEffect(options: ClockEffectOptions<ClockState>): ClockResult<ClockState>;
export function applyClockEffect(options: ClockEffectOptions<ClockState | undefined>): ClockResult;
export function applyClockEffect(options: ClockEffectOptions<ClockState | undefined>): ClockResult {
  const attempt = orProblems(() =>
    options.effect.effect === 'start' ? startClock(options) : moveClock(options),
  );
  return 'result' in attempt ? attempt.result : { clock: options.clock, problems: attempt.problems };
}

function startClock(options: ClockEffectOptions<ClockState | undefined>): ClockResult {
  const { clock, definition, effect } = options;
  if (clock !== undefined && clock.status !== 'stopped')
    return refused(clock, effect, notTaken(clock.status, effect));
  if (clock?.stoppedAt !== undefined && parseInstant(effect.at) < parseInstant(clock.stoppedAt)) {
    return refused(clock, effect, notTaken(clock.status, effect));
  }
  const term = effect.term ?? definition.term;
  const problems = checkTerm(term);
  if (problems.length > 0) return { clock, problems };
  const act = { ...actOf(effect), term };
  const { replayed } = replay(options, term, [act]);
  const identity = clock ?? { id: definition.id, kind: definition.kind, ledger: [] };
  return { clock: recordAct(options, identity, replayed, act), problems: dateWarnings(options, replayed) };
}

function moveClock(options: ClockEffectOptions<ClockState | undefined>): ClockResult {
  const { clock, effect } = options;
  const errors = checkEffect(effect);
  if (errors.length > 0) return { clock, problems: errors };
  if (clock === undefined) return { clock, problems: [notTaken('none', effect)] };
  if (clock.status === 'stopped') return refused(clock, effect, notTaken(clock.status, effect));
  if (canAlwaysHappen[effect.effect] && isRepeated(clock, effect)) return repeated(clock, effect);
  const act = actOf(effect);
  const { replayed, problem } = replayClock(options, clock, act);
  if (problem !== undefined) return refused(clock, effect, problem);
  const limits = checkLimits({ ...options, clock });
  if (limits.length > 0) return { clock, problems: limits };
  const warnings = [...effectWarnings({ ...options, clock }), ...dateWarnings(options, replayed)];
  return { clock: recordAct(options, clock, replayed, act), problems: warnings };
}

/** Runs a clock through the run that its ledger holds, and one act more. */
export function replayClock(
  calendars: ClockCalendars,
  clock: ClockState,
  act?: Act,
): ReturnType<typeof replay> {
  const run = currentRun(clock.ledger);
  if (run.length === 0) return refuseBecause('CLOCK_LEDGER_EMPTY', { clock: clock.id });
  return replay(calendars, run[0]?.term ?? clock.term, act === undefined ? run : [...run, act]);
}

function actOf({ roles: _, ...act }: ClockEffect): Act {
  return act;
}

/** Effects that no status refuses: that one comes twice shows only in the ledger. */
const canAlwaysHappen: { readonly [Effect in ClockEffectKind]?: true } = { extend: true, restart: true };

function isRepeated(clock: ClockState, effect: ClockEffect): boolean {
  return currentRun(clock.ledger).some((entry) => isSame(entry, effect));
}

function isSame(entry: LedgerEntry, { effect, at, recordedAt, term }: ClockEffect): boolean {
  if (entry.effect !== effect || parseInstant(entry.at) !== parseInstant(at)) return false;
  return (
    effect !== 'extend' ||
    (entry.recordedAt === recordedAt && JSON.stringify(entry.term) === JSON.stringify(term))
  );
}

/** The same effect once more is no error: whoever sent it may not have heard the first answer. */
function refused(clock: ClockState, effect: ClockEffect, problem: Problem): ClockResult {
  return isRepeated(clock, effect) ? repeated(clock, effect) : { clock, problems: [problem] };
}

function repeated(clock: ClockState, effect: ClockEffect): ClockResult {
  return { clock, problems: [{ ...aboutEffect('CLOCK_EFFECT_REPEATED', effect), severity: 'warning' }] };
}

function dateWarnings({ calendar }: ClockCalendars, { term, acts, due }: Replayed): readonly Problem[] {
  return yearWarnings(calendar, term, acts[0]?.local.day ?? due.day, due.day);
}

/** What makes the due date of a clock doubtful: years that it depends on and whose days off nobody has decided (`CALENDAR_YEAR_UNDECIDED`). */
export function clockWarnings(options: ClockCalendars & { readonly clock: ClockState }): readonly Problem[] {
  const attempt = orProblems(() => dateWarnings(options, replayClock(options, options.clock).replayed));
  return 'result' in attempt ? attempt.result : attempt.problems;
}

/**
 * Writes down that a running clock has run out, and says what follows from it by the rules of the procedure.
 * A clock that does not run, or is not due yet at `at`, is left alone with the problem `CLOCK_NOT_DUE`.
 */
export function expireClock(
  options: ClockCalendars & {
    readonly clock: ClockState;
    readonly definition: ClockDefinition;
    readonly at: string;
    readonly recordedAt: string;
  },
): ClockResult<ClockState> & { readonly consequences: ExpiryRule } {
  const { clock, definition, at, recordedAt } = options;
  const act = { effect: 'expire', at, recordedAt } as const;
  const attempt = orProblems(() => replayClock(options, clock, act));
  if ('problems' in attempt) return { clock, problems: attempt.problems, consequences: {} };
  const { replayed } = attempt.result;
  if (clock.status !== 'running' || replayed.status !== 'expired') {
    const params = { clock: clock.id, status: clock.status, dueAt: clock.dueAt, at };
    return { clock, problems: [{ code: 'CLOCK_NOT_DUE', severity: 'error', params }], consequences: {} };
  }
  return {
    clock: recordAct(options, clock, replayed, act),
    problems: [],
    consequences: definition.onExpiry ?? {},
  };
}
