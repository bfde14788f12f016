import type { ScopeModel } from '../model/scope.ts';
import { ERASE } from '../runtime/command-types.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Finding } from './finding.ts';
import { followOutcomes, waysOf } from './follow-outcomes.ts';
import type { WrittenCase } from './read-case.ts';

/** How the row of a case says that it stands, from what is recorded. */
function verifyEnd({ row, read }: WrittenCase): readonly Finding[] {
  const ended = read.flatMap(({ at, body }) =>
    body.outcomes.flatMap((outcome) => (outcome.type === 'ended' ? [{ at, status: outcome.status }] : [])),
  );
  const { status = 'active', at = null } = ended.at(-1) ?? {};
  const isOpen = status === 'active';
  const findings: Finding[] = [];
  const changed = (column: keyof CaseTable, expected: string | null): void => {
    const found = String(row[column]);
    const finding = { caseId: row.case_id, table: 'cases', row: column, what: 'changed' } as const;
    findings.push({ ...finding, expected: String(expected), found });
  };
  if (isOpen ? row.status !== 'active' && row.status !== 'suspended' : row.status !== status)
    changed('status', status);
  if (row.ended_at !== at) changed('ended_at', at);
  return findings;
}

/** Follows what is recorded of a case along its model, where its data cannot be read. */
export function verifyOutcomes(written: WrittenCase, scopes: Iterable<ScopeModel>): readonly Finding[] {
  const { row, read } = written;
  const commands = read.map(({ seq, body }) => ({ seq, outcomes: body.outcomes }));
  const impossible = followOutcomes(commands, waysOf(scopes));
  return [
    ...impossible.map(
      ({ seq, expected, found }): Finding => ({
        caseId: row.case_id,
        table: 'commands',
        row: String(seq),
        what: 'changed',
        expected,
        found,
      }),
    ),
    ...verifyEnd(written),
  ];
}

/** Columns that go with the key. */
const PERSONAL = ['applicant', 'number', 'business_key'] as const;

/** Whether a case whose key was destroyed was erased by the engine, and whole: nothing is left, and the command that did it is there. */
export function verifyErasure({ row, read, records, readability }: WrittenCase): readonly Finding[] {
  const caseId = row.case_id;
  const last = read.at(-1);
  const erasedAt = last?.type === ERASE ? last.at : null;
  const findings: Finding[] = [];
  if (readability === 'missing')
    findings.push({
      caseId,
      table: 'case_keys',
      row: String(row.key_id),
      what: 'missing',
      expected: 'the key of the case, or that it was destroyed',
      found: 'none',
    });
  if (readability === 'destroyed' && erasedAt === null)
    findings.push({
      caseId,
      table: 'case_keys',
      row: String(row.key_id),
      what: 'changed',
      expected: 'a key, since no command has erased the case',
      found: 'destroyed',
    });
  if (row.erased_at !== erasedAt)
    findings.push({
      caseId,
      table: 'cases',
      row: 'erased_at',
      what: 'changed',
      expected: String(erasedAt),
      found: String(row.erased_at),
    });
  if (erasedAt === null) return findings;
  const left = [...records.keys()].filter((id) => id !== 'head');
  const kept = PERSONAL.filter((column) => row[column] !== null);
  return [
    ...findings,
    ...left.map((id): Finding => added(caseId, 'records', id)),
    ...kept.map((column): Finding => added(caseId, 'cases', column)),
  ];
}

function added(caseId: string, table: Finding['table'], row: string): Finding {
  return { caseId, table, row, what: 'added', expected: 'none, since the case was erased', found: 'some' };
}
