import { BudgetExceeded, type Spending } from '../budget.ts';
import { isFeelNumber, numberText } from './number.ts';
import { FeelFunction, FeelRange, type FeelValue, isContext, isList } from './value.ts';

const MAX_DEPTH = 200;
const PLAIN_KEY = /^[\p{L}_?][\p{L}\p{M}\p{N}_ '’+*/.-]*$/u;

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function rangeText(range: FeelRange, inner: (value: FeelValue) => string): string {
  const start = range.start === undefined ? '' : inner(range.start);
  const end = range.end === undefined ? '' : inner(range.end);
  return `${range.startIncluded ? '[' : '('}${start}..${end}${range.endIncluded ? ']' : ')'}`;
}

function write(value: FeelValue, spending: Spending, depth: number): string {
  if (depth > MAX_DEPTH) throw new BudgetExceeded('depth', MAX_DEPTH);
  spending.spend(1);
  const inner = (item: FeelValue) =>
    typeof item === 'string' ? quoted(item) : write(item, spending, depth + 1);
  if (typeof value === 'string') return value;
  if (isFeelNumber(value)) return numberText(value);
  if (isList(value)) return `[${value.map(inner).join(', ')}]`;
  if (value instanceof FeelRange) return rangeText(value, inner);
  if (value instanceof FeelFunction) return `function(${(value.parameters ?? []).join(', ')})`;
  if (!isContext(value)) return String(value);
  const key = (name: string) => (PLAIN_KEY.test(name) ? name : quoted(name));
  return `{${Object.entries(value)
    .map(([name, entry]) => `${key(name)}: ${inner(entry)}`)
    .join(', ')}}`;
}

/** A value as `string(…)` writes it: texts inside lists and contexts in quotes. */
export function valueText(value: FeelValue, spending: Spending): string {
  const text = write(value, spending, 0);
  spending.produce(text.length);
  return text;
}
