import { type Doubt, type Place, type Reading, read, unread } from '../reading.ts';
import type { CatalogFee, CatalogLegalBasis, CatalogPaper, CatalogResult, CatalogTerm } from '../record.ts';
import { moneyIn } from '../understand/money.ts';
import { isNothing } from '../understand/nothing-stated.ts';
import { percentageFeesIn } from '../understand/percentage-fees.ts';
import { plainWords } from '../understand/plain-words.ts';
import { readAmount } from '../understand/read-amount.ts';
import { readPaper } from '../understand/read-paper.ts';
import { termsIn } from '../understand/read-terms.ts';
import { part, placeOf, type Span, spanOf } from '../understand/span.ts';
import { channelAt, channelOfLine } from './channel-words.ts';

/** An amount in đồng below this is meant in thousands. */
const LEAST_PLAUSIBLE = 1000;

/** The entries of a cell: its lines, or what semicolons part in a single line. */
export function linesOf(field: string, text: string, separator: RegExp = /\n|;\s+/g): readonly Span[] {
  const whole = spanOf(field, text);
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    found.push(part(whole, start, match.index));
    start = match.index + match[0].length;
  }
  return [...found, part(whole, start)].filter((span) => !isNothing(span.text));
}

/** What stands in brackets at the end of a line, brackets within included, and the line without it. */
function bracketed(text: string): { readonly rest: string; readonly note?: string } {
  const end = text.trimEnd();
  if (!end.endsWith(')')) return { rest: text };
  let depth = 0;
  for (let at = end.length - 1; at >= 0; at -= 1) {
    if (end.charAt(at) === ')') depth += 1;
    if (end.charAt(at) === '(') depth -= 1;
    if (depth === 0) return { rest: end.slice(0, at).trimEnd(), note: end.slice(at + 1, -1) };
  }
  return { rest: text };
}

/** «Trực tuyến: 15 ngày làm việc (cần xác minh)», a line each. */
export const readTermCell = (field: string, text: string): readonly Reading<CatalogTerm>[] =>
  linesOf(field, text).flatMap((span): readonly Reading<CatalogTerm>[] => {
    const { channel, rest } = channelOfLine(span.text);
    if (isNothing(rest)) return [];
    const { rest: bare, note } = bracketed(rest);
    const terms = termsIn(bare);
    const shared = {
      ...(channel === undefined ? {} : { channel }),
      ...(note === undefined ? {} : { situation: note }),
    };
    const number = readAmount(bare.trim());
    const place = placeOf(span);
    if (terms.length === 0 && number !== undefined)
      return [read({ ...shared, amount: number }, span.text, place, [{ code: 'CATALOG_TERM_UNIT_MISSING' }])];
    if (terms.length === 0) return [unread(span.text, place, [{ code: 'CATALOG_TEXT_UNREAD' }])];
    const doubts: readonly Doubt[] = terms.length > 1 ? [{ code: 'CATALOG_TERM_IN_TEXT_ONLY' }] : [];
    return terms.map(({ amount, unit }) => read({ ...shared, amount, unit }, span.text, place, doubts));
  });

const isFree = (text: string): boolean =>
  /^(?:mien phi|khong thu phi|khong mat phi|free)/.test(plainWords(text));

/** «Trực tiếp: Phí thẩm định 150.000 đồng/giấy phép (nộp khi nhận)», a line each; «Miễn phí». */
export const readFeeCell = (field: string, text: string): readonly Reading<CatalogFee>[] =>
  linesOf(field, text).flatMap((span): readonly Reading<CatalogFee>[] => {
    const { channel, rest } = channelOfLine(span.text);
    const place = placeOf(span);
    const of = channel === undefined ? {} : { channel };
    if (isNothing(rest)) return [];
    if (isFree(rest)) return [freeOf({ of, rest, span })];
    const { rest: bare, note } = bracketed(rest);
    const shared = { ...of, ...(note === undefined ? {} : { note }) };
    const number = readAmount(bare.trim());
    if (number !== undefined)
      return [amountOf({ fee: { ...shared, amount: number, currency: 'VND' }, span, isOnly: true })];
    const shares = percentageFeesIn({ ...span, text: bare }, shared);
    if (shares.length > 0)
      return shares.map(({ fee, isClear }) =>
        read(
          fee,
          span.text,
          place,
          isClear && shares.length === 1 ? [] : [{ code: 'CATALOG_FEE_IN_TEXT_ONLY' }],
        ),
      );
    const moneys = moneyIn(bare);
    if (moneys.length > 0)
      return moneys.map(({ amount, currency, per, from }) =>
        amountOf({
          fee: {
            ...shared,
            ...nameBefore(bare, from),
            amount,
            currency,
            ...(per === undefined ? {} : { per }),
          },
          span,
          isOnly: moneys.length === 1,
        }),
      );
    return [unread(span.text, place, [{ code: 'CATALOG_TEXT_UNREAD' }])];
  });

