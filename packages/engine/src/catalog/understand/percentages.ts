import { moneyIn, type NamedMoney } from './money.ts';
import { plainWords } from './plain-words.ts';
import { readAmount } from './read-amount.ts';

/** A share that is charged of something, with the least and the most that is taken. */
export interface NamedPercentage {
  readonly percent: number;
  /** What it is a share of, in the words of the text: «giá trị hợp đồng». */
  readonly of: string;
  readonly least?: number;
  readonly most?: number;
  readonly currency: string;
  /** The limits contradict each other or stand there more than once. */
  readonly isUnclear: boolean;
  readonly from: number;
  /** Where the percentage and its limits end. */
  readonly to: number;
}

/** What a fee may be a share of; «49% vốn điều lệ» and «giảm 20%» are no fees. */
const PERCENTAGE =
  /(?<![\d.,])(\d+(?:[.,]\d+)?)\s*%\s*(?:\([^()]{1,40}\)\s*)?(?:tren |cua |tinh tren )*((?:tong |gia |muc |so tien|doanh thu|chi phi|phi |le phi|thue |\d)[^;()\n]{0,100})/g;
const NO_CHARGE =
  /(?:giam|so huu|tren|duoi|hon|ty le|chiem|nam giu|it nhat|toi thieu|toi da)(?: xuong| la)?\s*$/;
const END_OF_BASE =
  /,(?!\d)|\.(?!\d)|\s(?:nhung|va) (?=(?:toi|khong|it nhat|cao nhat|thap nhat))|\s(?=(?:toi da|toi thieu|khong qua|theo quy dinh)\b)/;
const MOST = /(?:toi da|khong (?:vuot )?qua|khong (?:cao|nhieu) hon|cao nhat)(?: (?:la|khong qua))?\s*$/;
const LEAST = /(?:toi thieu|it nhat|khong (?:thap|it) hon|thap nhat)(?: la)?\s*$/;

/** Every share that a text charges: «bằng 0,1% giá trị hợp đồng, tối thiểu 50.000 đồng, tối đa 500.000 đồng». */
export function percentagesIn(text: string): readonly NamedPercentage[] {
  const plain = plainWords(text);
  const moneys = moneyIn(text);
  const matches = [...plain.matchAll(PERCENTAGE)].filter(
    ({ index }) => !NO_CHARGE.test(plain.slice(0, index)),
  );
  return matches.flatMap((match, index) => {
    const percent = readAmount(match[1] ?? '');
    if (percent === undefined) return [];
    const base = match[2] ?? '';
    const end = match.index + match[0].length - base.length + lengthOfBase(base);
    const next = matches[index + 1]?.index ?? plain.length;
    const limits = limitsAfter(plain, moneys, end, Math.min(next, endOfClause(plain, end)));
    const of = text.slice(end - lengthOfBase(base), end).trim();
    return [{ percent, of, from: match.index, ...limits }];
  });
}

function lengthOfBase(base: string): number {
  const end = base.search(END_OF_BASE);
  return end < 0 ? base.length : end;
}

function endOfClause(plain: string, from: number): number {
  const end = plain.slice(from).search(/[;\n)]|\.\s|\s[-+] /);
  return end < 0 ? plain.length : from + end;
}

function limitsAfter(
  plain: string,
  moneys: readonly NamedMoney[],
  from: number,
  to: number,
): Omit<NamedPercentage, 'percent' | 'of' | 'from'> {
  const within = moneys.filter((money) => money.from >= from && money.to <= to);
  const stated = (pattern: RegExp) => within.filter((money) => pattern.test(plain.slice(0, money.from)));
  const [leasts, mosts] = [stated(LEAST), stated(MOST)];
  const [least, most] = [leasts[0], mosts[0]];
  const isReversed = least !== undefined && most !== undefined && least.amount > most.amount;
  return {
    ...(least === undefined ? {} : { least: least.amount }),
    ...(most === undefined ? {} : { most: most.amount }),
    currency: (least ?? most)?.currency ?? 'VND',
    isUnclear: leasts.length > 1 || mosts.length > 1 || isReversed,
    to: Math.max(from, ...[...leasts, ...mosts].map((money) => money.to)),
  };
}
