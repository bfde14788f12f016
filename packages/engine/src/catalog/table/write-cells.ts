import type {
  CatalogFee,
  CatalogLegalBasis,
  CatalogPaper,
  CatalogStep,
  CatalogTerm,
  CatalogTermUnit,
} from '../record.ts';
import { channelName } from './channel-words.ts';

const unitNames: Readonly<Record<CatalogTermUnit, string>> = {
  workingDay: 'ngày làm việc',
  day: 'ngày',
  hour: 'giờ',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
};

const number = (value: number): string => String(value).replace('.', ',');
const thousands = (value: number): string =>
  Number.isInteger(value) ? String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.') : number(value);
const isBalanced = (text: string): boolean => {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

function inBrackets(note: string | undefined): string {
  if (note === undefined) return '';
  const line = note.replace(/\s*[\n;]\s*/gu, ', ').trim();
  return ` (${isBalanced(line) ? line : line.replace(/[()]/gu, ' ')})`;
}

const forChannel = (channel: CatalogTerm['channel']): string =>
  channel === undefined ? '' : `${channelName(channel)}: `;

/** As a person writes a term; `read-cells.ts` reads it back. */
export const writeTerm = ({ channel, amount, unit, situation }: CatalogTerm): string =>
  `${forChannel(channel)}${number(amount)}${unit === undefined ? '' : ` ${unitNames[unit]}`}${inBrackets(situation)}`;

const currencyName = (currency: string): string => (currency === 'VND' ? 'đồng' : currency);

/** As a person writes a fee. */
export function writeFee({
  channel,
  amount,
  currency,
  percent,
  per,
  name,
  note,
  situation,
}: CatalogFee): string {
  const start = forChannel(channel);
  const named = name === undefined ? '' : `${name} `;
  const end = inBrackets(note ?? situation);
  if (percent !== undefined) return `${start}${named}${number(percent)}% ${per ?? ''}${end}`;
  if (amount === undefined) return `${start}${named}${end}`.trim();
  if (amount === 0) return `${start}Miễn phí${end}`;
  return `${start}${named}${thousands(amount)} ${currencyName(currency)}${per === undefined ? '' : `/${per}`}${end}`;
}

/** As a person writes a paper. */
export const writePaper = ({ name, originals, copies }: CatalogPaper): string =>
  `${name.replace(/\s*\n\s*/gu, ' ')} (${originals} bản chính, ${copies} bản sao)`;

export const writeLegalBasis = ({ number: of, title }: CatalogLegalBasis): string =>
  [of, title?.replace(/\s*[\n;]\s*/gu, ', ')].filter((part) => part !== undefined).join(' ');

export const writeStep = ({ order, name, text }: CatalogStep): string =>
  `Bước ${order}: ${name}${text === '' || text === name ? '' : `\n${text}`}`;
