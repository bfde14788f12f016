import { part, type Span, spanOf } from '../../understand/span.ts';

export interface LegalRow {
  readonly row: Span;
  readonly title: Span;
  readonly number?: string;
}

const HEADER = 'Tên văn bản pháp lýMã văn bản';

/** «47/2014/QH13», «66.7/2025/NQ-CP», «163/QĐ-BTP»; what is known to end is matched first, since titles in capitals follow without a blank. */
const ENDS =
  'QH1\\d|NĐ-CP|NQ-CP|QĐ-TTg|(?:PL-)?UBTVQH\\d{1,2}|QH\\d{1,2}(?!\\d)|L-CTN|[A-ZĐ]{2,}(?:-[A-ZĐ]+)*(?:\\d{1,2}(?=$|\\p{Lu}))?';
const KINDS = 'Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|NĐ|TT|QĐ|Số|số';
const NUMBER = new RegExp(
  `(?:(?:${KINDS})(?: số)? ?)?(?:(?<![\\d/])(?<!\\d\\.)|(?<=QH1\\d|(?:19|20)\\d{2}))\\d{1,4}(?:\\.\\d+)?[A-Za-z]?/(?:(?:19|20)\\d{2}/)?(?:${ENDS})`,
  'gu',
);

/** The rows of the table of legal bases. A title comes first, its number right behind it; numbers inside titles follow a blank. */
export function legalRows(field: string, text: string): readonly LegalRow[] {
  const start = text.startsWith(HEADER) ? HEADER.length : 0;
  const whole: Span = { ...spanOf(field, text.slice(start)), from: start };
  const rows: LegalRow[] = [];
  let from = 0;
  for (const match of whole.text.matchAll(NUMBER)) {
    const number = trimCapital(whole.text, match);
    const endsHere = match.index + number.length;
    const isCell = match.index >= from && isNumberCell(whole.text, from, match.index, endsHere);
    if (!isCell) continue;
    rows.push({
      row: part(whole, from, endsHere),
      title: part(whole, from, match.index),
      number: bare(number),
    });
    from = endsHere;
  }
  const rest = part(whole, from);
  return rest.text === '' ? rows : [...rows, { row: rest, title: rest }];
}

/** «TT-BCANhập cảnh»: the last capital begins the next title. */
function trimCapital(text: string, { 0: number, index }: RegExpExecArray): string {
  const next = text[index + number.length] ?? '';
  return /\p{Ll}/u.test(next) && /\p{Lu}$/u.test(number) ? number.slice(0, -1) : number;
}

/**
 * A number inside a title has a blank beside it. A row may also begin with a number that is its title («98/2018/NĐ-CP98/2018/NĐ-CP»): then the
 * cell is the second one.
 */
function isNumberCell(text: string, rowStart: number, from: number, to: number): boolean {
  const next = text[to];
  if (next !== undefined && /[\s,.;:)/-]/.test(next)) return false;
  if (from === rowStart) return !text.slice(to).startsWith(bare(text.slice(from, to)));
  return !/[\s(/,]/.test(text[from - 1] ?? ' ');
}

function bare(number: string): string {
  return /\d.*$/u.exec(number)?.[0] ?? number;
}
