import { lineCountOf, linesOf } from '../runtime/history-lines.ts';
import type { HistoryTable } from '../store/schema.ts';
import { canonicalJson } from '../util/canonical-json.ts';
import { compareRows } from './compare-rows.ts';
import type { Finding } from './finding.ts';
import type { ReadCommand, WrittenCase } from './read-case.ts';

/** The rows that versions before 0011 wrote for a command. */
function rowsOf({ case_id, at, actor, body }: ReadCommand, from: number): readonly HistoryTable[] {
  return linesOf({ at, actor: actor?.id ?? null, body }, from).map(({ details, ...line }) => ({
    case_id,
    ...line,
    details: JSON.stringify(details),
  }));
}

/** Where the data are gone, so are the details of the history, and who of the public was there. */
function withoutPersonal({ details: _details, actor: _actor, ...line }: HistoryTable): object {
  return line;
}

/**
 * Whether the history is what its commands say: the rows that earlier versions wrote are theirs, each of the others counts its lines on from the one
 * before it, and the case has as many.
 */
export function verifyHistory({ row, read, history, readability }: WrittenCase): readonly Finding[] {
  const { case_id: caseId } = row;
  const findings: Finding[] = [];
  const written: HistoryTable[] = [];
  let length = 0;
  for (const command of read) {
    const { seq, body, history_length: told } = command;
    const counted = length + lineCountOf(body);
    if (told === null) for (const line of rowsOf(command, length)) written.push(line);
    else if (told !== counted) findings.push(miscounted(caseId, ['commands', String(seq)], counted, told));
    // As it is written: what comes after a count that was changed is not itself changed.
    length = told ?? counted;
  }
  if (row.history_length !== length)
    findings.push(miscounted(caseId, ['cases', 'history_length'], length, row.history_length));
  const shown = readability === 'readable' ? (line: HistoryTable): object => line : withoutPersonal;
  const texts = (lines: readonly HistoryTable[]): ReadonlyMap<string, string> =>
    new Map(lines.map((line) => [String(line.seq), canonicalJson(shown({ ...line }) as never)]));
  return [
    ...findings,
    ...compareRows({ caseId, table: 'history', expected: texts(written), found: texts(history) }),
  ];
}

function miscounted(
  caseId: string,
  [table, row]: readonly [Finding['table'], string],
  expected: number,
  found: number,
): Finding {
  const lines = (count: number): string => `${count} lines of history`;
  return { caseId, table, row, what: 'changed', expected: lines(expected), found: lines(found) };
}
