import { plainWords } from './plain-words.ts';
import { readAmount } from './read-amount.ts';

/** An amount of money that a text names. */
export interface NamedMoney {
  readonly amount: number;
  readonly currency: string;
  /** «/trang»: what it is counted by. */
  readonly per?: string;
  readonly from: number;
  readonly to: number;
}

const MONEY =
  /(?<![\d.,/])(\d+(?:[.,]\d+)*)\s*(?:\([^()\d]{1,40}\)\s*)?(ty|trieu|nghin|ngan)?\s*(?:\/\s*([a-z][a-z ]{0,20}?)\s+)?(d(?:ong)?(?![a-z])|viet nam dong|vnd(?![a-z])|usd(?![a-z])|do la my|eur(?:o)?(?![a-z]))(?:\s*viet nam)?\s*(?:\/\s*((?:\d+\s*)?[a-z][a-z ]{1,40}?)(?=[.,;:()\n]|\s[-+*]|\s+dong\b|$))?/g;

const factors: Readonly<Record<string, number>> = { ty: 1e9, trieu: 1e6, nghin: 1e3, ngan: 1e3 };

/** Every amount of money in running text: «150.000 đồng/giấy phép», «10 triệu đồng», «100 USD/thẻ», «15000000/lần Đồng». */
export function moneyIn(text: string): readonly NamedMoney[] {
  return [...plainWords(text).matchAll(MONEY)].flatMap((match) => {
    const [whole, digits = '', factor = '', perBefore, currency = '', perBehind] = match;
    const number = readAmount(digits);
    if (number === undefined) return [];
    const to = match.index + whole.length;
    const per = perBehind ?? perBefore;
    const perFrom = match.index + (per === undefined ? 0 : whole.lastIndexOf(per));
    return [
      {
        amount: Math.round(number * (factors[factor] ?? 1) * 100) / 100,
        currency: currencyOf(currency),
        ...(per === undefined ? {} : { per: text.slice(perFrom, perFrom + per.length).trim() }),
        from: match.index,
        to,
      },
    ];
  });
}

/** ISO 4217 for what sources write. */
export function currencyOf(word: string): string {
  const plain = plainWords(word).trim();
  if (/^usd|do la/.test(plain)) return 'USD';
  if (/^eur/.test(plain)) return 'EUR';
  if (/^[a-z]{3}$/.test(plain) && plain !== 'vnd') return plain.toUpperCase();
  return 'VND';
}
