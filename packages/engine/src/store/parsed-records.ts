import type { CaseRecord } from '../model/record.ts';

/** Rows of the table `records` as the kernel takes them. */
export function parsedRecords(
  rows: readonly { readonly record_id: string; readonly body: string }[],
): ReadonlyMap<string, CaseRecord> {
  return new Map(rows.map(({ record_id, body }) => [record_id, JSON.parse(body) as CaseRecord]));
}
