import { dueOfTerm } from '../calendar/term-due.ts';
import type { OpenTerm } from '../model/command.ts';
import { instantText } from '../util/iso-duration.ts';
import type { Run } from './run.ts';

/** Counts the term of an open step anew by the calendar as it is now: its task or timer is due at another time, or nothing changes. */
export function recountTerm(run: Run, open: OpenTerm): void {
  const { timer, term, from, dueAt: dueBefore, ...listener } = open;
  const counted = dueOfTerm({ calendar: run.library.calendar, term, from });
  const dueAt = counted === undefined ? undefined : instantText(new Date(counted).getTime());
  if (dueAt === undefined || dueAt === dueBefore) return;
  const { node: element, token } = listener;
  if (timer !== undefined) run.effects.push({ type: 'schedule-timer', timer, dueAt, ...listener });
  else if (token !== undefined) run.effects.push({ type: 'reschedule-task', token, dueAt });
  run.outcomes.push({ type: 'term-recomputed', element, dueBefore, dueAt });
}
