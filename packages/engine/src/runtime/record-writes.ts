import type { StepResult } from '../kernel/step.ts';
import { PACKED_ID, type PackBound, packed, type RecordRow, textOf } from '../store/stored-records.ts';
import type { Write } from '../store/write-set.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { isPersonalRecord } from './seal-writes.ts';

/** Characters: what PostgreSQL and SQLite write with one row without much ado; see docs/decisions/0011. */
const USUAL_BOUND: PackBound = { records: 24, characters: 4096 };

/** A case that lies in rows of one record each must be so many times smaller than the bound to be packed: one at the bound does not go back and forth. */
const CLEARLY = 2;

/** What a command changed. `records`: all that the case has then; undefined where not all of them are at hand. */
interface Changes extends Pick<StepResult, 'changed' | 'removed'> {
  readonly records: CaseAtHand['records'] | undefined;
}

/** How many characters and records a case has after a command. */
function fits(texts: ReadonlyMap<string, string>, { records, characters }: PackBound): boolean {
  if (texts.size > records) return false;
  let length = 0;
  for (const text of texts.values()) length += text.length;
  return length <= characters;
}

/**
 * What a command writes of the state of a case. Where that is small it lies in one row, written once; where it is large it has a row for each record, so
 * that a step on a case of ten thousand tokens writes the few that it touches. A case that grows or shrinks goes over with the command that does it.
 */
export function recordWrites(
  { row: { case_id: caseId }, records: before, isPacked }: Pick<CaseAtHand, 'row' | 'records' | 'isPacked'>,
  { changed, removed, records }: Changes,
  bound: PackBound = USUAL_BOUND,
): readonly Write[] {
  if (changed.length === 0 && removed.length === 0) return [];
  const put = (id: string, text: string): Write =>
    putWrite(caseId, { record_id: id, body: text, structure: null });
  const apart = (): readonly Write[] => [
    ...changed.map((record) => put(record.id, textOf(record))),
    ...removed.map((id) => removal(caseId, id)),
  ];
  if (records === undefined) return apart();
  const after = new Map<string, string>();
  for (const [id, record] of records) after.set(id, textOf(record));
  if (fits(after, isPacked ? bound : lower(bound))) {
    const left = isPacked ? [] : [...before.keys()];
    return [putWrite(caseId, packedRow(after)), ...left.map((id) => removal(caseId, id))];
  }
  return isPacked ? [...[...after].map(([id, text]) => put(id, text)), removal(caseId, PACKED_ID)] : apart();
}

/** Whether the records of a case lie in one row after what was written. */
export function isPackedAfter(wasPacked: boolean, writes: readonly Write[]): boolean {
  const last = writes.findLast(({ values }) => values.record_id === PACKED_ID);
  return last === undefined ? wasPacked : last.statement === 'putRecord';
}

function lower({ records, characters }: PackBound): PackBound {
  return { records: records / CLEARLY, characters: characters / CLEARLY };
}

/** What may hold data of people apart from what does not: that one is never sealed, and outlives the key. */
function packedRow(texts: ReadonlyMap<string, string>): RecordRow {
  const personal: string[] = [];
  const structure: string[] = [];
  for (const [id, text] of texts) (isPersonalRecord(id, text) ? personal : structure).push(text);
  return { record_id: PACKED_ID, body: packed(personal), structure: packed(structure) };
}

function putWrite(caseId: string, row: RecordRow): Write {
  return { statement: 'putRecord', values: { case_id: caseId, ...row } };
}

function removal(caseId: string, recordId: string): Write {
  return { statement: 'removeRecord', values: { case_id: caseId, record_id: recordId } };
}
