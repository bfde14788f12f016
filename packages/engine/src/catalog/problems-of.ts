import type { Problem } from '../model/problem.ts';
import { type CatalogRecord, catalogFields, readingsOf } from './record.ts';

const LONGEST_QUOTE = 160;

/** Every doubt of a record as a warning; `path` is the code of the procedure and, after `#`, a JSON pointer to the reading in the record. */
export function problemsOf(record: CatalogRecord): readonly Problem[] {
  const code = record.code.value ?? '';
  return catalogFields.flatMap((field) =>
    readingsOf(record, field).flatMap(({ doubts, source }, index) =>
      doubts.map(
        (doubt): Problem => ({
          code: doubt.code,
          severity: 'warning',
          path: `${code}#/${Array.isArray(record[field]) ? `${field}/${index}` : field}`,
          params: { found: shortened(source), ...doubt.params },
        }),
      ),
    ),
  );
}

/** What is quoted in a sentence; the whole text stands in the record. */
function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= LONGEST_QUOTE ? text : `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}
