import type { Channel } from '../../../bundle/procedure.ts';
import { type Doubt, type Reading, read, unread } from '../../reading.ts';
import type { CatalogFee, CatalogTerm } from '../../record.ts';
import { currencyOf, moneyIn } from '../../understand/money.ts';
import { isNothing } from '../../understand/nothing-stated.ts';
import { percentageFeesIn } from '../../understand/percentage-fees.ts';
import { percentagesIn } from '../../understand/percentages.ts';
import { plainWords } from '../../understand/plain-words.ts';
import { readAmount } from '../../understand/read-amount.ts';
import { decidingTermsIn, sameTerm, termsIn, termUnitOf } from '../../understand/read-terms.ts';
import { part, placeOf, type Span } from '../../understand/span.ts';
import { type ChannelRow, channelRows, type FeeCell } from './channel-rows.ts';

export interface ChannelFacts {
  readonly channels: readonly Reading<Channel>[];
  readonly terms: readonly Reading<CatalogTerm>[];
  readonly fees: readonly Reading<CatalogFee>[];
}

/** Below this many đồng, no fee is taken: thousands are meant. */
const LEAST_FEE = 1000;

/** Channels, terms and fees of «Cách thức thực hiện». */
export function readChannels(field: string, text: string): ChannelFacts {
  const rows = channelRows(field, text);
  if (rows === undefined || rows.length === 0) return nothingRead(field, text);
  return {
    channels: channelsOf(rows),
    terms: withComparison(rows.map(termOf)),
    fees: rows.flatMap((row) =>
      row.fees.flatMap((cell) => {
        const fee = feeOf(row, cell);
        return [fee, ...feesOfNote(fee, cell.note), ...sharesOfNote(row.channel, cell.note)];
      }),
    ),
  };
}

function nothingRead(field: string, text: string): ChannelFacts {
  if (isNothing(text)) return { channels: [], terms: [], fees: [] };
  const place = { field, from: 0, to: text.length };
  return { channels: [unread(text, place, [{ code: 'CATALOG_TEXT_UNREAD' }])], terms: [], fees: [] };
}

function channelsOf(rows: readonly ChannelRow[]): readonly Reading<Channel>[] {
  const first = new Map<Channel, ChannelRow>();
  for (const row of rows) if (!first.has(row.channel)) first.set(row.channel, row);
  return [...first.values()].map(({ channel, name }) => read(channel, name.text, placeOf(name)));
}

function termOf(row: ChannelRow): Reading<CatalogTerm> {
  const { channel, term } = row;
  const match = /^(\d+(?:[.,]\d+)?)(?: (\D+))?$/.exec(term.text);
  const amount = readAmount(match?.[1] ?? '');
  if (amount === undefined) return termInText(row);
  const unit = termUnitOf(match?.[2] ?? '');
  const value: CatalogTerm =
    unit === undefined ? { channel, amount } : { channel, amount: round(amount * unit[1]), unit: unit[0] };
  return read(value, term.text, placeOf(term), [
    ...(unit === undefined ? [{ code: 'CATALOG_TERM_UNIT_MISSING' } as const] : []),
    ...(amount === 0 ? [{ code: 'CATALOG_TERM_NOT_STATED' } as const] : []),
    ...textDiffers(value, row.description),
  ]);
}

/** «Không có thông tin»: the description may still say it. */
function termInText({ channel, term, description }: ChannelRow): Reading<CatalogTerm> {
  const named = decidingTermsIn(description.text);
  const [first] = named;
  if (first === undefined || named.some((other) => !sameTerm(first, other)))
    return unread(term.text, placeOf(term), [{ code: 'CATALOG_TERM_NOT_STATED' }]);
  return read({ channel, amount: first.amount, unit: first.unit }, description.text, placeOf(description), [
    { code: 'CATALOG_TERM_IN_TEXT_ONLY' },
  ]);
}

/** The text beside the term may name another one; parts that add up to it, or a list that holds it, agree with it. */
function textDiffers(term: CatalogTerm, description: Span): readonly Doubt[] {
  const named = decidingTermsIn(description.text);
  if (named.length === 0 || termsIn(description.text).some((other) => agrees(term, other))) return [];
  // «07 ngày làm việc» beside «7 Ngày» contradicts it, whatever its parts add up to.
  const contradicts = named.some(({ amount, unit }) => amount === term.amount && unit !== term.unit);
  const ofUnit = (terms: readonly CatalogTerm[]) => terms.filter(({ unit }) => unit === term.unit);
  const isSum = [named, termsIn(description.text)].some((terms) => addsUp(term.amount, ofUnit(terms)));
  if (isSum && !contradicts) return [];
  const other = named.map(({ from, to }) => description.text.slice(from, to)).join(', ');
  return [{ code: 'CATALOG_TERM_DIFFERS_FROM_TEXT', params: { other } }];
}

