import type { Json } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Entry } from './case-command.ts';
import type { CommandBody } from './command-body.ts';

/** Whether the history of a case shows an outcome. Flows, facts and assigned names are recorded with the command alone. */
const IS_SHOWN: Readonly<Record<Outcome['type'], boolean>> = {
  entered: true,
  left: true,
  withdrawn: true,
  taken: false,
  assigned: false,
  thrown: true,
  caught: true,
  incident: true,
  resolved: true,
  'clock-warned': true,
  'clock-expired': true,
  'clock-moved': true,
  'clock-appointed': true,
  'clock-recomputed': true,
  'term-recomputed': true,
  decided: true,
  ended: true,
  fact: false,
};

/** A line of the history of a case. */
export interface HistoryLine {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly element: string;
  readonly kind: string | null;
  readonly actor: string | null;
  readonly details: Json;
}

/** What of a command its lines are made of. */
interface Told {
  readonly at: string;
  /** Who gave it, as far as that is known and may be said. */
  readonly actor: string | null;
  readonly body: Pick<CommandBody, 'entries' | 'outcomes'>;
}

type Content = Pick<HistoryLine, 'type' | 'element' | 'kind' | 'details'>;

const ofEntry = ({ type, element, details = {} }: Entry): Content => ({ type, element, kind: null, details });

function ofOutcome(outcome: Outcome): Content {
  const { type, element, ...details } = outcome;
  return { type, element, kind: 'kind' in outcome ? outcome.kind : null, details };
}

/** How many lines a command adds to the history of its case. */
export function lineCountOf({ entries, outcomes }: Told['body']): number {
  return outcomes.reduce((count, { type }) => count + (IS_SHOWN[type] ? 1 : 0), entries.length);
}

/** The lines that a command adds to the history of its case, which has `from` of them before it: what was noted first, then what it led to. */
export function linesOf({ at, actor, body }: Told, from: number): readonly HistoryLine[] {
  const shown = body.outcomes.filter(({ type }) => IS_SHOWN[type]);
  return [...body.entries.map(ofEntry), ...shown.map(ofOutcome)].map((content, index) => ({
    seq: from + index + 1,
    at,
    ...content,
    actor,
  }));
}
