import { hash } from 'node:crypto';
import type { CommandTable } from '../store/schema.ts';

/** A command as its row has it, without the hash. */
export type RecordedCommand = Omit<CommandTable, 'hash'>;

/** The columns that a hash covers. Commands from before the length of the history stood in their row were hashed without it. */
export function hashedColumns<Row extends Pick<CommandTable, 'history_length'>>(
  row: Row,
): Row | Omit<Row, 'history_length'> {
  const { history_length: length, ...before } = row;
  return length === null ? before : row;
}

/** What a row says beside its body, as canonical JSON: the names stand in their order, so that nothing is sorted at each step of each case. */
function canonicalColumns(row: Omit<RecordedCommand, 'body'>): string {
  const { actor, answer, at, case_id, command_id, digest, reason, seq, type } = row;
  const history_length = row.history_length ?? undefined;
  const columns = { actor, answer, at, case_id, command_id, digest, history_length, reason, seq, type };
  return JSON.stringify(columns satisfies Readonly<Record<keyof typeof row, unknown>>);
}

/**
 * The hash of a command: over everything that its row says (who did what, when and why, what it led to, what was answered), and the hash
 * before it, so that no row can be changed, left out or moved unseen.
 */
export function chainHash(before: string, { body, ...about }: RecordedCommand): string {
  return hash('sha256', `${before}\n${canonicalColumns(about)}\n${body}`, 'hex');
}
