import type { JsonObject } from '../../model/json.ts';
import type { CatalogRecord } from '../record.ts';
import type { CatalogInput, SourceItem } from '../source.ts';
import type { JsonLine } from './json-lines.ts';

/** How the objects of a file are its records. */
interface CodedRecords {
  readonly codeOf: (value: JsonObject) => string;
  readonly recordOf: (value: JsonObject) => CatalogRecord;
}

/** The records of a file, each known by its code: one without a code is an error, one whose code came before is told and left out. */
export async function* codedRecords(
  input: CatalogInput,
  items: AsyncIterable<JsonLine>,
  { codeOf, recordOf }: CodedRecords,
): AsyncGenerator<SourceItem> {
  const seen = new Set<string>();
  for await (const item of items) {
    if ('problem' in item) {
      yield item;
      continue;
    }
    const { line, value } = item;
    const code = codeOf(value).trim();
    const wrong = { path: input.name, params: { file: input.name, line, code } };
    if (code === '')
      yield { line, problem: { code: 'CATALOG_RECORD_WITHOUT_CODE', severity: 'error', ...wrong } };
    else if (seen.has(code))
      yield { line, problem: { code: 'CATALOG_CODE_REPEATED', severity: 'warning', ...wrong } };
    else yield { line, record: recordOf(value) };
    seen.add(code);
  }
}
