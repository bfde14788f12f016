import { orProblems } from '../calendar/refusal.ts';
import type { Appointment } from '../clocks/appointment.ts';
import type { ClockDefinition, ClockState } from '../clocks/clock.ts';
import { type ClockMoment, clockMoments } from '../clocks/moments.ts';
import type { ClockCalendars } from '../clocks/replay.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { ClockRecord } from '../model/record.ts';
import { utcText } from '../util/utc-text.ts';
import { HookFailed, type Run } from './run.ts';

/** A clock of a case with what the case keeps beside it. */
export interface KeptClock {
  readonly clock: ClockState;
  /** What the applicant was promised. */
  readonly appointment?: Appointment;
  /** What the law took the silence for when it ran out. */
  readonly tacit?: 'accept' | 'refuse';
  /** The moments that were told already; those that no longer come are forgotten. */
  readonly told?: readonly string[];
  /** When its timer is set. */
  readonly timer?: string;
}

const TIMER_PREFIX = 'k:';

function recordId(clock: string): string {
  return `k:${clock}`;
}

/** The clock that a timer is for, where it is for one. */
export function clockOfTimer(timer: string | undefined): string | undefined {
  return timer?.startsWith(TIMER_PREFIX) === true ? timer.slice(TIMER_PREFIX.length) : undefined;
}

export function keptClock(run: Run, clock: string): KeptClock | undefined {
  if (!(run.records.head.clocks ?? []).includes(clock)) return undefined;
  const record = run.records.get(recordId(clock));
  if (record?.kind !== 'clock') return undefined;
  const { id: _id, kind: _kind, ...kept } = record;
  return kept as unknown as KeptClock;
}

/** The clocks of the case that have ever been started, in that order. */
export function startedClocks(run: Run): readonly KeptClock[] {
  const ids = run.records.head.clocks ?? [];
  run.records.prefetch(ids.map(recordId));
  return ids.flatMap((id) => keptClock(run, id) ?? []);
}

export function calendarsOf({ library: { calendar, intake } }: Run): ClockCalendars {
  return { calendar, ...(intake === undefined ? {} : { intake }) };
}

/** What the procedure says of a clock of the case. Of one that it does not know (any more): what the clock itself knows. */
export function definitionOf(run: Run, id: string, clock?: ClockState): ClockDefinition | undefined {
  const [process = ''] = run.records.head.processes;
  const known = run.library.clock({ process, clock: id });
  return known ?? (clock === undefined ? undefined : { id, kind: clock.kind, term: clock.term });
}

/** Ends a hook with what a clock was refused for. */
export function refuseClock(problem: Problem | undefined, element: string): never {
  throw new HookFailed({ code: 'CLOCK_REFUSED', severity: 'error', params: {}, ...problem, element });
}

/** A moment as it is remembered: the same one again is the same text. */
export function nameOfMoment(moment: ClockMoment): string {
  return `${moment.kind}${moment.kind === 'warning' ? `:${moment.level}` : ''}@${moment.at}`;
}

/** The moments to come of a clock of the case. */
export function momentsOf(run: Run, id: string, clock: ClockState): readonly ClockMoment[] {
  const definition = definitionOf(run, id, clock);
  if (definition === undefined) return [];
  const attempt = orProblems(() => clockMoments({ clock, definition, ...calendarsOf(run) }));
  return 'problems' in attempt ? refuseClock(attempt.problems[0], id) : attempt.result;
}

/** The engine owns the timer of a clock: one at a time, for the first moment that was not told. It is set anew whenever the clock moves. */
function schedule(run: Run, id: string, kept: KeptClock, before: string | undefined): KeptClock {
  const moments = momentsOf(run, id, kept.clock);
  const names = moments.map(nameOfMoment);
  const told = (kept.told ?? []).filter((name) => names.includes(name));
  const next = moments.find((moment) => !told.includes(nameOfMoment(moment)));
  const timer = next === undefined ? undefined : utcText(new Date(next.at).getTime());
  const { told: _told, timer: _timer, ...rest } = kept;
  if (timer === undefined && before !== undefined)
    run.effects.push({ type: 'cancel-timer', timer: `${TIMER_PREFIX}${id}` });
  if (timer !== undefined && timer !== before) {
    const address = { scope: 'root', node: '' };
    run.effects.push({ type: 'schedule-timer', timer: `${TIMER_PREFIX}${id}`, dueAt: timer, ...address });
  }
  return {
    ...rest,
    ...(told.length === 0 ? {} : { told }),
    ...(timer === undefined ? {} : { timer }),
  };
}

/** A clock of a case as lists show it. */
function shownClock({ clock, appointment, tacit }: ClockRecord): Json {
  return {
    ...(clock as JsonObject),
    ...(appointment === undefined ? {} : { appointment }),
    ...(tacit === undefined ? {} : { tacit }),
  };
}

/** Keeps a clock as it is now: in the case, in what lists show, and with a timer for its next moment. */
export function keepClock(run: Run, id: string, kept: KeptClock): void {
  const scheduled = schedule(run, id, kept, kept.timer);
  const record = { id: recordId(id), kind: 'clock', ...scheduled } as unknown as ClockRecord;
  run.records.put(record);
  const { head } = run.records;
  const known = head.clocks ?? [];
  if (!known.includes(id)) run.records.put({ ...head, clocks: [...known, id] });
  run.effects.push({ type: 'move-clock', clock: id, state: shownClock(record) });
  // conditions may read the clock
  run.hasWritten = true;
  run.hasMovedClock = true;
}
