import { parseTerm } from '../../calendar/term-text.ts';
import { EventKind } from '../../model/event-kind.ts';
import type { FlowNode } from '../../model/scope.ts';
import { parseIsoDuration } from '../../util/iso-duration.ts';
import type { Rule } from '../rule.ts';

/** Terms that are written out: of the step, and of what it does to clocks. The term of a timer is `timer-has-time`'s. */
function termsOf({ settings, events }: FlowNode): readonly string[] {
  const isTimer = events.some(({ kind }) => kind === EventKind.TIMER);
  const own =
    settings.term !== undefined && 'literal' in settings.term ? [String(settings.term.literal)] : [];
  return [...(isTimer ? [] : own), ...settings.clockEffects.flatMap(({ term }) => term ?? [])];
}

/** A term is one that can be counted, such as `3 workingDay`. */
export const termReadable: Rule = {
  profile: 'procedure',
  codes: { TERM_UNREADABLE: 'error' },
  check: ({ nodes }) =>
    nodes.flatMap(({ node }) =>
      termsOf(node)
        .filter((term) => parseTerm(term) === undefined && parseIsoDuration(term) === undefined)
        .map((found) => ({ code: 'TERM_UNREADABLE', element: node.id, params: { found } })),
    ),
};
