import type { Cell, TableGrid } from './cells.ts';

/** More columns than any sheet has: a broken `colspan` must not fill the memory. */
const MOST_COLUMNS = 50;

const TOKEN =
  /<!--[\s\S]*?-->|<(style|script|head|title)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z0-9:]+)([^>]*)>|([^<]+)/gi;

const LINE_ENDS: ReadonlySet<string> = new Set(['p', 'br', 'div', 'li']);

interface OpenCell {
  text: string;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells of the first table of an HTML text, as browsers hand over what was copied in Word or Excel. It is read without a DOM:
 * nothing of foreign HTML is ever built, so nothing of it can run.
 */
export function readHtmlTable(html: string): TableGrid {
  const reader = new TableReader();
  for (const [, , closing, name, attributes, text] of html.matchAll(TOKEN)) {
    if (text !== undefined) reader.text(text);
    else if (name !== undefined && reader.tag(name.toLowerCase(), closing === '/', attributes ?? '')) break;
  }
  return reader.rows;
}

class TableReader {
  readonly rows: Cell[][] = [];
  #depth = 0;
  #cell: OpenCell | undefined;
  /** For each column, how many more rows the cell above covers. */
  #covered: number[] = [];

  text(text: string): void {
    if (this.#cell !== undefined) this.#cell.text += decode(text.replace(/\s+/g, ' '));
  }

  /** Whether the table is over. A table in a cell is a part of that cell. */
  tag(name: string, closing: boolean, attributes: string): boolean {
    if (name === 'table') {
      this.#depth += closing ? -1 : 1;
      if (closing && this.#depth === 0) this.#closeCell();
      return closing && this.#depth === 0;
    }
    if (this.#depth === 1) this.#part(name, closing, attributes);
    if (LINE_ENDS.has(name) && this.#cell !== undefined && (closing || name === 'br'))
      this.#cell.text += '\n';
    return false;
  }

  #part(name: string, closing: boolean, attributes: string): void {
    if (name === 'tr') {
      this.#closeCell();
      if (!closing) this.rows.push([]);
    }
    if (name !== 'td' && name !== 'th') return;
    this.#closeCell();
    if (closing) return;
    if (this.rows.length === 0) this.rows.push([]);
    this.#cell = { text: '', rows: span(attributes, 'rowspan'), columns: span(attributes, 'colspan') };
  }

  #closeCell(): void {
    const row = this.rows.at(-1);
    const cell = this.#cell;
    this.#cell = undefined;
    if (row === undefined) return;
    if (cell !== undefined) {
      this.#coverFromAbove(row);
      const text = linesOf(cell.text);
      for (let column = 0; column < cell.columns; column++) {
        this.#covered[row.length] = cell.rows - 1;
        row.push({ text: column === 0 ? text : '', merged: false });
      }
    }
    this.#coverFromAbove(row);
  }

  #coverFromAbove(row: Cell[]): void {
    while ((this.#covered[row.length] ?? 0) > 0) {
      this.#covered[row.length] = (this.#covered[row.length] ?? 0) - 1;
      row.push({ text: '', merged: true });
    }
  }
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(Number(found ?? 1), 1), MOST_COLUMNS);
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  rarr: '→',
  le: '≤',
  frac12: '½',
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
