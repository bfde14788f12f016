import { chainHash } from '../runtime/journal.ts';
import type { CaseTable, CommandTable } from '../store/schema.ts';
import type { Finding } from './finding.ts';

/** Whether the commands of a case are those that its chain of hashes names: none changed, left out, added or moved. */
export function verifyChain(row: CaseTable, commands: readonly CommandTable[]): readonly Finding[] {
  const { case_id: caseId } = row;
  const findings: Finding[] = [];
  let before = '';
  let expected = 1;
  for (const { hash, ...command } of commands) {
    for (; expected < command.seq; expected += 1)
      findings.push(missing(caseId, expected, `before ${command.seq}`));
    const recomputed = chainHash(before, command);
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
