import type { ResolvedCalendar } from '../../calendar/calendar.ts';
import { vietnam } from '../../calendar/packs/vietnam.ts';
import type { Term } from '../../calendar/term.ts';
import { parseTerm } from '../../calendar/term-text.ts';
import { resolved } from '../../calendar/testdata/offices.ts';
import { applyClockEffect, type ClockDefinition, type ClockState } from '../clock.ts';
import type { ClockEffect, ClockEffectKind } from '../clock-state.ts';

export const vn = resolved(vietnam);

export function term(text: string): Term {
  const parsed = parseTerm(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

export function definitionOf(text: string, rules: Partial<ClockDefinition> = {}): ClockDefinition {
  return { id: 'statutory', kind: 'statutory', term: term(text), ...rules };
}

export type ShortEffect = readonly [effect: ClockEffectKind, at: string, more?: Partial<ClockEffect>];

/** Effects in short: local times of Viet Nam, recorded when they happen. */
export function effectOf([effect, at, more]: ShortEffect): ClockEffect {
  return { effect, at: `${at}+07:00`, recordedAt: `${at}+07:00`, ...more };
}

/** A clock after effects that must all succeed. */
export function clockAfter(
  definition: ClockDefinition,
  effects: readonly ShortEffect[],
  calendar: ResolvedCalendar = vn,
): ClockState {
  let clock: ClockState | undefined;
  for (const effect of effects) {
    const result = applyClockEffect({ clock, definition, effect: effectOf(effect), calendar });
    const error = result.problems.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(JSON.stringify(error));
    clock = result.clock;
  }
  if (clock === undefined) throw new Error('a clock needs a start');
  return clock;
}
