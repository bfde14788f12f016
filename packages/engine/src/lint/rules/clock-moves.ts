import { type ClockMove, clockMovesOf } from '../clock-places.ts';
import { clockIds } from '../procedure-ids.ts';
import type { Finding, Rule } from '../rule.ts';

const EFFECTS: readonly string[] = ['start', 'stop', 'pause', 'resume', 'restart', 'extend', 'supplement'];

function checkMove({ element, model }: ClockMove): readonly Finding[] {
  const { clock, effect, term } = model;
  if (!EFFECTS.includes(effect)) {
    const params = { clock, effect, known: [...EFFECTS] };
    return [{ code: 'CLOCK_EFFECT_UNKNOWN', element, params }];
  }
  if (effect !== 'extend' || term !== undefined) return [];
  return [{ code: 'CLOCK_EXTENSION_WITHOUT_TERM', element, params: { clock } }];
}

/** What some step must do to a clock, so that it does not stand or run for ever. */
function checkClock(clock: string, index: number, moves: readonly ClockMove[]): readonly Finding[] {
  const own = moves.filter(({ model }) => model.clock === clock);
  const by = (...effects: readonly string[]): ClockMove | undefined =>
    own.find(({ model }) => effects.includes(model.effect));
  const path = `procedure.json#/clocks/${index}`;
  const params = { clock };
  if (by('start', 'restart') === undefined) return [{ code: 'CLOCK_NEVER_STARTED', path, params }];
  const pause = by('pause');
  return [
    ...(by('stop') === undefined ? [{ code: 'CLOCK_NEVER_STOPPED' as const, path, params }] : []),
    ...(pause !== undefined && by('resume', 'restart', 'supplement') === undefined
      ? [{ code: 'CLOCK_NEVER_RESUMED' as const, element: pause.element, params }]
      : []),
  ];
}

/** A clock is started, and stopped, and goes on after every pause. */
export const clockMoves: Rule = {
  profile: 'procedure',
  codes: {
    CLOCK_EFFECT_UNKNOWN: 'error',
    CLOCK_EXTENSION_WITHOUT_TERM: 'error',
    CLOCK_NEVER_STARTED: 'warning',
    CLOCK_NEVER_STOPPED: 'warning',
    CLOCK_NEVER_RESUMED: 'error',
  },
  check(subject) {
    const moves = clockMovesOf(subject);
    return [
      ...moves.flatMap(checkMove),
      ...clockIds(subject.bundle).flatMap((clock, index) => checkClock(clock, index, moves)),
    ];
  },
};
