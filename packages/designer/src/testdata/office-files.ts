import { strToU8, zipSync } from 'fflate';

type Rows = readonly (readonly string[])[];

/** The rows as a table of a Word file. */
export function wordFile(rows: Rows): Uint8Array {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`)
      .join('')}</w:tc>`;
  const table = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
    ),
  });
}

/** The rows as the first sheet of an Excel file. */
export function excelFile(rows: Rows): Uint8Array {
  const cell = (text: string, column: number, line: number) =>
    `<c r="${'ABCDEFGHIJ'[column]}${line + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const sheet = rows
    .map((row, line) => `<row r="${line + 1}">${row.map((text, at) => cell(text, at, line)).join('')}</row>`)
    .join('');
  return zipSync({
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="urn:s"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
