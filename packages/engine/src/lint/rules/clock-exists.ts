import { clockIds } from '../procedure-ids.ts';
import type { Rule } from '../rule.ts';

/** What a step does to a clock, it does to one that `procedure.json` has. */
export const clockExists: Rule = {
  profile: 'procedure',
  codes: { CLOCK_UNKNOWN: 'error' },
  check({ nodes, bundle }) {
    const known = clockIds(bundle);
    return nodes.flatMap(({ node }) =>
      node.settings.clockEffects
        .filter(({ clock }) => !known.includes(clock))
        .map(({ clock }) => ({ code: 'CLOCK_UNKNOWN', element: node.id, params: { clock } })),
    );
  },
};