function addsUp(whole: number, parts: readonly CatalogTerm[]): boolean {
  return parts.length > 1 && parts.reduce((sum, { amount }) => sum + amount, 0) === whole;
}

function agrees(term: CatalogTerm, other: CatalogTerm): boolean {
  return term.amount === other.amount && (term.unit === undefined || term.unit === other.unit);
}

/** Channels rarely differ in their term: a value that stands alone against equal others is looked at, and all where none has a majority. */
function withComparison(terms: readonly Reading<CatalogTerm>[]): readonly Reading<CatalogTerm>[] {
  return terms.map((reading) => {
    const { value } = reading;
    if (value?.unit === undefined || reading.doubts.length > 0) return reading;
    const others = terms.filter(
      (term) => term.value?.unit !== undefined && term.value.channel !== value.channel,
    );
    const [differing] = others.filter((term) => term.value !== undefined && !sameTerm(value, term.value));
    const agreeing = others.filter((term) => term.value !== undefined && sameTerm(value, term.value));
    if (differing === undefined || agreeing.length > 0) return reading;
    return read(value, reading.source, reading.place, [
      { code: 'CATALOG_TERM_DIFFERS_BY_CHANNEL', params: { other: differing.source } },
    ]);
  });
}

function feeOf(row: ChannelRow, { cell, note }: FeeCell): Reading<CatalogFee> {
  const { channel } = row;
  const noteText = note?.text ?? '';
  const said = noteText === '' ? {} : { note: noteText };
  if (isNothing(cell.text)) return feeInText(row);
  if (/^Miễn phí/u.test(cell.text))
    return read(
      { channel, amount: 0, currency: 'VND', ...said },
      cell.text,
      placeOf(cell),
      freeDoubts(noteText),
    );
  const [share] = percentageFeesIn(cell, { channel });
  if (share !== undefined)
    return read(
      { ...share.fee, ...said },
      cell.text,
      placeOf(cell),
      share.isClear ? [] : [{ code: 'CATALOG_FEE_IN_TEXT_ONLY' }],
    );
  const match = /^([\d.,]+) ?(.+)$/u.exec(cell.text);
  const amount = readAmount(match?.[1] ?? '');
  if (amount === undefined) return unread(cell.text, placeOf(cell), [{ code: 'CATALOG_TEXT_UNREAD' }]);
  const currency = currencyOf(match?.[2] ?? '');
  const value: CatalogFee = { channel, amount, currency, ...perOf(noteText, amount), ...said };
  return read(value, cell.text, placeOf(cell), [
    ...(row.runTogether ? [{ code: 'CATALOG_CELLS_RUN_TOGETHER' } as const] : []),
    ...amountDoubts(value, noteText, row.description.text),
  ]);
}

/** Below or above such words stands what a fee depends on, not a fee: «vốn dưới 50 tỷ đồng», «tối đa 200.000 đồng». */
const NO_FEE =
  /(?:von(?: dieu le)?|gia tri|tong muc(?: dau tu)?|doanh thu|tren|duoi|tu|den|toi da|khong qua|it nhat|toi thieu|muc dau tu|tai san)(?: (?:la|khong))?\s*$/;
const MOST_IN_NOTE = 12;

/** Further amounts that the note states for a time or a situation: each in doubt, since running text says for whom. */
function feesOfNote(fee: Reading<CatalogFee>, note: Span | undefined): readonly Reading<CatalogFee>[] {
  const { value } = fee;
  if (note === undefined || value === undefined) return [];
  const plain = plainWords(note.text);
  const own = value.amount ?? 0;
  const shares = percentagesIn(note.text);
  const amounts = moneyIn(note.text).filter(
    ({ amount, from }) =>
      amount > 0 &&
      !shares.some((share) => share.from <= from && from < share.to) &&
      amount !== own &&
      amount !== own * 1000 &&
      !NO_FEE.test(plain.slice(0, from)),
  );
  const distinct = amounts.filter(
    ({ amount, per }, index) =>
      amounts.findIndex((other) => other.amount === amount && other.per === per) === index,
  );
  return distinct.slice(0, MOST_IN_NOTE).map(({ amount, currency, per, from, to }) => {
    const clause = clauseAround(note, from, to);
    return read(
      {
        ...(value.channel === undefined ? {} : { channel: value.channel }),
        situation: clause.text,
        amount,
        currency,
        ...(per === undefined ? {} : { per }),
      },
      clause.text,
      placeOf(clause),
      distinct.length === 1 && isForATime(clause.text) ? [] : [{ code: 'CATALOG_FEE_IN_TEXT_ONLY' }],
    );
  });
}

/** Shares that the note charges; for whom they hold stands in running text, unless it is for a time. */
function sharesOfNote(channel: Channel, note: Span | undefined): readonly Reading<CatalogFee>[] {
  if (note === undefined) return [];
  return percentageFeesIn(note, { channel }).map(({ fee, isClear, from, to }, _index, all) => {
    const clause = clauseAround(note, from, to);
    const isElsewhere = /(?:bieu|quy dinh tai|tai diem)/.test(plainWords(fee.per ?? ''));
    const isKnown = isClear && !isElsewhere && all.length === 1 && isForATime(clause.text);
    return read(
      { ...fee, situation: clause.text },
      clause.text,
      placeOf(clause),
      isKnown ? [] : [{ code: 'CATALOG_FEE_IN_TEXT_ONLY' }],
    );
  });
}

