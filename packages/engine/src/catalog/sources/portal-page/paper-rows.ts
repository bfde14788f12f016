import { part, type Span, spanOf } from '../../understand/span.ts';

/** One table of the page's list of papers. */
export interface PaperTable {
  /** What stands above it; empty for the papers that everybody hands in. */
  readonly heading: Span;
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  /** The whole row, with its number of copies. */
  readonly row: Span;
  readonly name: Span;
  readonly originals: number;
  readonly copies: number;
  /** Digits of the name stand right before the number, so that it could be read otherwise. */
  readonly runTogether: boolean;
}

const HEADER = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';

/**
 * «1 bản chính», «0 bản chính,2 bản sao»: ends a row when a new one, or nothing, follows without a blank. «01 bản chính» is said in running text
 * only, and a number right before another one is the end of the name.
 */
const COUNT =
  /(?<!\d)(?!0\d bản chính)(\d+) bản chính(?:, ?(\d+) bản sao)?(?!\d+ bản chính)(?=$|[^\s\p{Ll},.;:)/]|\p{Ll}{1,2}\d*[).]|(?<=chính,\d+ bản sao)\p{Ll})/gu;

/** The tables of the list of papers; `undefined` where the text is no such list. */
export function paperTables(field: string, text: string): readonly PaperTable[] | undefined {
  const parts = text.split(HEADER);
  if (parts.length === 1) return undefined;
  const whole = spanOf(field, text);
  const tables: PaperTable[] = [];
  let at = parts[0]?.length ?? 0;
  let heading = part(whole, 0, at);
  for (const [index, content] of parts.slice(1).entries()) {
    const from = at + HEADER.length;
    const isLast = index === parts.length - 2;
    const { rows, rest } = rowsOf(whole, from, from + content.length, isLast);
    tables.push({ heading: withoutDashes(heading), rows });
    heading = part(whole, rest, from + content.length);
    at = from + content.length;
  }
  return tables;
}

function rowsOf(
  whole: Span,
  from: number,
  to: number,
  isLast: boolean,
): { readonly rows: readonly PaperRow[]; readonly rest: number } {
  const text = whole.text.slice(from, to);
  const rows: PaperRow[] = [];
  let start = 0;
  for (const match of text.matchAll(COUNT)) {
    const end = match.index + match[0].length;
    rows.push(rowOf(part(whole, from + start, from + end), match));
    start = end;
  }
  // What follows the last row stands above the next table; behind the last table it is a row whose number is missing.
  if (isLast && /[^\s-]/.test(text.slice(start))) {
    const name = part(whole, from + start, to);
    rows.push({ row: name, name, originals: 0, copies: 0, runTogether: false });
    start = text.length;
  }
  return { rows, rest: from + start };
}

function rowOf(row: Span, [whole, digits = '', copies = '0']: RegExpExecArray): PaperRow {
  const before = row.text.slice(0, row.text.length - whole.length);
  const { own, runTogether } = ownDigits(before, digits);
  const name = part(row, 0, row.text.length - whole.length + digits.length - own.length);
  return { row, name, originals: Number(own), copies: Number(copies), runTogether };
}

/**
 * Which of the digits are the number of copies. A row's number follows its name without a blank: behind a letter or a bracket all digits are the
 * number («giấy tờ12 bản chính»); behind a blank, a stroke or a dot the first of them end the name («Mẫu số 181 bản chính»).
 */
function ownDigits(before: string, digits: string): { own: string; runTogether: boolean } {
  if (digits.length === 1) return { own: digits, runTogether: false };
  const endsInNumber = /[\s/.,\-–_]$/.test(before);
  if (!endsInNumber && digits.length === 2 && !digits.startsWith('0'))
    return { own: digits, runTogether: true };
  return { own: digits.slice(-1), runTogether: digits.length === 2 };
}

function withoutDashes(heading: Span): Span {
  const dashes = /^-{2,}\s*/.exec(heading.text)?.[0].length ?? 0;
  return part(heading, dashes);
}
