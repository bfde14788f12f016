import type { TableGrid } from './cells.ts';
import { readHtmlTable } from './html-table.ts';
import { readSeparatedText } from './separated-text.ts';

/** What was pasted or opened: the HTML of the clipboard where it has a table (cells of Word keep their lines only there), else its text. */
export interface PastedTable {
  readonly html?: string;
  readonly text: string;
  /** The cells themselves, where a file had them. */
  readonly grid?: TableGrid;
}

/** The cells of what Word, Excel or a `.csv` file gives; rows without any text are left out. */
export function readGrid({ html, text, grid: given }: PastedTable): TableGrid {
  const fromHtml = html === undefined ? [] : readHtmlTable(html);
  const grid = given ?? (fromHtml.length > 0 ? fromHtml : readSeparatedText(text));
  return grid.filter((row) => row.some((cell) => cell.text !== ''));
}
