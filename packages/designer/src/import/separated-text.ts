import type { TableGrid } from './cells.ts';

const separators = ['\t', ';', ','];

/** Text in cells: by tabs as Excel and Word copy it, by semicolons or commas as `.csv` files have it; RFC 4180 quotes. */
export function readSeparatedText(text: string): TableGrid {
  const separator = separatorOf(text);
  return splitRows(text.replace(/^\uFEFF/, ''), separator).map((row) =>
    row.map((cell) => ({ text: cell.trim(), merged: false })),
  );
}

/** The one that parts the first line: a table begins with its header. */
function separatorOf(text: string): string {
  const [line = ''] = text.trimStart().split(/\r?\n/);
  return separators.find((separator) => line.split(separator).length > 2) ?? '\t';
}

/** Each cell is quoted, with doubled quotes inside, or runs to the next separator. */
function splitRows(text: string, separator: string): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\n]*))(${separator}|\\n|$)`, 'gy');
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.replaceAll('\r', '').matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
