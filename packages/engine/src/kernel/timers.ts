import { dueOfTerm } from '../calendar/term-due.ts';
import type { Due, Evaluation } from '../elements/execution.ts';
import type { TimerModel } from '../model/event-definition.ts';
import type { Json } from '../model/json.ts';
import type { FlowNode } from '../model/scope.ts';
import { instantAfter, instantText, isForward, parseIsoDuration } from '../util/iso-duration.ts';
import { utcText } from '../util/utc-text.ts';
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
  return instantText(time) ?? refuse(node, found);
}

/** A length of time after now; one that leaves the calendar of a computer is no time. */
function after(run: Run, node: FlowNode, found: Json): string {
  const duration = typeof found === 'string' ? parseIsoDuration(found) : undefined;
  return (duration === undefined ? undefined : instantAfter(run.now, duration)) ?? refuse(node, found);
}

/** An interval that comes again and again: its first time, its length, and until when it may come. */
interface Interval {
  readonly dueAt: string;
  readonly length: string;
  readonly until?: string;
}

function isLength(text: string): boolean {
  return text.startsWith('P');
}

/** `PT10M`, `<moment>/P1D`, `P1D/<moment>` or `<moment>/<moment>`: the two moments are the beginning and the end of the first time. */
function intervalOf(run: Run, node: FlowNode, first: string, second: string | undefined): Interval {
  if (isLength(first)) {
    const until = second === undefined ? {} : { until: instant(node, second) };
    return { dueAt: after(run, node, first), length: first, ...until };
  }
  const dueAt = instant(node, first);
  if (second === undefined || isLength(second)) return { dueAt, length: second ?? '' };
  return {
    dueAt,
    length: `PT${(new Date(instant(node, second)).getTime() - new Date(dueAt).getTime()) / 1000}S`,
  };
}

/** `R3/PT10M`, `R/2026-01-01T00:00Z/P1D`: how often, from when, how far apart. One that would stand still is no cycle. */
function cycle(run: Run, node: FlowNode, found: Json): Due {
  const [repeat, first, second] = typeof found === 'string' ? found.split('/') : [];
  const count = repeat === undefined ? undefined : /^R(\d*)$/.exec(repeat)?.[1];
  if (count === undefined || first === undefined) return refuse(node, found);
  const { dueAt, length: interval, until } = intervalOf(run, node, first, second);
  const length = parseIsoDuration(interval);
  // One that does not go forward would be due again for ever at the same moment.
  if (length === undefined || !isForward(length)) return refuse(node, found);
  const remaining = count === '' ? {} : { remaining: Math.max(0, Number(count) - 1) };
  return { dueAt, cycle: { interval, ...remaining, ...(until === undefined ? {} : { until }) } };
}

/** The time after one that has come; undefined where it was the last. */
export function nextTime({ dueAt, cycle: repeated }: Due): Due | undefined {
  const interval = repeated === undefined ? undefined : parseIsoDuration(repeated.interval);
  if (repeated === undefined || repeated.remaining === 0 || interval === undefined) return undefined;
  const { remaining, until } = repeated;
  const left = remaining === undefined ? {} : { remaining: remaining - 1 };
  const next = instantAfter(dueAt, interval);
  const isOver = next === undefined || (until !== undefined && next > until);
  return isOver ? undefined : { dueAt: next, cycle: { ...repeated, ...left } };
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
  const later = utcText(new Date(dueAt).getTime() + skipped * length);
  return { dueAt: later, cycle: { ...repeated, ...left } };
}

/** The first time of a timer at `now` or later; undefined where all its times are over. */
export function nextTimeFrom(due: Due, now: string): Due | undefined {
  let next: Due | undefined = skipRounds(due, now);
  while (next !== undefined && next.dueAt < now) next = nextTime(next);
  const until = next?.cycle?.until;
  return next !== undefined && until !== undefined && next.dueAt > until ? undefined : next;
}

/** When a statutory term that begins now is due: `1 workingDay` in the calendar of the case, or an ISO 8601 duration by the clock. */
export function termDue(run: Run, node: FlowNode, found: Json): Due {
  const term = typeof found === 'string' ? found : '';
  const dueAt = dueOfTerm({ calendar: run.library.calendar, term, from: run.now });
  return dueAt === undefined ? { dueAt: after(run, node, found) } : { dueAt: instant(node, dueAt), term };
}

type Reader = (run: Run, node: FlowNode, found: Json) => Due;

const readers: Readonly<Record<TimerModel['type'], Reader>> = {
  date: (_run, node, found) => ({ dueAt: instant(node, found) }),
  duration: (run, node, found) => ({ dueAt: after(run, node, found) }),
  cycle,
  term: termDue,
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
