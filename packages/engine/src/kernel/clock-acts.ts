import { driftOf } from '../clocks/appointment.ts';
import { appointByHand, kindOfEffect, moveByHand } from '../clocks/by-hand.ts';
import { recomputeClock } from '../clocks/recompute.ts';
import type { CommandOf } from '../model/command.ts';
import { byActor, keepResult } from './case-clocks.ts';
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
import { recountTerm } from './recount-term.ts';
import type { ClockAct, Run } from './run.ts';

function unknown(clock: string): never {
  return refuseClock({ code: 'CLOCK_UNKNOWN', severity: 'error', params: { clock, name: clock } }, clock);
}

/** Somebody moves a clock by hand: with a reason, and at the moment at which it happened. */
function move(run: Run, { type: _type, clock: id, ...act }: CommandOf<'move-clock'>): void {
  const clock = keptClock(run, id)?.clock;
  const definition = definitionOf(run, id, clock) ?? unknown(id);
  const result = moveByHand({ ...act, clock, definition, ...byHand(run) });
  keepResult(run, definition, result, { effect: kindOfEffect(act.effect, definition) });
  run.outcomes.push({ type: 'clock-moved', element: id, effect: act.effect });
}

function byHand(run: Run) {
  return { now: run.now, actor: run.actor, ...calendarsOf(run) };
}

/** Tells the applicant another date, by the rules of the clock; the first one where there is none yet. */
function appoint(run: Run, { clock: id, type: _type, ...act }: CommandOf<'appoint'>): void {
  const kept = keptClock(run, id) ?? unknown(id);
  const definition = definitionOf(run, id, kept.clock) ?? unknown(id);
  const { appointment, problems } = appointByHand({ ...act, ...kept, definition, ...byHand(run) });
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem !== undefined || appointment === undefined) refuseClock(problem, id);
  keepClock(run, id, { ...kept, appointment });
  run.outcomes.push({ type: 'clock-appointed', element: id, appointedAt: appointment.appointedAt });
}

/** Counts the open clocks anew by the calendar as it is now. Promised dates stay; where one no longer agrees, somebody is told. */
function recompute(run: Run, { reason, terms = [] }: CommandOf<'recompute-clocks'>): void {
  for (const kept of startedClocks(run)) recomputeOne(run, kept, reason);
  for (const term of terms) recountTerm(run, term);
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
  'move-clock': move,
  appoint,
  'recompute-clocks': recompute,
};

/** Does to the clocks of the case what a timer or somebody from outside asks for. */
export function performClockAct(run: Run, act: ClockAct): void {
  (performers[act.type] as (run: Run, act: ClockAct) => void)(run, act);
}
