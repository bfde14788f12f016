import type { Channel } from '../../../bundle/procedure.ts';
import { part, type Span, spanOf } from '../../understand/span.ts';

/** One row of the table «Cách thức thực hiện»: a channel, its term, its fees with their notes, and what the page says about it. */
export interface ChannelRow {
  readonly channel: Channel;
  readonly name: Span;
  readonly term: Span;
  readonly fees: readonly FeeCell[];
  readonly description: Span;
  /** The term and the fee stand side by side as digits, and could be parted in several places. */
  readonly runTogether: boolean;
}

export interface FeeCell {
  readonly cell: Span;
  readonly note?: Span;
}

const HEADER = 'Hình thức nộpThời gianPhí, lệ phíMô tả';

const channels: Readonly<Record<string, Channel>> = {
  'Trực tuyến': 'online',
  'Trực tiếp': 'in_person',
  'Dịch vụ bưu chính': 'postal',
};

const NOTHING = 'Không có thông tin';
const UNIT = 'Ngày làm việc|Ngày|Giờ làm việc|Giờ|Phút|Tuần|Tháng|Năm';
const CURRENCY = 'VNĐ|VND|Việt Nam Đồng|Đồng|đồng|USD|Đô la Mỹ|EUR|Euro|JPY|CNY|GBP';
const AMOUNT = '\\d[\\d.,]*';
const TERM = `${NOTHING}|\\d+(?:[.,]\\d+)?(?: (?:${UNIT}))?`;
const FEE = `${NOTHING}|Miễn phí|${AMOUNT} ?(?:${CURRENCY})`;
const CHANNEL = Object.keys(channels).join('|');

/** The cells of the page stand side by side without anything between them. */
const ROW = new RegExp(`(${CHANNEL})(?:(${TERM})(${FEE}))`, 'gu');
/** The term in words, which begins with a capital right behind the channel: «Trực tuyếnKhông quy địnhMiễn phí». */
const WORDED_ROW = new RegExp(
  `(${CHANNEL})((?=\\p{Lu})(?:(?!${CHANNEL}|Miễn phí|${NOTHING})[^\\n]){3,160}?|Không )(${FEE})`,
  'gu',
);
const NEXT_FEE = new RegExp(`^\\s*(${AMOUNT} ?(?:${CURRENCY}))`, 'u');

/** The rows of the table; `undefined` where the text is no such table. */
export function channelRows(field: string, text: string): readonly ChannelRow[] | undefined {
  const start = text.indexOf(HEADER);
  if (start === -1) return undefined;
  const body: Span = { ...spanOf(field, text.slice(start + HEADER.length)), from: start + HEADER.length };
  const starts = rowStarts(body.text);
  return starts.map((match, index) => rowOf(body, match, starts[index + 1]?.index ?? body.text.length));
}

function rowStarts(text: string): readonly RegExpExecArray[] {
  const strict = [...text.matchAll(ROW)];
  const inRow = (index: number) =>
    strict.some((match) => index >= match.index && index < match.index + match[0].length);
  const worded = [...text.matchAll(WORDED_ROW)].filter(
    ({ index }) => !inRow(index) && !/\s/.test(text[index - 1] ?? 'x'),
  );
  return [...strict, ...worded].sort((one, other) => one.index - other.index);
}

function rowOf(body: Span, match: RegExpExecArray, end: number): ChannelRow {
  const [, channel = '', termText = '', feeText = ''] = match;
  const termFrom = match.index + channel.length;
  const { termLength, runTogether } = partOfTerm(termText, feeText);
  const feeFrom = termFrom + termLength;
  const feeEnd = match.index + match[0].length;
  const { fees, rest } = feesOf(body, feeFrom, feeEnd, end);
  return {
    channel: channels[channel] ?? 'in_person',
    name: part(body, match.index, termFrom),
    term: part(body, termFrom, feeFrom),
    fees,
    description: part(body, rest, end),
    runTogether,
  };
}

/** «1100 VNĐ» is a term without a unit and its fee: the first digit, as far as a fee remains that may begin there. */
function partOfTerm(term: string, fee: string): { termLength: number; runTogether: boolean } {
  if (!/^\d/.test(fee) || !/^[\d.,]+$/.test(term)) return { termLength: term.length, runTogether: false };
  const digits = /^[\d.,]+/.exec(`${term}${fee}`)?.[0] ?? '';
  const isFee = (text: string) => /^[1-9]\d*$/.test(text) || /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text);
  const places = [1, 2, 3].filter(
    (length) => /^\d+$/.test(digits.slice(0, length)) && isFee(digits.slice(length)),
  );
  return { termLength: places[0] ?? term.length, runTogether: places.length > 1 };
}

function feesOf(
  body: Span,
  from: number,
  firstEnd: number,
  end: number,
): { readonly fees: readonly FeeCell[]; readonly rest: number } {
  const fees: FeeCell[] = [];
  let [start, cellEnd] = [from, firstEnd];
  for (;;) {
    const noteEnd = endOfNote(body.text, cellEnd, end);
    const note = noteEnd === undefined ? undefined : part(body, cellEnd + 1, noteEnd - 1);
    fees.push({ cell: part(body, start, cellEnd), ...(note === undefined ? {} : { note }) });
    const rest = noteEnd ?? cellEnd;
    const next = NEXT_FEE.exec(body.text.slice(rest, end));
    if (next === null) return { fees, rest };
    start = rest;
    cellEnd = rest + next[0].length;
  }
}

/** Behind the bracket that closes the note; where brackets are not balanced, behind the last one that closes. */
function endOfNote(text: string, from: number, end: number): number | undefined {
  if (text[from] !== '(') return undefined;
  let depth = 0;
  for (let index = from; index < end; index += 1) {
    const letter = text[index];
    // «a)», «1)» number what follows; they close no bracket.
    const isNumbering =
      letter === ')' && depth === 1 && /[\s(;.][a-zđ\d]$/.test(text.slice(index - 2, index));
    if (letter === '(') depth += 1;
    if (letter === ')' && !isNumbering) depth -= 1;
    if (depth === 0) return index + 1;
  }
  const last = text.lastIndexOf(')', end - 1);
  return last > from ? last + 1 : end;
}
