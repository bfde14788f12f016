import type { SaxesTagPlain } from 'saxes';
import type { CatalogInput } from '../source.ts';
import type { TableRow } from '../table/table-records.ts';

/** A piece of the archive small enough that what it unpacks to is small too. */
const PIECE = 4096;
/** Texts that cells share are held at once. */
const MOST_SHARED = 64 * 1024 * 1024;
/** The widest sheet that is read; Excel's own limit is 16,384. */
const MOST_COLUMNS = 512;

/** The text of one file of the archive, as it is unpacked. */
async function* unpacked(input: CatalogInput, isWanted: (name: string) => boolean): AsyncGenerator<string> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const decoder = new TextDecoder();
  const found: string[] = [];
  let fault: Error | undefined;
  let wanted: string | undefined;
  let files = 0;
  const unzip = new Unzip((file) => {
    files += 1;
    if (wanted !== undefined || !isWanted(file.name)) return;
    wanted = file.name;
    file.ondata = (problem, data) => {
      if (problem) fault = problem;
      else found.push(decoder.decode(data, { stream: true }));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const bytes of input.open())
    for (let at = 0; at < bytes.length; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE));
      if (fault !== undefined) throw fault;
      yield* found.splice(0);
    }
  unzip.push(new Uint8Array(), true);
  if (fault !== undefined) throw fault;
  yield* found;
  if (files === 0) throw new Error('not a workbook');
}

/** The texts that cells share, in their order. Phonetic hints are no part of a text. */
export async function sharedTexts(input: CatalogInput): Promise<readonly string[]> {
  const { SaxesParser } = await import('saxes');
  const texts: string[] = [];
  const parser = new SaxesParser();
  let text = '';
  let open = false;
  let hint = false;
  let length = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = '';
    if (name === 't') open = true;
    if (name === 'rPh') hint = true;
  });
  parser.on('text', (part) => {
    if (open && !hint) text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 't') open = false;
    if (name === 'rPh') hint = false;
    if (name !== 'si') return;
    length += text.length;
    if (length > MOST_SHARED) throw new Error(`texts longer than ${MOST_SHARED} letters`);
    texts.push(text);
  });
  for await (const piece of unpacked(input, (name) => name === 'xl/sharedStrings.xml')) parser.write(piece);
  return texts;
}

/** `AB12` is column 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** What is known of the row that is being read. */
interface OpenRow {
  line: number;
  cells: string[];
  column: number;
  type: string;
  value: string;
  isValue: boolean;
}

/** The rows of the first sheet that hold a value, as the file comes. */
export async function* sheetRows(input: CatalogInput, texts: readonly string[]): AsyncGenerator<TableRow> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const rows: TableRow[] = [];
  const row: OpenRow = { line: 0, cells: [], column: -1, type: '', value: '', isValue: false };
  parser.on('opentag', (tag) => openTag(row, tag));
  parser.on('text', (part) => {
    if (row.isValue) row.value += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'v' || name === 't') row.isValue = false;
    if (name === 'c') closeCell(row, texts);
    if (name === 'row' && row.cells.length > 0)
      rows.push({ line: row.line, cells: Array.from(row.cells, (cell) => (cell ?? '').normalize('NFC')) });
  });
  for await (const piece of unpacked(input, (name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))) {
    parser.write(piece);
    yield* rows.splice(0);
  }
}

function openTag(row: OpenRow, { name, attributes }: SaxesTagPlain): void {
  if (name === 'row') {
    row.line = attributes.r === undefined ? row.line + 1 : Number(attributes.r);
    row.cells = [];
    row.column = -1;
  }
  if (name === 'c') {
    row.column = attributes.r === undefined ? row.column + 1 : columnOf(attributes.r);
    row.type = attributes.t ?? 'n';
    row.value = '';
  }
  if (name === 'v' || name === 't') row.isValue = true;
}

function closeCell(row: OpenRow, texts: readonly string[]): void {
  if (row.value === '' || row.column < 0 || row.column >= MOST_COLUMNS) return;
  row.cells[row.column] = row.type === 's' ? (texts[Number(row.value)] ?? '') : row.value;
}