/** Between the items of a note: «…; …», «… - …», «…  Phí: …». */
const BETWEEN_ITEMS = /[;\n]|\.\s|\s-\s|\s{2,}(?=(?:Lệ phí|Phí)\s?:)/gu;

/** The sentence or item of a list in which an amount stands. */
function clauseAround(note: Span, from: number, to: number): Span {
  const seams = [...note.text.matchAll(BETWEEN_ITEMS)];
  const before = seams.findLast(({ index }) => index < from);
  const behind = seams.find(({ index }) => index >= to);
  return part(note, before === undefined ? 0 : before.index + 1, behind?.index ?? note.text.length);
}

/** «Không có thông tin»: the fee is not known; what the text names is shown, and never taken silently. */
function feeInText({ channel, fees, description }: ChannelRow): Reading<CatalogFee> {
  const cell = fees[0]?.cell ?? description;
  const shares = percentageFeesIn(description, { channel });
  if (shares.length === 1 && shares[0] !== undefined)
    return read(shares[0].fee, description.text, placeOf(description), [
      { code: 'CATALOG_FEE_IN_TEXT_ONLY' },
    ]);
  const [money, ...more] = moneyIn(description.text);
  if (money === undefined || more.some(({ amount }) => amount !== money.amount))
    return unread(cell.text, placeOf(cell), [{ code: 'CATALOG_FEE_NOT_STATED' }]);
  const { amount, currency, per } = money;
  return read(
    { channel, amount, currency, ...(per === undefined ? {} : { per }) },
    description.text,
    placeOf(description),
    [{ code: 'CATALOG_FEE_IN_TEXT_ONLY' }],
  );
}

/** What a note beside «Miễn phí» may say without taking it back. */
const STILL_FREE =
  /^(?:\(|\s|-)*(?:phi cap ban sao trich luc[^;.]*\(neu co yeu cau\).*|khong(?: (?:co|quy dinh|thu|mat|phai|ap dung|thu phi|co phi|phat sinh)\b.*)?|mien(?: thu)?(?: le)?(?: phi)?\b.*|chua (?:quy dinh|co quy dinh).*|0(?: dong| vnd)?|n\/a|mien phi.*|phi, le phi: khong.*|le phi: khong.*|phi: khong.*)[).\s]*$/;

function freeDoubts(note: string): readonly Doubt[] {
  const plain = plainWords(note).trim();
  const isPaid = moneyIn(note).some(({ amount }) => amount > 0) || /\d\s*%/.test(note);
  if (plain === '' || (STILL_FREE.test(plain) && !isPaid)) return [];
  return [{ code: 'CATALOG_FEE_FREE_WITH_NOTE', params: { note: note.slice(0, 200) } }];
}

function amountDoubts(fee: CatalogFee, note: string, description: string): readonly Doubt[] {
  const { amount = 0, currency } = fee;
  if (currency === 'VND' && amount > 0 && amount < LEAST_FEE)
    return [{ code: 'CATALOG_FEE_AMOUNT_IMPLAUSIBLE' }];
  const named = [...moneyIn(note), ...(note === '' ? moneyIn(description) : [])].filter(
    (money) => money.currency === currency,
  );
  const other = named.filter((money) => money.amount !== amount);
  // What holds for a time, and what holds beside the fee itself, is read as a fee of its own.
  if (other.length < named.length || named.length === 0 || isForATime(note)) return [];
  const text = [...new Set(other.map((money) => money.amount.toLocaleString('vi-VN')))].join(', ');
  return [{ code: 'CATALOG_FEE_DIFFERS_FROM_TEXT', params: { other: text } }];
}

/** «từ ngày 01/7/2025 đến hết ngày 31/12/2026»; where a text is free of charge for a time, its amounts hold at another. */
function isForATime(text: string): boolean {
  const plain = plainWords(text);
  const isFree = /mien (?:thu )?(?:le )?phi\b/.test(plain.replace(/mien mot so khoan phi/g, ''));
  return !isFree && /(?:tu|den)(?: het)? ngay \d{1,2}(?:\/| thang )\d{1,2}(?:\/| nam )\d{4}/.test(plain);
}

/** «/trang», «2.000 đồng/thẻ» */
function perOf(note: string, amount: number): { readonly per?: string } {
  const own = /^\/\s*([^(/.;,]{2,40})/u.exec(note)?.[1]?.trim();
  const per =
    own ?? moneyIn(note).find((money) => money.amount === amount || money.amount === amount * 1000)?.per;
  return per === undefined ? {} : { per };
}

function round(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
