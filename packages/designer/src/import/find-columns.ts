import type { Cell, TableGrid } from './cells.ts';
import { oneLine, plainWords } from './plain-words.ts';

/** Which column says what. `agency`: some sheets part the person from the office. */
export type ColumnName = 'number' | 'name' | 'role' | 'agency' | 'time' | 'results';

export interface TimeColumn {
  readonly index: number;
  /** The words of the header behind «Thời gian», which name the case that the column is for, or the kind of day. */
  readonly title: string;
}

export interface TableColumns {
  readonly header: number;
  readonly at: Partial<Record<ColumnName, number>>;
  /** More than one: variants under one code, a column for each. */
  readonly times: readonly TimeColumn[];
}

/** In the order of trying: «Thời gian thực hiện» is no «thực hiện». */
const headings: readonly (readonly [ColumnName, RegExp])[] = [
  ['number', /^(?:tt|stt|so tt|so thu tu|thu tu|buoc)$/],
  ['time', /^thoi (?:gian|han)/],
  ['results', /^(?:bieu mau|ket qua|san pham|ho so|mau bieu)/],
  ['agency', /^(?:co quan|don vi|phong ban)/],
  ['role', /^(?:trach nhiem|nguoi (?:thuc hien|phu trach)|bo phan|chuc danh|ai lam|chu the)/],
  [
    'name',
    /^(?:trinh tu|noi dung|cong viec|cac buoc|ten buoc|buoc (?:cong viec|thuc hien)|noi dung cong viec|dien giai)/,
  ],
];

/** The header among the first rows: the one that names the steps and who does them. */
export function findColumns(grid: TableGrid): TableColumns | undefined {
  for (const [index, row] of grid.slice(0, 20).entries()) {
    const columns = columnsOf(row, index);
    if (columns.at.name !== undefined && (columns.at.role !== undefined || columns.times.length > 0))
      return columns;
  }
  return undefined;
}

function columnsOf(row: readonly Cell[], header: number): TableColumns {
  const at: Partial<Record<ColumnName, number>> = {};
  const times: TimeColumn[] = [];
  for (const [index, { text }] of row.entries()) {
    const title = oneLine(text);
    const name = headings.find(([, pattern]) => pattern.test(plainWords(title)))?.[0];
    if (name === 'time') times.push({ index, title: title.replace(/^\S+\s+\S+\s*/, '') });
    else if (name !== undefined) at[name] ??= index;
  }
  return { header, at: times[0] === undefined ? at : { ...at, time: times[0].index }, times };
}
