import { parseTerm } from '../calendar/term-text.ts';
import { driftOf, makeAppointment, reappoint } from '../clocks/appointment.ts';
import { recomputeClock } from '../clocks/recompute.ts';
import type { CommandOf } from '../model/command.ts';
import { applyToClock, authorised, byActor, kindOfEffect, momentOfText } from './case-clocks.ts';
import { clockDue } from './clock-moments.ts';
import {
  calendarsOf,
  definitionOf,
  type KeptClock,
  keepClock,
  keptClock,
  refuseClock,
  startedClocks,
} from './clock-records.ts';
import type { ClockAct, Run } from './run.ts';

function unknown(clock: string): never {
  return refuseClock({ code: 'CLOCK_UNKNOWN', severity: 'error', params: { clock, name: clock } }, clock);
}

/** Somebody moves a clock by hand: with a reason, and at the moment at which it happened. Without an actor the host itself does. */
function moveByHand(run: Run, command: CommandOf<'move-clock'>): void {
  const { clock: id, effect, at, term: text, reason, legalBasis } = command;
  const definition = definitionOf(run, id, keptClock(run, id)?.clock) ?? unknown(id);
  const term = text === undefined ? undefined : parseTerm(text);
  if (text !== undefined && term === undefined)
    refuseClock({ code: 'TERM_UNREADABLE', severity: 'error', params: { found: text } }, id);
  applyToClock(run, definition, {
    effect: kindOfEffect(effect, definition),
    at: at === undefined ? run.now : (momentOfText(run, at) ?? at),
    roles: run.actor?.roles ?? authorised(definition),
    ...(reason === undefined ? {} : { reason }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(term === undefined ? {} : { term }),
  });
  run.outcomes.push({ type: 'clock-moved', element: id, effect });
}

/** Tells the applicant another date, by the rules of the clock; the first one where there is none yet. */
function appoint(run: Run, { clock: id, to, reason }: CommandOf<'appoint'>): void {
  const kept = keptClock(run, id) ?? unknown(id);
  const { clock, appointment: before } = kept;
  const rules = definitionOf(run, id, clock)?.appointment ?? {};
  const act = {
    clock,
    calendar: run.library.calendar,
    recordedAt: run.now,
    to: momentOfText(run, to ?? clock.dueAt) ?? to ?? clock.dueAt,
    ...byActor(run),
    ...(reason === undefined ? {} : { reason }),
  };
  const { appointment, problems } =
    before === undefined ? makeAppointment(act) : reappoint({ ...act, appointment: before, rules });
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem !== undefined || appointment === undefined) refuseClock(problem, id);
  keepClock(run, id, { ...kept, appointment });
  run.outcomes.push({ type: 'clock-appointed', element: id, appointedAt: appointment.appointedAt });
}

/** Counts the open clocks anew by the calendar as it is now. Promised dates stay; where one no longer agrees, somebody is told. */
function recompute(run: Run, { reason }: CommandOf<'recompute-clocks'>): void {
  for (const kept of startedClocks(run)) recomputeOne(run, kept, reason);
}

function recomputeOne(run: Run, kept: KeptClock, reason: string | undefined): void {
  const { clock, problems } = recomputeClock({
    clock: kept.clock,
    recordedAt: run.now,
    ...byActor(run),
    ...(reason === undefined ? {} : { reason }),
    ...calendarsOf(run),
  });
  const { id, dueAt: dueBefore } = kept.clock;
  if (problems.length > 0) refuseClock(problems[0], id);
  if (clock === kept.clock) return;
  keepClock(run, id, { ...kept, clock });
  const { dueAt } = clock;
  run.outcomes.push({ type: 'clock-recomputed', element: id, dueBefore, dueAt });
  const drift = kept.appointment === undefined ? undefined : driftOf(kept.appointment, clock);
  const promised = drift === undefined ? {} : { appointedAt: drift.appointedAt };
  run.effects.push({
    type: 'notify',
    notice: { topic: 'clock-recomputed', clock: id, dueAt, dueBefore, ...promised },
  });
}

const performers: {
  readonly [Type in ClockAct['type']]: (run: Run, act: Extract<ClockAct, { readonly type: Type }>) => void;
} = {
  due: (run, { clock }) => clockDue(run, clock),
  'move-clock': moveByHand,
  appoint,
  'recompute-clocks': recompute,
};

/** Does to the clocks of the case what a timer or somebody from outside asks for. */
export function performClockAct(run: Run, act: ClockAct): void {
  (performers[act.type] as (run: Run, act: ClockAct) => void)(run, act);
}
