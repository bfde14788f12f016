import { dueDate } from '../calendar/calendar.ts';
import { parseTerm } from '../calendar/term-text.ts';
import type { Due, Evaluation } from '../elements/execution.ts';
import type { TimerModel } from '../model/event-definition.ts';
import type { Json } from '../model/json.ts';
import type { FlowNode } from '../model/scope.ts';
import { addIsoDuration, parseIsoDuration } from '../util/iso-duration.ts';
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
  if (parseIsoDuration(interval) === undefined) return refuse(node, found);
  return { dueAt: first, cycle: { interval, ...(count === '' ? {} : { remaining: Number(count) - 1 }) } };
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
