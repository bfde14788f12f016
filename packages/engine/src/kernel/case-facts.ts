import type { ClockState } from '../clocks/clock-state.ts';
import { parseDate, parseDateTime } from '../expression/values/parse-temporal.ts';
import { type FeelContext, type FeelValue, makeContext } from '../expression/values/value.ts';
import { startedClocks } from './case-clocks.ts';
import type { Run } from './run.ts';

function moment(instant: string): FeelValue {
  return parseDateTime(instant) ?? instant;
}

function clockFacts(clock: ClockState): FeelContext {
  return makeContext([
    ['status', clock.status],
    ['startedAt', moment(clock.startedAt)],
    ['dueAt', moment(clock.dueAt)],
    ['dueOn', parseDate(clock.dueOn) ?? clock.dueOn],
  ]);
}

/**
 * What expressions read as `case`: what the store knows of the case (`number`, `procedure`, `unit`), when it began, and for each clock that
 * was started its `status`, `startedAt`, `dueAt` and `dueOn`. Moments are dates and times, to be reckoned with.
 */
export function caseFacts(run: Run): FeelContext {
  const { head } = run.records;
  const clocks = startedClocks(run).map((clock) => [clock.id, clockFacts(clock)] as const);
  return makeContext([
    ...Object.entries(run.library.facts ?? {}),
    ['id', head.caseId],
    ['startedAt', moment(head.startedAt)],
    ['clocks', makeContext(clocks)],
  ]);
}
