import type { CatalogTermUnit } from '../record.ts';
import { plainWords } from './plain-words.ts';
import { readAmount } from './read-amount.ts';

/** A length of time that a text names, and where. */
export interface NamedTerm {
  readonly amount: number;
  readonly unit: CatalogTermUnit;
  readonly from: number;
  readonly to: number;
}

const units: readonly (readonly [RegExp, CatalogTermUnit, number])[] = [
  [/^ngay lam viec/, 'workingDay', 1],
  [/^ngay/, 'day', 1],
  [/^(?:gio|tieng)/, 'hour', 1],
  [/^phut/, 'hour', 1 / 60],
  [/^tuan/, 'week', 1],
  [/^thang/, 'month', 1],
  [/^nam/, 'year', 1],
];

const TERM =
  /(?<![\d.,/])(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:\([^()]{1,40}\)\s*)?(ngay lam viec|ngay|gio|tieng|phut|tuan|thang|nam)(?![a-z])(?!\s+\d{1,2}\s+(?:thang|nam))(?!\s*\d{4})/g;

/** The unit that a word means: «Ngày làm việc», «Giờ» … */
export function termUnitOf(word: string): readonly [CatalogTermUnit, number] | undefined {
  const plain = plainWords(word.trim());
  const unit = units.find(([pattern]) => pattern.test(plain));
  return unit === undefined ? undefined : [unit[1], unit[2]];
}

/** Every length of time in running text, e.g. «trong thời hạn 05 (năm) ngày làm việc»; dates («ngày 05 tháng 7 năm 2025») are none. */
export function termsIn(text: string): readonly NamedTerm[] {
  const plain = plainWords(text);
  return [...plain.matchAll(TERM)].flatMap((match) => {
    const amount = readAmount(match[1] ?? '');
    const unit = termUnitOf(match[2] ?? '');
    const isDate = /(?:ngay|thang|nam)\s*$/.test(plain.slice(Math.max(0, match.index - 6), match.index));
    if (amount === undefined || unit === undefined || isDate) return [];
    return [
      { amount: amount * unit[1], unit: unit[0], from: match.index, to: match.index + match[0].length },
    ];
  });
}

/** «trong thời hạn …», «không quá …»: what is said to be the time in which the office answers, not a date or a validity. */
export function decidingTermsIn(text: string): readonly NamedTerm[] {
  const plain = plainWords(text);
  return termsIn(text).filter(({ from, to }) => {
    const before = plain.slice(Math.max(0, from - 60), from);
    const after = plain.slice(to, to + 45);
    return (
      /(?:thoi han|thoi gian|trong vong|khong qua|cham nhat|toi da|trong|sau)[^.;\n]{0,40}$/.test(before) ||
      /^\s*(?:\([^)]*\)\s*)?,?\s*(?:lam viec\s*,?\s*)?(?:ke tu|tinh tu|tu ngay|sau khi|khong ke)/.test(after)
    );
  });
}

export function sameTerm(
  one: { readonly amount: number; readonly unit?: CatalogTermUnit },
  other: { readonly amount: number; readonly unit?: CatalogTermUnit },
): boolean {
  return one.amount === other.amount && one.unit === other.unit;
}
