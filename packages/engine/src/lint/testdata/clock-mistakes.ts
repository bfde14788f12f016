import type { RuleName } from '../rules/registry.ts';
import type { Mistake } from './mistake.ts';

const PROCEDURE = 'procedure.json';
const ON_EXPIRY = '"onExpiry": { "escalateTo": "chairman" },';

/** Mistakes in what clocks say of their end, and in terms that do not fit into them. */
export const clockMistakes: Readonly<
  Record<Extract<RuleName, 'clock-rules' | 'terms-add-up'>, readonly Mistake[]>
> = {
  'clock-rules': [
    {
      file: PROCEDURE,
      change: [[ON_EXPIRY, '']],
      found: ['CLOCK_EXPIRY_WITHOUT_CONSEQUENCE procedure.json#/clocks/0'],
    },
    {
      file: PROCEDURE,
      change: [[ON_EXPIRY, '"onExpiry": { "escalateTo": "nobody" },']],
      found: ['CLOCK_ROLE_UNKNOWN procedure.json#/clocks/0'],
    },
    {
      file: PROCEDURE,
      change: [[ON_EXPIRY, '"onExpiry": { "event": "overdue" },']],
      found: ['CLOCK_EVENT_UNHEARD procedure.json#/clocks/0/onExpiry/event'],
    },
  ],
  'terms-add-up': [
    {
      change: [['motcua:term="4 workingHour"', 'motcua:term="7 workingHour"']],
      found: ['TERMS_EXCEED_CLOCK procedure.json#/clocks/0'],
    },
  ],
};
