import { clocksNamed } from '../clock-places.ts';
import { clockIds } from '../procedure-ids.ts';
import type { Rule } from '../rule.ts';

/** What a step does to a clock, it does to one that `procedure.json` has. */
export const clockExists: Rule = {
  profile: 'procedure',
  codes: { CLOCK_UNKNOWN: 'error' },
  check(subject) {
    const known = clockIds(subject.bundle);
    return clocksNamed(subject)
      .filter(({ clock }) => !known.includes(clock))
      .map(({ clock, element }) => ({ code: 'CLOCK_UNKNOWN', element, params: { clock } }));
  },
};
