import { formatTerm, type TermUnit } from '../process/term.ts';
import { oneLine, plainWords } from './plain-words.ts';
import { asked, type Reading, understood } from './reading.ts';

/** The kinds of day that «ngày» alone can mean. */
export type DayKind = 'workingDay' | 'calendarDay';

/** The time of a step. Neither: the table says nothing. */
export interface StepTime {
  /** As the engine writes it: `0.25 workingDay`. */
  readonly term?: string;
  /** What is said instead of a length: the step does not count, or is done while the office is open. */
  readonly said?: 'notCounted' | 'officeHours';
}

const LIMIT = /^(?:khong qua|toi da|cham nhat(?: la)?|trong vong|trong thoi han|trong|≤|<=)\s+/;
const AMOUNT = /^(\d+\s*\/\s*\d+|\d+(?:[.,]\d+)?|½)\s*(.*)$/;

const unitWords: readonly (readonly [RegExp, TermUnit | 'day', number])[] = [
  [/^ngay lam viec\b/, 'workingDay', 1],
  [/^ngay (?:theo lich|lich)\b/, 'calendarDay', 1],
  [/^ngay\b/, 'day', 1],
  [/^(?:gio|h|tieng)(?: lam viec)?\b/, 'workingHour', 1],
  [/^(?:phut)(?: lam viec)?\b/, 'workingHour', 1 / 60],
  [/^tuan\b/, 'week', 1],
  [/^thang\b/, 'month', 1],
];

/** «(04 giờ)» behind «0,5 ngày»: the same said twice. */
const HOURS_OF_A_DAY = 8;

/** Reads a cell of the column «Thời gian». `day`: what «ngày» alone means in this table; without it that is a question. */
export function readTime(source: string, day: DayKind | undefined): Reading<StepTime> {
  const words = plainWords(oneLine(source))
    .replace(/^(?:thoi gian|thoi han)\s*:\s*/, '')
    .replace(/[.;]$/, '');
  if (words === '' || /^[-–—]$/.test(words)) return understood(source, {});
  if (/^khong tinh(?: vao)?(?: thoi (?:gian|han))?(?: giai quyet)?$/.test(words))
    return understood(source, { said: 'notCounted' });
  if (/^(?:trong )?gio hanh chinh$/.test(words)) return understood(source, { said: 'officeHours' });
  const length = readLength(words.replace(LIMIT, '').replace(/^≤/, ''));
  if (length === undefined) return asked(source, 'time-unclear');
  const unit = length.unit === 'day' ? (isFraction(length.amount) ? 'workingDay' : day) : length.unit;
  if (unit === undefined) return asked(source, 'day-kind');
  return isWhole(unit, length.amount)
    ? understood(source, { term: formatTerm({ amount: String(length.amount), unit }) })
    : asked(source, 'time-unclear');
}

/** Whether a cell says «ngày» with a part of a day: such a table counts working days, since no law cuts a calendar day. */
export function saysPartOfDay(source: string): boolean {
  const length = readLength(plainWords(oneLine(source)).replace(LIMIT, ''));
  return length?.unit === 'day' && isFraction(length.amount);
}

interface Length {
  readonly amount: number;
  readonly unit: TermUnit | 'day';
}

function readLength(words: string): Length | undefined {
  const [, amountText = '', rest = ''] = AMOUNT.exec(words) ?? [];
  const unit = unitWords.find(([pattern]) => pattern.test(rest));
  if (unit === undefined) return undefined;
  const [pattern, name, factor] = unit;
  const amount = amountOf(amountText) * factor;
  const more = rest.replace(pattern, '').trim();
  const length = { amount, unit: name };
  return amount > 0 && Number.isFinite(amount) && (more === '' || repeats(more, length)) ? length : undefined;
}

/** «0,5 ngày (04 giờ)» */
function repeats(more: string, length: Length): boolean {
  const inner = /^\((.+)\)$/.exec(more)?.[1];
  const again = inner === undefined ? undefined : readLength(inner);
  if (again === undefined || (length.unit !== 'day' && length.unit !== 'workingDay')) return false;
  return again.unit === 'workingHour' && again.amount === length.amount * HOURS_OF_A_DAY;
}

function amountOf(text: string): number {
  if (text === '½') return 0.5;
  const [above, below] = text.split('/').map((part) => Number(part.trim().replace(',', '.')));
  return below === undefined ? (above ?? Number.NaN) : (above ?? Number.NaN) / below;
}

function isFraction(amount: number): boolean {
  return !Number.isInteger(amount);
}

function isWhole(unit: TermUnit, amount: number): boolean {
  return unit === 'workingDay' || unit === 'workingHour' || Number.isInteger(amount);
}
