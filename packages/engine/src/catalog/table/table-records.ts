import type { Problem } from '../../model/problem.ts';
import { emptyRecord } from '../empty-record.ts';
import { read, unread } from '../reading.ts';
import { type CatalogRecord, catalogFields } from '../record.ts';
import type { SourceItem, SourceOptions } from '../source.ts';
import { plainWords } from '../understand/plain-words.ts';
import { type TableColumn, tableColumns } from './columns.ts';

/** A row of a table: its line in the file, or its number in the sheet, and its cells. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What each heading of a table means: the id of a column, or empty where it is left out. People change it, and it is used again next month. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** The heading stands among the first rows, below a title. */
const ROWS_ABOVE = 20;

const columns: Readonly<Record<string, TableColumn>> = tableColumns;

const headingOf = (cell: string): string => cell.replace(/\s+/gu, ' ').trim();

/** What the headings mean: as remembered where they are, else as their words say; the first of several columns that say the same. */
export function mapColumns(headings: readonly string[], remembered: ColumnMapping = {}): ColumnMapping {
  const taken = new Set(headings.map((cell) => remembered[headingOf(cell)]).filter((id) => id !== undefined));
  const mapping: Record<string, string> = {};
  for (const heading of headings.map(headingOf)) {
    if (heading === '' || heading in mapping) continue;
    const known = Object.hasOwn(remembered, heading) ? remembered[heading] : undefined;
    const id = known ?? meaningOf(heading, taken) ?? '';
    mapping[heading] = id in columns ? id : '';
    taken.add(id);
  }
  return mapping;
}

const meaningOf = (heading: string, taken: ReadonlySet<string>): string | undefined =>
  Object.entries(columns).find(([id, { words }]) => !taken.has(id) && words.test(plainWords(heading)))?.[0];

const isHeading = (mapping: ColumnMapping): boolean => {
  const meanings = new Set(Object.values(mapping));
  return meanings.has('code') && (meanings.has('name') || meanings.size > 3);
};

/** The mapping of the first row that looks like headings, and that row; nothing where none does. */
export async function headingIn(
  rows: AsyncIterable<TableRow>,
  remembered: ColumnMapping = {},
): Promise<{ readonly row: TableRow; readonly mapping: ColumnMapping } | undefined> {
  let seen = 0;
  for await (const row of rows) {
    const mapping = mapColumns(row.cells, remembered);
    if (isHeading(mapping)) return { row, mapping };
    seen += 1;
    if (seen === ROWS_ABOVE) return undefined;
  }
  return undefined;
}

interface TableOptions extends SourceOptions {
  readonly source: string;
  readonly file: string;
}

/** The heading that was found, and what its columns mean. */
interface Heading {
  readonly names: readonly string[];
  readonly mapping: ColumnMapping;
}

/** The records of a table, row by row; rows above the heading and empty rows are passed over. */
export async function* tableRecords(
  rows: AsyncIterable<TableRow>,
  options: TableOptions,
): AsyncGenerator<SourceItem> {
  const codes = new Set<string>();
  let heading: Heading | undefined;
  let above = 0;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (heading !== undefined) yield itemOfRow(row, { heading, options, codes });
    else {
      heading = headingOfRow(row, options.mapping);
      yield* unknownColumns(row.line, heading, options);
      above += 1;
      if (heading === undefined && above === ROWS_ABOVE) break;
    }
  }
  if (heading === undefined)
    yield { problem: problemOf(options, 'CATALOG_COLUMN_MISSING', { column: tableColumns.code.heading }) };
}

const problemOf = ({ file }: TableOptions, code: string, params: Problem['params']): Problem => ({
  code,
  severity: code === 'CATALOG_COLUMN_UNKNOWN' || code === 'CATALOG_CODE_REPEATED' ? 'warning' : 'error',
  path: file,
  params: { file, ...params },
});

function headingOfRow({ cells }: TableRow, remembered: ColumnMapping | undefined): Heading | undefined {
  const mapping = mapColumns(cells, remembered);
  return isHeading(mapping) ? { names: cells.map(headingOf), mapping } : undefined;
}

function* unknownColumns(
  line: number,
  heading: Heading | undefined,
  options: TableOptions,
): Generator<SourceItem> {
  if (heading === undefined) return;
  for (const column of unknownIn(heading.mapping, options.mapping))
    yield { line, problem: problemOf(options, 'CATALOG_COLUMN_UNKNOWN', { column }) };
}

interface RowsSoFar {
  readonly heading: Heading;
  readonly options: TableOptions;
  /** The codes of the rows above: a second row with a code of theirs is left out. */
  readonly codes: Set<string>;
}

function itemOfRow({ line, cells }: TableRow, { heading, options, codes }: RowsSoFar): SourceItem {
  const record = recordOfRow(heading, cells, options.source);
  const code = record?.code.value ?? '';
  if (record === undefined || code === '')
    return { line, problem: problemOf(options, 'CATALOG_RECORD_WITHOUT_CODE', { line, code }) };
  if (codes.has(code)) return { line, problem: problemOf(options, 'CATALOG_CODE_REPEATED', { line, code }) };
  codes.add(code);
  return { line, record };
}

/** Headings that nobody has said anything about; one that was remembered as left out is not told again. */
const unknownIn = (mapping: ColumnMapping, remembered: ColumnMapping = {}): readonly string[] =>
  Object.entries(mapping).flatMap(([heading, id]) =>
    id === '' && !Object.hasOwn(remembered, heading) ? [heading] : [],
  );

function recordOfRow(
  { names, mapping }: Heading,
  cells: readonly string[],
  source: string,
): CatalogRecord | undefined {
  let parts: Partial<CatalogRecord> = {};
  for (const [index, name] of names.entries()) {
    const cell = (cells[index] ?? '').trim();
    const column = columns[mapping[name] ?? ''];
    if (column !== undefined && cell !== '') parts = joined(parts, column.read(name, cell));
  }
  if (parts.code === undefined) return undefined;
  const name =
    parts.name ?? unread('', { field: tableColumns.name.heading }, [{ code: 'CATALOG_TEXT_UNREAD' }]);
  return { ...emptyRecord({ source, code: parts.code, name }), ...parts, ...channelsNamed(parts) };
}

/** Several columns may say parts of one list, e.g. agencies of each role. */
function joined(parts: Partial<CatalogRecord>, more: Partial<CatalogRecord>): Partial<CatalogRecord> {
  const lists = catalogFields.flatMap((field) => {
    const [before, after] = [parts[field], more[field]];
    return Array.isArray(before) && Array.isArray(after) ? [[field, [...before, ...after]] as const] : [];
  });
  return { ...parts, ...more, ...Object.fromEntries(lists) };
}

/** A table without a column for channels names them where it gives terms and fees by channel. */
function channelsNamed(parts: Partial<CatalogRecord>): Pick<CatalogRecord, 'channels'> {
  if (parts.channels !== undefined) return { channels: parts.channels };
  const readings = [...(parts.terms ?? []), ...(parts.fees ?? [])];
  const found = new Map(
    readings.flatMap((reading) => {
      const channel = reading.value?.channel;
      return channel === undefined ? [] : [[channel, read(channel, reading.source, reading.place)] as const];
    }),
  );
  return { channels: [...found.values()] };
}