function nameBefore(text: string, from: number): { readonly name?: string } {
  const name = text
    .slice(0, from)
    .replace(/[\s:–-]+$/u, '')
    .trim();
  return name === '' ? {} : { name };
}

function freeOf({
  of,
  rest,
  span,
}: {
  readonly of: Partial<CatalogFee>;
  readonly rest: string;
  readonly span: Span;
}): Reading<CatalogFee> {
  const note = rest.replace(/^\S+\s+\S+/u, '').replace(/^[\s:.,;(–-]+|[\s).]+$/gu, '');
  const doubts: readonly Doubt[] =
    note === '' ? [] : [{ code: 'CATALOG_FEE_FREE_WITH_NOTE', params: { note } }];
  const fee = { ...of, amount: 0, currency: 'VND', ...(note === '' ? {} : { note }) };
  return read(fee, span.text, placeOf(span), doubts);
}

function amountOf({
  fee,
  span,
  isOnly,
}: {
  readonly fee: CatalogFee;
  readonly span: Span;
  readonly isOnly: boolean;
}): Reading<CatalogFee> {
  const amount = fee.amount ?? 0;
  const doubts: readonly Doubt[] = [
    ...(fee.currency === 'VND' && amount > 0 && amount < LEAST_PLAUSIBLE
      ? [{ code: 'CATALOG_FEE_AMOUNT_IMPLAUSIBLE' } as const]
      : []),
    ...(isOnly ? [] : [{ code: 'CATALOG_FEE_IN_TEXT_ONLY' } as const]),
  ];
  return read(fee, span.text, placeOf(span), doubts);
}

/** «Trực tuyến; Trực tiếp». A word that is no channel is told. */
export const readChannelCell = (field: string, text: string) =>
  linesOf(field, text, /[\n;,]\s*/g).map((span) => {
    const channel = channelAt(span.text);
    return channel === undefined
      ? unread<'in_person' | 'online' | 'postal'>(span.text, placeOf(span), [{ code: 'CATALOG_TEXT_UNREAD' }])
      : read(channel, span.text, placeOf(span));
  });

const COUNTS =
  /[\s(,;:|–-]*(\d+)\s*ban (?:chinh|goc)(?:\s*(?:,|;|va|\+)?\s*(\d+)\s*ban (?:sao|chup))?\s*\)?\s*\.?$/;
const COPIES = /[\s(,;:|–-]*(\d+)\s*ban (?:sao|chup)\s*\)?\s*\.?$/;

/** «Đơn đề nghị (1 bản chính, 2 bản sao)», a line each. */
export const readPaperCell = (field: string, text: string): readonly Reading<CatalogPaper>[] =>
  linesOf(field, text, /\n/g).map((span): Reading<CatalogPaper> => {
    const plain = plainWords(span.text);
    const both = COUNTS.exec(plain);
    const copies = both === null ? COPIES.exec(plain) : null;
    const end = (both ?? copies)?.index ?? span.text.length;
    const { name, required, presentOnly, form } = readPaper(span.text.slice(0, end));
    const paper: CatalogPaper = {
      name,
      originals: both === null ? (copies === null ? 1 : 0) : Number(both[1]),
      copies: Number(both?.[2] ?? copies?.[1] ?? 0),
      required,
      presentOnly,
      ...(form === undefined ? {} : { form }),
    };
    const place: Place = placeOf(span);
    return read(paper, span.text, place, (both ?? copies) ? [] : [{ code: 'CATALOG_PAPER_WITHOUT_COUNT' }]);
  });

/** «KQ.G01.000001 Giấy phép», a line each; the code may be missing. */
export const readResultCell = (field: string, text: string): readonly Reading<CatalogResult>[] =>
  linesOf(field, text, /\n/g).map((span) => {
    const match = /^(\S*KQ\S*\d\S*)\s+/u.exec(span.text);
    const code = match?.[1];
    const name = span.text.slice(match?.[0].length ?? 0);
    return read({ ...(code === undefined ? {} : { code }), name }, span.text, placeOf(span));
  });

const NUMBER = /^(?:số\s+)?(\d[\w.]*\/(?:\d{4}\/)?[\p{Lu}\d][\p{L}\d-]*)(?![\p{L}\d])\s*(?:[–:-]\s*)?/u;

/** «01/2025/NĐ-CP Nghị định về …», a line each. */
export const readLegalCell = (field: string, text: string): readonly Reading<CatalogLegalBasis>[] =>
  linesOf(field, text).map((span) => {
    const match = NUMBER.exec(span.text);
    const title = span.text.slice(match?.[0].length ?? 0).trim();
    const value = {
      ...(match?.[1] === undefined ? {} : { number: match[1] }),
      ...(title === '' ? {} : { title }),
    };
    return read(
      value,
      span.text,
      placeOf(span),
      match === null ? [{ code: 'CATALOG_LEGAL_BASIS_WITHOUT_NUMBER' }] : [],
    );
  });
