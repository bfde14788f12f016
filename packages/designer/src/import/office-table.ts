import { unzipSync } from 'fflate';
import { attributeOf, readXmlTree, type XmlElement } from '../xml/xml-tree.ts';
import type { Cell, TableGrid } from './cells.ts';

/** More than any procedure needs, and little enough that a tab is not lost. */
const MOST_BYTES = 20_000_000;
const MOST_UNPACKED = 100_000_000;
const MOST_COLUMNS = 50;

/** Why a file gives no table. */
export type OfficeFault = 'too-large' | 'unreadable' | 'no-table';

export type OfficeTable = { readonly grid: TableGrid } | { readonly fault: OfficeFault };

/**
 * The table of a `.docx` (the one with most rows) or of the first sheet of an `.xlsx`, cells merged over rows included. Nothing of the file
 * but its texts is looked at.
 */
export function readOfficeTable(name: string, bytes: Uint8Array): OfficeTable {
  if (bytes.length > MOST_BYTES) return { fault: 'too-large' };
  try {
    const parts = unpack(bytes);
    const grid = /\.docx$/i.test(name) ? wordTable(parts) : excelTable(parts);
    return grid === undefined || grid.length === 0 ? { fault: 'no-table' } : { grid };
  } catch {
    return { fault: 'unreadable' };
  }
}

type Parts = (name: string) => XmlElement | undefined;

const WANTED = /^(?:word\/document\.xml|xl\/(?:workbook|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml)$/;

function unpack(bytes: Uint8Array): Parts {
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > MOST_UNPACKED) throw new RangeError('the file is larger inside than it may be');
      return true;
    },
  });
  return (name) => {
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    return file === undefined ? undefined : readXmlTree(new TextDecoder().decode(file));
  };
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf('}') + 1);
const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => localName(child) === name);

function* within(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (localName(child) === name) yield child;
    else yield* within(child, name);
  }
}

function attributeVal(element: XmlElement | undefined): string | undefined {
  return element?.attributes.find(({ name }) => name.endsWith('}val') || name === 'val')?.value;
}

function wordTable(parts: Parts): TableGrid | undefined {
  const document = parts('word/document.xml');
  const tables = document === undefined ? [] : [...within(document, 'tbl')];
  const [largest] = tables
    .map((table) => childrenOf(table, 'tr').map(wordRow))
    .sort((a, b) => b.length - a.length);
  return largest;
}

function wordRow(row: XmlElement): readonly Cell[] {
  return childrenOf(row, 'tc').flatMap((cell) => {
    const [settings] = childrenOf(cell, 'tcPr');
    const [span] = settings === undefined ? [] : childrenOf(settings, 'gridSpan');
    const [merge] = settings === undefined ? [] : childrenOf(settings, 'vMerge');
    const merged = merge !== undefined && attributeVal(merge) !== 'restart';
    const text = merged ? '' : [...within(cell, 'p')].map(paragraphText).join('\n').trim();
    const columns = Math.min(Math.max(Number(attributeVal(span) ?? 1), 1), MOST_COLUMNS);
    return Array.from({ length: columns }, (_, index) => ({ text: index === 0 ? text : '', merged }));
  });
}

/** Deleted text stays in the file as `w:delText`, and is not read. */
function paragraphText(paragraph: XmlElement): string {
  const texts = (element: XmlElement): string =>
    element.children
      .map((child) => {
        const name = localName(child);
        if (name === 't') return child.text;
        if (name === 'tab') return ' ';
        return name === 'br' ? '\n' : texts(child);
      })
      .join('');
  return texts(paragraph)
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function excelTable(parts: Parts): TableGrid | undefined {
  const sheet = parts('xl/worksheets/sheet1.xml');
  if (sheet === undefined) return undefined;
  const shared = parts('xl/sharedStrings.xml');
  const strings =
    shared === undefined
      ? []
      : childrenOf(shared, 'si').map((item) => [...within(item, 't')].map(({ text }) => text).join(''));
  const rows = [...within(sheet, 'row')].map((row) => {
    const cells: Cell[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const column = columnOf(attributeOf(cell, 'r') ?? '', cells.length);
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push({ text: '', merged: false });
      cells.push({ text: excelText(cell, strings), merged: false });
    }
    return { number: Number(attributeOf(row, 'r') ?? 0), cells };
  });
  const below = mergedBelow(sheet);
  return rows.map(({ number, cells }) =>
    cells.map((cell, column) => (below.has(`${number} ${column}`) ? { text: '', merged: true } : cell)),
  );
}

function excelText(cell: XmlElement, strings: readonly string[]): string {
  const [value] = childrenOf(cell, 'v');
  const type = attributeOf(cell, 't');
  if (type === 'inlineStr')
    return [...within(cell, 't')]
      .map(({ text }) => text)
      .join('')
      .trim();
  const text = value?.text ?? '';
  if (type === 's') return (strings[Number(text)] ?? '').trim();
  // Numbers are written with a point; the table is read as people here write it.
  return type === undefined || type === 'n' ? text.replace('.', ',') : text.trim();
}

/** `C7` is the third column. */
function columnOf(place: string, fallback: number): number {
  const letters = /^[A-Z]+/.exec(place)?.[0];
  if (letters === undefined) return fallback;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The cells that a merged one covers, but for its first row. */
function mergedBelow(sheet: XmlElement): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const merge of within(sheet, 'mergeCell')) {
    const [, left = '', top = '', , bottom = ''] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributeOf(merge, 'ref') ?? '') ?? [];
    const last = Math.min(Number(bottom), Number(top) + 1000);
    for (let row = Number(top) + 1; row <= last; row += 1) covered.add(`${row} ${columnOf(left, 0)}`);
  }
  return covered;
}
