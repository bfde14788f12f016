import type { CatalogRecord } from '../record.ts';
import { type TableColumn, tableColumns } from '../table/columns.ts';
import { type CatalogExporter, type LostPart, lostParts } from './export.ts';

const columns: readonly TableColumn[] = Object.values(tableColumns);

const some = <T>(readings: readonly { readonly value?: T }[], has: (value: T) => unknown): boolean =>
  readings.some(({ value }) => value !== undefined && has(value));

/** A row for each record has no place for what belongs to entries of its lists. */
const lostInTable = (records: readonly CatalogRecord[]): readonly LostPart[] =>
  lostParts(records, [
    ['name.en', ({ name }) => name.value?.en !== undefined],
    ['fees.least', ({ fees }) => some(fees, ({ least, most }) => least ?? most)],
    ['situations', ({ situations }) => situations.length > 0],
    [
      'papers.situation',
      ({ papers }) => some(papers, ({ situation, exclusiveSet }) => situation ?? exclusiveSet),
    ],
    ['papers.presentOnly', ({ papers }) => some(papers, ({ presentOnly }) => presentOnly)],
    ['papers.replacedByResult', ({ papers }) => some(papers, ({ replacedByResult }) => replacedByResult)],
    ['conditions.text', ({ conditions }) => some(conditions, (text) => text.includes('\n'))],
    ['papers.form', ({ papers }) => some(papers, ({ form }) => form)],
    ['forms', ({ forms }) => forms.length > 0],
    ['related', ({ related }) => related.length > 0],
    ['steps.situation', ({ steps }) => some(steps, ({ situation }) => situation)],
    ['steps.actor', ({ steps }) => steps.length > 0],
  ]);

const headings = columns.map(({ heading }) => heading);
const cellsOf = (record: CatalogRecord): readonly string[] => columns.map(({ write }) => write(record));

/** A table as text: UTF-8 with a mark, so that Excel shows its letters. A cell that a spreadsheet would compute is written as text. */
export const csvTable: CatalogExporter = {
  id: 'csv',
  write: async (records) => {
    const { stringify } = await import('csv-stringify/sync');
    const content = stringify([headings, ...records.map(cellsOf)], {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    });
    return { files: [{ name: 'catalogue.csv', content }], lost: lostInTable(records) };
  },
};

/** Wide enough to read, narrow enough to see several. */
const WIDTH = 30;

/** An Excel workbook of one sheet. Every cell is a text, which a spreadsheet never computes. */
export const xlsxTable: CatalogExporter = {
  id: 'xlsx',
  write: async (records) => {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const text = (value: string) => ({
      value: value.slice(0, LONGEST_CELL),
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
    });
    const heading = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
    const sheet = writeXlsxFile([heading, ...records.map((record) => cellsOf(record).map(text))], {
      columns: headings.map(() => ({ width: WIDTH })),
      stickyRowsCount: 1,
      sheet: 'Thủ tục',
    });
    const tooLong = (record: CatalogRecord) => cellsOf(record).some((cell) => cell.length > LONGEST_CELL);
    return {
      files: [{ name: 'catalogue.xlsx', content: new Uint8Array(await sheet.toBuffer()) }],
      lost: [...lostInTable(records), ...lostParts(records, [['steps.text', tooLong]])],
    };
  },
};

/** Excel holds no longer texts. */
const LONGEST_CELL = 32_767;
