import { Readable } from 'node:stream';
import type { CsvError } from 'csv-parse';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../input/decode-text.ts';
import type { CatalogInput, CatalogSource, SourceItem } from '../source.ts';
import { type ColumnMapping, headingIn, type TableRow, tableRecords } from '../table/table-records.ts';
import { plainWords } from '../understand/plain-words.ts';

/** A row that is longer than this is no row: guards the memory against a quotation mark that is never closed. */
const LONGEST_ROW = 4_000_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that the first lines have most of. */
function delimiterOf(head: string): string {
  const lines = head.split('\n', 5).join('\n');
  const count = (delimiter: string) => lines.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** What a spreadsheet put before a cell so that it is not taken for a formula. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/u, '');

type CsvItem = TableRow | { readonly problem: Problem; readonly line: number };

async function* rowsOf(input: CatalogInput): AsyncGenerator<CsvItem> {
  const { parse } = await import('csv-parse');
  const { encoding, pieces } = await decodeText(input.open());
  const broken = (line: number, code: string, reason: string): CsvItem => ({
    line,
    problem: { code, severity: 'error', path: input.name, params: { file: input.name, line, reason } },
  });
  if (encoding !== 'utf-8')
    yield {
      line: 1,
      problem: {
        code: 'CATALOG_ENCODING',
        severity: 'warning',
        path: input.name,
        params: { file: input.name, encoding },
      },
    };
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done === true ? '' : first.value;
  const skipped: CsvItem[] = [];
  /** Where the row begins that is being parsed: the parser tells where it ends. */
  let begin = 1;
  const begins: number[] = [];
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    on_record: (record, { lines }) => {
      begins.push(begin);
      begin = lines + 1;
      return record;
    },
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      skipped.push(broken(begin, 'CATALOG_ROW_BROKEN', error?.message ?? ''));
      begin = Number(error?.lines ?? begin) + 1;
      return undefined;
    },
  });
  try {
    const records: AsyncIterable<readonly string[]> = Readable.from(from(head, iterator)).pipe(parser);
    for await (const record of records) {
      yield* skipped.splice(0);
      yield { line: begins.shift() ?? 1, cells: record.map((cell) => withoutGuard(cell.normalize('NFC'))) };
    }
    yield* skipped.splice(0);
  } catch (fault) {
    yield* skipped;
    yield broken(begin, 'CATALOG_FILE_BROKEN', fault instanceof Error ? fault.message : String(fault));
  }
}

async function* from(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head.replace(/^\uFEFF/u, '');
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Rows for those who only want rows; what is wrong comes beside them. */
async function* onlyRows(items: AsyncIterable<CsvItem>, problems: SourceItem[]): AsyncGenerator<TableRow> {
  for await (const item of items)
    if ('cells' in item) yield item;
    else problems.push(item);
}

/** Each problem before the records that stand behind it in the file. */
async function* withProblems(
  items: AsyncIterable<CsvItem>,
  read: (rows: AsyncIterable<TableRow>) => AsyncIterable<SourceItem>,
): AsyncGenerator<SourceItem> {
  const problems: SourceItem[] = [];
  for await (const item of read(onlyRows(items, problems))) {
    yield* problems.splice(0);
    yield item;
  }
  yield* problems;
}

/** What the headings of a CSV mean: to be shown, changed and handed to `read` as `mapping` the next time. */
export const csvColumns = async (input: CatalogInput, remembered?: ColumnMapping): Promise<ColumnMapping> =>
  (await headingIn(onlyRows(rowsOf(input), []), remembered))?.mapping ?? {};

/** A table as text, with commas, semicolons or tabs, in any of the encodings of Vietnamese computers. Its columns are told by their headings. */
export const csv: CatalogSource = {
  id: 'csv',
  recognises: (name, head) =>
    /\.(?:csv|tsv|txt)$/iu.test(name) && /ma (?:so )?(?:thu tuc|tthc)|code/.test(plainWords(head)),
  read: (input, options) =>
    withProblems(rowsOf(input), (rows) =>
      tableRecords(rows, { ...options, source: 'csv', file: input.name }),
    ),
};
