import { formatTerm } from '../calendar/term-text.ts';
import { parseDate, parseDateTime } from '../expression/values/parse-temporal.ts';
import { type FeelContext, type FeelValue, makeContext } from '../expression/values/value.ts';
import { type KeptClock, startedClocks } from './clock-records.ts';
import type { Run } from './run.ts';

function moment(instant: string): FeelValue {
  return parseDateTime(instant) ?? instant;
}

function date(day: string): FeelValue {
  return parseDate(day) ?? day;
}

function clockFacts({ clock, appointment, tacit }: KeptClock): FeelContext {
  return makeContext([
    ['status', clock.status],
    ['term', formatTerm(clock.term)],
    ['startedAt', moment(clock.startedAt)],
    ['dueAt', moment(clock.dueAt)],
    ['dueOn', date(clock.dueOn)],
    ['pausedAt', clock.pausedAt === undefined ? null : moment(clock.pausedAt)],
    ['stoppedAt', clock.stoppedAt === undefined ? null : moment(clock.stoppedAt)],
    ['appointedAt', appointment === undefined ? null : moment(appointment.appointedAt)],
    [
      'appointedOn',
      appointment === undefined ? null : date(appointment.appointedAt.slice(0, 'YYYY-MM-DD'.length)),
    ],
    ['tacit', tacit ?? null],
  ]);
}

/**
 * What expressions read as `case`: what the store knows of the case (`number`, `procedure`, `unit`), when it began, and for each clock that
 * was started its `status`, `term` (as models write it), `startedAt`, `dueAt`, `dueOn`, `pausedAt`, `stoppedAt`, `appointedAt`, `appointedOn` and
 * `tacit` (what the law took its expiry for). Moments are dates and times, to be reckoned with.
 */
export function caseFacts(run: Run): FeelContext {
  const { head } = run.records;
  const clocks = startedClocks(run).map((kept) => [kept.clock.id, clockFacts(kept)] as const);
  return makeContext([
    ...Object.entries(run.library.facts ?? {}),
    ['id', head.caseId],
    ['startedAt', moment(head.startedAt)],
    ['clocks', makeContext(clocks)],
  ]);
}
