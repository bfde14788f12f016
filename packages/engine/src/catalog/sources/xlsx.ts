import type { Problem } from '../../model/problem.ts';
import type { CatalogInput, CatalogSource, SourceItem } from '../source.ts';
import { type ColumnMapping, headingIn, type TableRow, tableRecords } from '../table/table-records.ts';
import { sharedTexts, sheetRows } from './xlsx-sheet.ts';

const SOURCE = 'xlsx';

const brokenFile = (file: string, fault: unknown, line: number): Problem => ({
  code: 'CATALOG_FILE_BROKEN',
  severity: 'error',
  path: file,
  params: { file, line, reason: fault instanceof Error ? fault.message : String(fault) },
});

/** The rows of the first sheet; a fault ends them, and is put aside. */
async function* rowsOf(input: CatalogInput, faults: SourceItem[]): AsyncGenerator<TableRow> {
  let line = 1;
  try {
    const texts = await sharedTexts(input);
    for await (const row of sheetRows(input, texts)) {
      line = row.line;
      yield row;
    }
  } catch (fault) {
    faults.push({ line, problem: brokenFile(input.name, fault, line) });
  }
}

/** What the headings of the first sheet mean: to be shown, changed and handed to `read` as `mapping` the next time. */
export const xlsxColumns = async (input: CatalogInput, remembered?: ColumnMapping): Promise<ColumnMapping> =>
  (await headingIn(rowsOf(input, []), remembered))?.mapping ?? {};

/** The first sheet of an Excel workbook, row by row: rows without a value cost no memory, however many there are. */
export const xlsx: CatalogSource = {
  id: SOURCE,
  recognises: (name, head) => /\.xlsx$/iu.test(name) || (head.startsWith('PK') && head.includes('xl/')),
  async *read(input, options) {
    const faults: SourceItem[] = [];
    const rows = rowsOf(input, faults);
    for await (const item of tableRecords(rows, { ...options, source: SOURCE, file: input.name })) {
      const isHeadless =
        'problem' in item && item.problem.code === 'CATALOG_COLUMN_MISSING' && faults.length > 0;
      if (!isHeadless) yield item;
    }
    yield* faults;
  },
};
