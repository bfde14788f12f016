import { createHash } from 'node:crypto';
import type { CommandTable } from '../store/schema.ts';
import type { Write } from '../store/write-set.ts';
import { canonicalJson } from '../util/canonical-json.ts';
import { readBody, structureOf } from './command-body.ts';
import { hashedColumns } from './journal.ts';
import { isPrivate } from './private-person.ts';

/** What remains of a row, as one hash: the command that erased the case keeps it, since the hash of the row itself covers what was taken out. */
export function digestOfRow(row: CommandTable): string {
  return createHash('sha256')
    .update(canonicalJson({ ...hashedColumns(row) }))
    .digest('hex');
}

/** A command from before there were keys without what is personal in it. Its hash stays: the chain is linked by it. */
export function redacted(row: CommandTable, applicant: string | null): CommandTable {
  const actor = row.actor === null ? undefined : JSON.parse(row.actor);
  return {
    ...row,
    actor: actor === undefined || isPrivate(actor, applicant) ? null : row.actor,
    reason: null,
    body: structureOf(readBody(row.body)),
    answer: '{}',
  };
}

export function redactWrite({ case_id, seq, actor, reason, body, answer }: CommandTable): Write {
  return { statement: 'redactCommand', values: { case_id, seq, actor, reason, body, answer } };
}
