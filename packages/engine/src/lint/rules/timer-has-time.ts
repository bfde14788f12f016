import { parseTerm } from '../../calendar/term-text.ts';
import type { TimerModel } from '../../model/event-definition.ts';
import { EventKind } from '../../model/event-kind.ts';
import { parseIsoDuration } from '../../util/iso-duration.ts';
import type { Finding, Rule } from '../rule.ts';

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

function isDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(new Date(text).getTime());
}

function isDuration(text: string): boolean {
  return parseIsoDuration(text) !== undefined;
}

/** `R3/PT10M`, `R/2026-01-01T00:00Z/P1D`. */
function isCycle(text: string): boolean {
  const [repeat = '', ...parts] = text.split('/');
  if (!/^R\d*$/.test(repeat) || parts.length < 1 || parts.length > 2) return false;
  const [first = '', second] = parts;
  if (second === undefined) return isDuration(first);
  return isDuration(first) ? isDate(second) : isDate(first) && (isDuration(second) || isDate(second));
}

/** What each kind of timer can read, as the kernel does. */
const readable: Readonly<Record<TimerModel['type'], (text: string) => boolean>> = {
  date: isDate,
  duration: isDuration,
  cycle: isCycle,
  term: (text) => parseTerm(text) !== undefined || isDuration(text),
};

function checkTimer(element: string, timer: TimerModel | undefined): readonly Finding[] {
  if (timer === undefined) return [{ code: 'WAIT_WITHOUT_TERM', element }];
  const { type, value } = timer;
  if (!('literal' in value) || readable[type](String(value.literal))) return [];
  return [{ code: 'TIMER_UNREADABLE', element, params: { found: value.literal } }];
}

/** What waits for a time says until when, in a way that can be read. */
export const timerHasTime: Rule = {
  profile: 'soundness',
  codes: { WAIT_WITHOUT_TERM: 'error', TIMER_UNREADABLE: 'error' },
  check: ({ nodes }) =>
    nodes.flatMap(({ node }) =>
      node.events
        .filter(({ kind }) => kind === EventKind.TIMER)
        .flatMap(({ timer }) => checkTimer(node.id, timer)),
    ),
};
