import { BudgetExceeded, type Spending } from '../budget.ts';
import { isFeelNumber, numberText } from './number.ts';
import { type FeelContext, FeelFunction, FeelRange, type FeelValue, isContext, isList } from './value.ts';

const MAX_DEPTH = 200;
const PLAIN_KEY = /^[\p{L}_?][\p{L}\p{M}\p{N}_ '’+*/.-]*$/u;

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Writes into one list of parts, so that a nested value is not copied at each level. */
class Writer {
  readonly parts: string[] = [];
  private readonly spending: Spending;
  private length = 0;

  constructor(spending: Spending) {
    this.spending = spending;
  }

  put(text: string): void {
    this.length += text.length;
    this.spending.spend(1);
    if (this.length > this.spending.size) this.spending.produce(this.length);
    this.parts.push(text);
  }

  /** A value inside another. */
  item(value: FeelValue, depth: number): void {
    if (typeof value === 'string') this.put(quoted(value));
    else this.write(value, depth);
  }

  write(value: FeelValue, depth: number): void {
    if (depth > MAX_DEPTH) throw new BudgetExceeded('depth', MAX_DEPTH);
    if (isList(value)) this.list(value, depth + 1);
    else if (value instanceof FeelRange) this.range(value, depth + 1);
    else if (isContext(value)) this.context(value, depth + 1);
    else this.put(scalarText(value));
  }

  private list(items: readonly FeelValue[], depth: number): void {
    this.put('[');
    for (const [index, item] of items.entries()) {
      if (index > 0) this.put(', ');
      this.item(item, depth);
    }
    this.put(']');
  }

  private context(context: FeelContext, depth: number): void {
    this.put('{');
    for (const [index, [key, entry]] of Object.entries(context).entries()) {
      this.put(`${index > 0 ? ', ' : ''}${PLAIN_KEY.test(key) ? key : quoted(key)}: `);
      this.item(entry, depth);
    }
    this.put('}');
  }

  private range(range: FeelRange, depth: number): void {
    this.put(range.startIncluded ? '[' : '(');
    if (range.start !== undefined) this.item(range.start, depth);
    this.put('..');
    if (range.end !== undefined) this.item(range.end, depth);
    this.put(range.endIncluded ? ']' : ')');
  }
}

function scalarText(value: FeelValue): string {
  if (isFeelNumber(value)) return numberText(value);
  return value instanceof FeelFunction ? `function(${(value.parameters ?? []).join(', ')})` : String(value);
}

/** A value as `string(…)` writes it: texts inside lists and contexts in quotes. */
export function valueText(value: FeelValue, spending: Spending): string {
  if (typeof value === 'string') return value;
  const writer = new Writer(spending);
  writer.write(value, 0);
  return writer.parts.join('');
}
