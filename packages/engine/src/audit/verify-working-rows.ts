import type { CaseTable } from '../store/schema.ts';
import { wellFormed } from '../util/plain-text.ts';
import type { Finding } from './finding.ts';
import type { ReadCommand, WrittenCase } from './read-case.ts';
import type { WorkingRowsOfCase } from './working-rows.ts';
import { WORKING_TABLES, type WorkingRow, type WorkingTable } from './working-tables.ts';

/** A value as a database keeps it. */
function kept<Value>(value: Value): Value | string {
  return typeof value === 'string' ? wellFormed(value) : value;
}

/** The columns in which a row is not what it must be, as texts of both. */
function differences(
  expected: WorkingRow,
  found: WorkingRow,
): { readonly expected: string; readonly found: string } | undefined {
  const names = Object.keys(expected).filter(
    (name) => expected[name] !== undefined && kept(expected[name]) !== found[name],
  );
  if (names.length === 0) return undefined;
  const text = (row: WorkingRow): string =>
    JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
  return { expected: text(expected), found: text(found) };
}

function verifyTable(
  caseId: string,
  table: WorkingTable,
  expected: ReadonlyMap<string, WorkingRow>,
  found: ReadonlyMap<string, WorkingRow>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [row, must] of expected) {
    const is = found.get(row);
    if (is === undefined)
      findings.push({ caseId, table, row, what: 'missing', expected: 'a row', found: 'none' });
    const different = is === undefined ? undefined : differences(must, is);
    if (different !== undefined) findings.push({ caseId, table, row, what: 'changed', ...different });
  }
  for (const row of found.keys())
    if (!expected.has(row))
      findings.push({ caseId, table, row, what: 'added', expected: 'none', found: 'a row' });
  return findings;
}

/** A case was asked for a moment before its first command was carried out; at the most this long, where the store was out of reach meanwhile. */
const LONGEST_BEGINNING_MILLISECONDS = 3_600_000;

function isMomentBefore(started: string, first: string): boolean {
  const between = Date.parse(first) - Date.parse(started);
  return between >= 0 && between <= LONGEST_BEGINNING_MILLISECONDS;
}

/** What it is listed by from its beginning. Cases of earlier versions, and those listed by nothing, do not say it. */
function beginningOf(first: ReadCommand | undefined): Partial<CaseTable> {
  const command = first?.body.command;
  if (command?.type !== 'start' || command.about === undefined) return {};
  const { unit = null, applicant = null, businessKey = null } = command.about;
  return { unit, applicant, business_key: businessKey };
}

/** What the row of a case says beside its state: as its commands left it. */
function verifyCaseRow(
  { row, read }: WrittenCase,
  { phase, isNumbered, procedure = row.procedure }: WorkingRowsOfCase,
): readonly Finding[] {
  const ended = read.findLast(({ body }) => body.outcomes.some(({ type }) => type === 'ended'));
  const expected: Partial<CaseTable> = {
    ...beginningOf(read[0]),
    procedure,
    phase,
    digest: read.at(-1)?.digest ?? row.digest,
    revision: read.length,
    updated_at: read.at(-1)?.at ?? row.updated_at,
    ended_at: ended?.at ?? null,
  };
  if (isNumbered !== (row.number !== null)) expected.number = isNumbered ? 'a number' : null;
  const first = read[0]?.at ?? row.started_at;
  if (!isMomentBefore(row.started_at, first)) expected.started_at = first;
  return Object.entries(expected).flatMap(([column, must]): readonly Finding[] => {
    const found = row[column as keyof CaseTable];
    if (found === kept(must)) return [];
    const where = { caseId: row.case_id, table: 'cases', row: column, what: 'changed' } as const;
    return [{ ...where, expected: String(must), found: String(found) }];
  });
}

/** Whether what a case waits for, and how it is listed, is what its commands led to. */
export function verifyWorkingRows(written: WrittenCase, working: WorkingRowsOfCase): readonly Finding[] {
  const { case_id: caseId } = written.row;
  return [
    ...verifyCaseRow(written, working),
    ...WORKING_TABLES.flatMap((table) =>
      verifyTable(caseId, table, working.rows[table], written.working[table]),
    ),
  ];
}
