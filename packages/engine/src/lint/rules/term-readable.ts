import { parseTerm } from '../../calendar/term-text.ts';
import { EventKind } from '../../model/event-kind.ts';
import type { Value } from '../../model/expression.ts';
import type { FlowNode } from '../../model/scope.ts';
import { parseIsoDuration } from '../../util/iso-duration.ts';
import { clockMovesOf } from '../clock-places.ts';
import type { Finding, Rule } from '../rule.ts';

function written(term: Value | undefined): readonly string[] {
  return term !== undefined && 'literal' in term ? [String(term.literal)] : [];
}

function isTerm(text: string): boolean {
  return parseTerm(text) !== undefined;
}

function isTermOrDuration(text: string): boolean {
  return isTerm(text) || parseIsoDuration(text) !== undefined;
}

function unreadable(element: string, found: string): Finding {
  return { code: 'TERM_UNREADABLE', element, params: { found } };
}

/** The term of the step itself; that of a timer is `timer-has-time`'s. */
function termOf({ settings, events }: FlowNode): readonly string[] {
  return events.some(({ kind }) => kind === EventKind.TIMER) ? [] : written(settings.term);
}

/** A term is one that can be counted, such as `3 workingDay`. A clock counts no ISO 8601 duration: that is time by the wall. */
export const termReadable: Rule = {
  profile: 'procedure',
  codes: { TERM_UNREADABLE: 'error' },
  check: (subject) => [
    ...subject.nodes.flatMap(({ node }) =>
      termOf(node)
        .filter((term) => !isTermOrDuration(term))
        .map((term) => unreadable(node.id, term)),
    ),
    ...clockMovesOf(subject).flatMap(({ element, model }) =>
      written(model.term)
        .filter((term) => !isTerm(term))
        .map((term) => unreadable(element, term)),
    ),
  ],
};
