import { erasureNoteOf } from '../runtime/erasure-note.ts';
import { chainHash } from '../runtime/journal.ts';
import { digestOfRow } from '../runtime/redaction.ts';
import type { CaseTable, CommandTable } from '../store/schema.ts';
import type { Finding } from './finding.ts';

/** The hash that a command must have: of a row that something was taken out of, its own, as long as the rest is as it was left. */
function hashOf(before: string, command: CommandTable, digest: string | undefined): string {
  const { hash, ...recorded } = command;
  if (digest === undefined) return chainHash(before, recorded);
  return digestOfRow(command) === digest ? hash : 'of something else';
}

/** Whether the commands of a case are those that its chain of hashes names: none changed, left out, added or moved. */
export function verifyChain(row: CaseTable, commands: readonly CommandTable[]): readonly Finding[] {
  const { case_id: caseId } = row;
  const findings: Finding[] = [];
  let before = '';
  let expected = 1;
  const { redacted: digests = {} } = erasureNoteOf(commands.at(-1));
  for (const command of commands) {
    const { hash } = command;
    for (; expected < command.seq; expected += 1)
      findings.push(missing(caseId, expected, `before ${command.seq}`));
    const recomputed = hashOf(before, command, digests[command.seq]);
    const isSameRow = command.case_id === caseId;
    if (recomputed !== hash || !isSameRow)
      findings.push({
        caseId,
        table: 'commands',
        row: String(command.seq),
        what: 'changed',
        expected: `hash ${hash}`,
        found: `hash ${recomputed} of '${command.type}' at ${command.at}`,
      });
    // As it is written: what comes after a row that was changed is not itself changed.
    before = hash;
    expected = command.seq + 1;
  }
  for (; expected <= row.revision; expected += 1) findings.push(missing(caseId, expected, 'the last'));
  const last = commands.at(-1)?.hash ?? '';
  if (last !== row.chain)
    findings.push({
      caseId,
      table: 'cases',
      row: 'chain',
      what: 'changed',
      expected: last === '' ? 'no command' : `hash ${last}`,
      found: `hash ${row.chain}`,
    });
  return findings;
}

function missing(caseId: string, seq: number, where: string): Finding {
  return {
    caseId,
    table: 'commands',
    row: String(seq),
    what: 'missing',
    expected: `a command ${seq}, ${where}`,
    found: 'none',
  };
}
