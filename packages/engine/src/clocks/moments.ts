import { momentBefore } from '../calendar/before.ts';
import { countOpenMinutes, subtractOpenMinutes } from '../calendar/counting.ts';
import {
  formatInstant,
  instantOfLocal,
  type LocalTime,
  localOfInstant,
  parseInstant,
} from '../calendar/instant.ts';
import { beginPhase, dueOf, lastPhase } from '../calendar/progress.ts';
import { replayClock } from './clock.ts';
import type { ClockDefinition, WarningRule } from './clock-definition.ts';
import type { ClockState } from './clock-state.ts';
import type { ClockCalendars, Replayed } from './replay.ts';

/** A moment at which a clock wants something: a warning, its expiry, or the end of what a pause may last. `at` is an ISO instant. */
export type ClockMoment =
  | { readonly kind: 'warning'; readonly at: string; readonly level: string }
  | { readonly kind: 'expiry'; readonly at: string }
  | { readonly kind: 'pauseLimit'; readonly at: string };

type MomentOptions = ClockCalendars & { readonly clock: ClockState; readonly definition: ClockDefinition };

/**
 * The moments to come of a clock as it stands, in order: what a host schedules timers for. Schedule anew after each effect. A paused clock
 * has only the end of its pause; a clock that has run out, or was stopped, has none.
 */
export function clockMoments(options: MomentOptions): readonly ClockMoment[] {
  const { clock } = options;
  if (clock.status === 'paused') return pauseLimits(options);
  if (clock.status !== 'running') return [];
  return [...warningMoments(options), { kind: 'expiry', at: clock.dueAt }];
}

function pauseLimits({ clock, definition, calendar }: MomentOptions): readonly ClockMoment[] {
  const longest = definition.pause?.longest;
  if (longest === undefined || clock.pausedAt === undefined) return [];
  const paused = localOfInstant(parseInstant(clock.pausedAt), calendar.zone);
  const limit = dueOf(calendar, lastPhase(calendar, beginPhase(calendar, longest, paused)));
  return [{ kind: 'pauseLimit', at: formatInstant(instantOfLocal(limit, calendar.zone), calendar.zone) }];
}

/** Warnings that would come before the start come at the start. */
function warningMoments(options: MomentOptions): readonly ClockMoment[] {
  const { clock, definition, calendar } = options;
  const { replayed } = replayClock(options, clock);
  const started = parseInstant(clock.startedAt);
  return (definition.warnings ?? [])
    .map((rule) => ({ level: rule.level, moment: warningMoment(options, rule, replayed) }))
    .map(({ level, moment }) => ({
      level,
      instant: Math.max(started, instantOfLocal(moment, calendar.zone)),
    }))
    .sort((left, right) => left.instant - right.instant)
    .map(({ level, instant }) => ({ kind: 'warning', level, at: formatInstant(instant, calendar.zone) }));
}

/** A share of the time is taken of the time without pauses, and counted back from the due date. */
function warningMoment({ calendar }: MomentOptions, rule: WarningRule, { acts, due }: Replayed): LocalTime {
  if ('before' in rule) return momentBefore(calendar, due, rule.before);
  const gross = countOpenMinutes(calendar, acts[0]?.start ?? due, due);
  const pauses = acts.map(({ paused, local }) =>
    paused === undefined ? 0 : countOpenMinutes(calendar, paused.from, local),
  );
  const net = pauses.reduce((rest, pause) => rest - Math.max(0, pause), gross);
  const left = Math.ceil((net * (100 - rule.percent)) / 100);
  return left > 0 ? subtractOpenMinutes(calendar, due, left) : due;
}

/** How urgent a clock is: the level of the last warning that has passed, or one of our own words. Colour is never the only sign of it. */
export type ClockLevel =
  | { readonly kind: 'inTime' | 'overdue' | 'paused' | 'stopped' }
  | { readonly kind: 'warning'; readonly level: string };

/** How urgent a clock is at `now`. */
export function clockLevel(options: MomentOptions & { readonly now: string }): ClockLevel {
  const { clock } = options;
  const now = parseInstant(options.now);
  if (clock.status === 'paused' || clock.status === 'stopped') return { kind: clock.status };
  if (clock.status === 'expired' || parseInstant(clock.dueAt) <= now) return { kind: 'overdue' };
  const passed = clockMoments(options).findLast(
    ({ kind, at }) => kind === 'warning' && parseInstant(at) <= now,
  );
  return passed?.kind === 'warning' ? { kind: 'warning', level: passed.level } : { kind: 'inTime' };
}
