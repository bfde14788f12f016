import type { CaseRecord } from '../model/record.ts';
import type { RecordTable } from './schema.ts';
import { ERASED } from './seal/sealed-text.ts';

/** Records as they lie: a row has one of them, or, of a small case, all. */
export type RecordRow = Pick<RecordTable, 'record_id' | 'body' | 'structure'>;

/** Up to which size the records of a case lie in one row: how many, and of how many characters together. */
export interface PackBound {
  readonly records: number;
  readonly characters: number;
}

/**
 * The row in which all records of a small case lie. No record has this id, since no scope does. It begins as those of variables do: engines from
 * before there were such rows look for those, and are to meet what they cannot read, not to take the case for one without data.
 */
export const PACKED_ID = 'v:*';

/** The texts of long records, which are not to be written out at every command that does not touch them. Records are never changed in place. */
const longTexts = new WeakMap<CaseRecord, string>();
const LONG = 1024;

/** A record as it is written. */
export function textOf(record: CaseRecord): string {
  const known = longTexts.get(record);
  if (known !== undefined) return known;
  const text = JSON.stringify(record);
  if (text.length > LONG) longTexts.set(record, text);
  return text;
}

function recordOf(text: string): CaseRecord {
  const record = JSON.parse(text) as CaseRecord;
  if (text.length > LONG) longTexts.set(record, text);
  return record;
}

/** Texts of records in one. The array is left open: it is no JSON, so that engines that do not know it fail. */
export function packed(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `[${texts.join(',')}`;
}

function unpacked(text: string | null): readonly CaseRecord[] {
  return text === null || text === '' || text === ERASED ? [] : (JSON.parse(`${text}]`) as CaseRecord[]);
}

export function isPacked(rows: readonly RecordRow[]): boolean {
  return rows.some(({ record_id }) => record_id === PACKED_ID);
}

/** Under which ids records can lie. */
export function rowsToAsk(recordIds: readonly string[]): readonly string[] {
  return recordIds.length === 0 ? [] : [...recordIds, PACKED_ID];
}

/** The records in rows whose texts were opened, by their ids. */
export function recordsIn(rows: readonly RecordRow[]): ReadonlyMap<string, CaseRecord> {
  const records = new Map<string, CaseRecord>();
  for (const { record_id, body, structure } of rows) {
    if (record_id !== PACKED_ID) records.set(record_id, recordOf(body));
    else for (const record of [...unpacked(structure), ...unpacked(body)]) records.set(record.id, record);
  }
  return records;
}

/** The same, in the order of their ids. */
export function sortedRecords(rows: readonly RecordRow[]): readonly CaseRecord[] {
  const sorted = [...recordsIn(rows)].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([, record]) => record);
}

/** What lies in a row, by the ids of the records; all of a packed text under the id of its row where it is not as it is written. */
function* textsOf({ record_id, body, structure }: RecordRow): Generator<readonly [id: string, text: string]> {
  if (record_id !== PACKED_ID) {
    yield [record_id, body];
    return;
  }
  for (const text of [structure ?? '', body]) {
    const found = asWritten(text);
    if (found === undefined) yield [PACKED_ID, text];
    else for (const record of found) yield [record.id, JSON.stringify(record)];
  }
}

/** The records of a packed text that says the same to the byte; undefined for any other. */
function asWritten(text: string): readonly CaseRecord[] | undefined {
  try {
    const records = unpacked(text);
    return packed(records.map((record) => JSON.stringify(record))) === text ? records : undefined;
  } catch {
    return undefined;
  }
}

/** What an audit compares: the text of every record by its id, two of the same id as one. Never throws, whatever was done to the rows. */
export function recordTexts(rows: readonly RecordRow[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [id, text] of rows.flatMap((row) => [...textsOf(row)])) {
    const other = texts.get(id);
    texts.set(id, other === undefined ? text : `${other}\n${text}`);
  }
  return texts;
}
