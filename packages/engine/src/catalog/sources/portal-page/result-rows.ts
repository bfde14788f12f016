import { part, type Span, spanOf } from '../../understand/span.ts';

export interface ResultRow {
  readonly row: Span;
  readonly name: Span;
  readonly code?: string;
}

/** What the page shows below its results: key words, the choice of an office, the button. */
const BELOW = /Từ khóaKhông có thông tin|Từ khóa(?=\p{Lu})|Mô tảKhông có thông tin|Chọn cơ quan thực hiện/u;
const CODE = /Mã: ?([A-Z0-9][A-Za-z0-9.\-_]*\d)/gu;

/** The results of a page, each with its code. */
export function resultRows(field: string, text: string): readonly ResultRow[] {
  const below = BELOW.exec(text);
  const whole = spanOf(field, below === null ? text : text.slice(0, below.index));
  const rows: ResultRow[] = [];
  let start = 0;
  for (const match of whole.text.matchAll(CODE)) {
    const end = match.index + match[0].length;
    rows.push({
      row: part(whole, start, end),
      name: part(whole, start, match.index),
      code: match[1] ?? '',
    });
    start = end;
  }
  const rest = part(whole, start);
  return rest.text === '' ? rows : [...rows, { row: rest, name: rest }];
}
