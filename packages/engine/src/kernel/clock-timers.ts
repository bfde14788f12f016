import { waitId } from '../elements/events/event-module.ts';
import type { Due } from '../elements/execution.ts';
import type { TimerModel } from '../model/event-definition.ts';
import type { FollowingTimer, Listener, TimersRecord } from '../model/record.ts';
import { startedClocks } from './clock-records.ts';
import { ScopedEvaluation } from './evaluation.ts';
import { HookFailed, type Run } from './run.ts';
import { timerDue } from './timers.ts';

const NONE: TimersRecord = { id: 'timers', kind: 'timers', listeners: [] };

function idOf(timer: FollowingTimer): string {
  return waitId(timer, timer.index);
}

/** The timers of the case that follow clocks; the count in its head spares a look into a record that is not there. */
function followingTimers(run: Run): readonly FollowingTimer[] {
  if ((run.records.head.timers ?? 0) === 0) return [];
  const record = run.records.get(NONE.id);
  return record?.kind === 'timers' ? record.listeners : [];
}

function keep(run: Run, listeners: readonly FollowingTimer[]): void {
  const { timers: _timers, ...head } = run.records.head;
  run.records.put(listeners.length === 0 ? head : { ...head, timers: listeners.length });
  if (listeners.length === 0) run.records.remove(NONE.id);
  else run.records.put({ ...NONE, listeners });
}

/** The expression of a moment that is made of clocks: lengths and cycles begin when the wait begins, whatever a clock does later. */
function clockExpression(timer: TimerModel | undefined): string | undefined {
  if (timer?.type !== 'date' || !('expression' in timer.value)) return undefined;
  const { text } = timer.value.expression;
  return /\bclocks\b/.test(text) ? text.replaceAll(/\s/g, '') : undefined;
}

/** Whether the moment cannot be told yet: it is made of the due date of a clock that stands still. */
function isHeld(run: Run, expression: string): boolean {
  return startedClocks(run).some(
    ({ clock: { id, status } }) => status === 'paused' && expression.includes(`clocks.${id}.due`),
  );
}

function schedule(run: Run, timer: string, { scope, node, token }: Listener, due: Due): void {
  const address = { scope, node, ...(token === undefined ? {} : { token }) };
  run.effects.push({ type: 'schedule-timer', timer, ...due, ...address });
}

/** Sets a timer of the model. One whose moment is made of clocks goes with them. `due` is asked only where the moment can be told. */
export function awaitTime(
  run: Run,
  options: {
    readonly timer: TimerModel | undefined;
    readonly listener: Listener;
    readonly index: number;
    readonly due: () => Due;
  },
): void {
  const { timer, listener, index, due } = options;
  const expression = clockExpression(timer);
  const first = expression !== undefined && isHeld(run, expression) ? undefined : due();
  if (first !== undefined) schedule(run, waitId(listener, index), listener, first);
  if (expression === undefined) return;
  const moment = first === undefined ? {} : { dueAt: first.dueAt };
  keep(run, [...followingTimers(run), { ...listener, index, ...moment }]);
}

/** A timer that has fired, or that nobody waits for any more, follows no clock. */
export function forgetTimer(run: Run, id: string): void {
  const timers = followingTimers(run);
  const others = timers.filter((timer) => idOf(timer) !== id);
  if (others.length < timers.length) keep(run, others);
}

/** The moment as it is now. What cannot be told any more stays as it was. */
function momentOf(run: Run, { scope, node, index, dueAt }: FollowingTimer): string | undefined {
  const event = run.compiled(run.scope(scope)).node(node);
  const timer = event.events[index]?.timer;
  const expression = clockExpression(timer);
  if (expression === undefined) return dueAt;
  if (isHeld(run, expression)) return undefined;
  try {
    return timerDue(run, event, timer, new ScopedEvaluation({ run, scope, element: node })).dueAt;
  } catch (error) {
    if (!(error instanceof HookFailed)) throw error;
    return dueAt;
  }
}

function follow(run: Run, timer: FollowingTimer): FollowingTimer {
  if (run.records.scope(timer.scope) === undefined) return timer;
  const dueAt = momentOf(run, timer);
  if (dueAt === timer.dueAt) return timer;
  const { dueAt: _before, ...rest } = timer;
  if (dueAt === undefined) {
    run.effects.push({ type: 'cancel-timer', timer: idOf(timer) });
    return rest;
  }
  schedule(run, idOf(timer), timer, { dueAt });
  return { ...rest, dueAt };
}

/** After clocks moved: the timers whose moment is made of them are set anew. */
export function followClocks(run: Run): void {
  run.hasMovedClock = false;
  const timers = followingTimers(run);
  const followed = timers.map((timer) => follow(run, timer));
  if (followed.some((timer, index) => timer !== timers[index])) keep(run, followed);
}

/**
 * Takes a timer that has fired out of the index. False where it fired for a moment that its clock has left since, e.g. while the case stood still:
 * it comes again, or waits for its clock.
 */
export function takeFired(run: Run, { id, dueAt }: { readonly id: string; readonly dueAt: string }): boolean {
  if (run.hasMovedClock) followClocks(run);
  const timer = followingTimers(run).find((one) => idOf(one) === id);
  if (timer === undefined) return true;
  if (timer.dueAt === dueAt) {
    forgetTimer(run, id);
    return true;
  }
  // firing took its row away, also where that was set anew in the meantime
  if (timer.dueAt !== undefined) schedule(run, id, timer, { dueAt: timer.dueAt });
  return false;
}
