import { dueDate } from '../calendar/calendar.ts';
import { parseTerm } from '../calendar/term-text.ts';
import type { Due, Evaluation } from '../elements/execution.ts';
import type { TimerModel } from '../model/event-definition.ts';
import type { Json } from '../model/json.ts';
import type { FlowNode } from '../model/scope.ts';
import { addIsoDuration, isForward, parseIsoDuration } from '../util/iso-duration.ts';
import { HookFailed, type Run } from './run.ts';

function refuse(node: FlowNode, found: Json): never {
  throw new HookFailed({
    code: 'TIMER_NOT_A_TIME',
    severity: 'error',
    element: node.id,
    params: { name: node.name ?? node.id, found },
  });
}

function instant(node: FlowNode, found: Json): string {
  const time = typeof found === 'string' ? new Date(found).getTime() : Number.NaN;
  return Number.isNaN(time) ? refuse(node, found) : new Date(time).toISOString();
}

function after(run: Run, node: FlowNode, found: Json): string {
  const duration = typeof found === 'string' ? parseIsoDuration(found) : undefined;
  return duration === undefined ? refuse(node, found) : addIsoDuration(run.now, duration);
}

/** `R3/PT10M`, `R/2026-01-01T00:00Z/P1D`: how often, from when, how far apart. */
function cycle(run: Run, node: FlowNode, found: Json): Due {
  const [repeat, second, third] = typeof found === 'string' ? found.split('/') : [];
  const interval = third ?? second;
  const count = repeat === undefined ? undefined : /^R(\d*)$/.exec(repeat)?.[1];
  if (count === undefined || interval === undefined) return refuse(node, found);
  const first = third === undefined ? after(run, node, interval) : instant(node, second ?? null);
  const length = parseIsoDuration(interval);
  // One that does not go forward would be due again for ever at the same moment.
  if (length === undefined || !isForward(length)) return refuse(node, found);
  return { dueAt: first, cycle: { interval, ...(count === '' ? {} : { remaining: Number(count) - 1 }) } };
}

/** The time after one that has come; undefined where it was the last. */
export function nextTime({ dueAt, cycle: repeated }: Due): Due | undefined {
  const interval = repeated === undefined ? undefined : parseIsoDuration(repeated.interval);
  if (repeated === undefined || repeated.remaining === 0 || interval === undefined) return undefined;
  const { remaining } = repeated;
  const left = remaining === undefined ? {} : { remaining: remaining - 1 };
  return { dueAt: addIsoDuration(dueAt, interval), cycle: { ...repeated, ...left } };
}

/** A repeating timer as many whole rounds later as lie before `now`, at once where its rounds are of one length: months are not. */
function skipRounds(due: Due, now: string): Due {
  const { dueAt, cycle: repeated } = due;
  const interval = repeated === undefined ? undefined : parseIsoDuration(repeated.interval);
  if (repeated === undefined || interval === undefined || interval.months !== 0 || dueAt >= now) return due;
  const length = interval.days * 86_400_000 + interval.milliseconds;
  const rounds = Math.floor((new Date(now).getTime() - new Date(dueAt).getTime()) / length);
  const { remaining } = repeated;
  const skipped = Math.min(rounds, remaining ?? rounds);
  const left = remaining === undefined ? {} : { remaining: remaining - skipped };
  const later = new Date(new Date(dueAt).getTime() + skipped * length).toISOString();
  return { dueAt: later, cycle: { ...repeated, ...left } };
}

/** The first time of a timer at `now` or later; undefined where all its times are over. */
export function nextTimeFrom(due: Due, now: string): Due | undefined {
  let next: Due | undefined = skipRounds(due, now);
  while (next !== undefined && next.dueAt < now) next = nextTime(next);
  return next;
}

/** When a statutory term that begins now is due: `1 workingDay` in the calendar of the case, or an ISO 8601 duration by the clock. */
export function termDue(run: Run, node: FlowNode, found: Json): string {
  const term = typeof found === 'string' ? parseTerm(found) : undefined;
  if (term === undefined) return after(run, node, found);
  return instant(node, dueDate({ calendar: run.library.calendar, term, receivedAt: run.now }).dueAt);
}

type Reader = (run: Run, node: FlowNode, found: Json) => Due;

const readers: Readonly<Record<TimerModel['type'], Reader>> = {
  date: (_run, node, found) => ({ dueAt: instant(node, found) }),
  duration: (run, node, found) => ({ dueAt: after(run, node, found) }),
  cycle,
  term: (run, node, found) => ({ dueAt: termDue(run, node, found) }),
};

/** When a timer of the model fires first, and how it goes on. */
export function timerDue(
  run: Run,
  node: FlowNode,
  timer: TimerModel | undefined,
  evaluation: Evaluation,
): Due {
  if (timer === undefined) return refuse(node, null);
  return readers[timer.type](run, node, evaluation.value(timer.value));
}
