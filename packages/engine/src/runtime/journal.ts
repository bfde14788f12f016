import { createHash } from 'node:crypto';
import type { Actor } from '../model/actor.ts';
import type { Outcome } from '../model/outcome.ts';
import type { CommandTable } from '../store/schema.ts';
import type { Write } from '../store/write-set.ts';
import { canonicalJson } from '../util/canonical-json.ts';
import type { Entry } from './case-command.ts';

/** Outcomes that the history of a case shows. Flows and assigned names are recorded with the command alone. */
const SHOWN = new Set<Outcome['type']>([
  'entered',
  'left',
  'withdrawn',
  'thrown',
  'caught',
  'decided',
  'incident',
  'resolved',
  'clock-warned',
  'clock-expired',
  'clock-moved',
  'clock-appointed',
  'clock-recomputed',
  'term-recomputed',
  'ended',
]);

function entryOf(outcome: Outcome): Entry & { readonly kind?: string } {
  const { type, element, ...details } = outcome;
  return { type, element, ...('kind' in outcome ? { kind: outcome.kind } : {}), details };
}

/** The lines that a command adds to the history of its case. */
export function historyWrites(options: {
  readonly caseId: string;
  readonly from: number;
  readonly at: string;
  readonly actor: Actor | undefined;
  readonly entries: readonly Entry[];
  readonly outcomes: readonly Outcome[];
}): readonly Write[] {
  const { caseId, from, at, actor, entries, outcomes } = options;
  const lines = [...entries, ...outcomes.filter(({ type }) => SHOWN.has(type)).map(entryOf)];
  return lines.map((line, index) => ({
    statement: 'addHistory',
    values: {
      case_id: caseId,
      seq: from + index + 1,
      at,
      type: line.type,
      element: line.element,
      kind: 'kind' in line ? String(line.kind) : null,
      actor: actor?.id ?? null,
      details: JSON.stringify(line.details ?? {}),
    },
  }));
}

/** A command as its row has it, without the hash. */
export type RecordedCommand = Omit<CommandTable, 'hash'>;

/**
 * The hash of a command: over everything that its row says (who did what, when and why, what it led to, what was answered), and the hash
 * before it, so that no row can be changed, left out or moved unseen.
 */
export function chainHash(before: string, { body, ...about }: RecordedCommand): string {
  return createHash('sha256')
    .update(`${before}\n${canonicalJson(about)}\n${body}`)
    .digest('hex');
}
