import { Decimal } from 'decimal.js';

/**
 * Numbers as DMN wants them: 34 significant decimal digits, rounded half to even.
 *
 * A value is a JavaScript number wherever the shortest decimal text of that number is the value itself (so `0.1` *is* one tenth), and a
 * `BigNumber` only where it has more digits. The form of a value is therefore unique, two of them may be compared with `===`, and the common
 * cases (integers, money with up to four decimals) are computed without a decimal library.
 */
export const BigNumber = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6176,
  toExpNeg: -40,
  toExpPos: 40,
});
export type BigNumber = Decimal;
export type FeelNumber = number | BigNumber;

const SCALE = 1e4;
/** Below this a decimal has at most 15 digits, which a double keeps apart from every other. */
const EXACT = 1e15;

/** The shortest text of a double has at most so many digits. */
const DOUBLE_DIGITS = 17;

export function isFeelNumber(value: unknown): value is FeelNumber {
  return typeof value === 'number' || value instanceof BigNumber;
}

export function toBig(value: FeelNumber): BigNumber {
  return typeof value === 'number' ? new BigNumber(value) : value;
}

/** The nearest JavaScript number: for indexes, counts and comparisons that need no more. */
export function toDouble(value: FeelNumber): number {
  return typeof value === 'number' ? value : value.toNumber();
}

/** The one form of a value (see above); `null` where it is not a number or outside the range of decimal128. */
export function normalNumber(value: BigNumber): FeelNumber | null {
  if (!value.isFinite()) return null;
  if (value.precision() > DOUBLE_DIGITS) return value;
  const double = value.toNumber();
  if (double === 0) return value.isZero() ? 0 : value;
  return Number.isFinite(double) && new BigNumber(double).equals(value) ? double : value;
}

/** A number written as text, as FEEL writes it; `null` for anything else. */
export function parseNumber(text: string): FeelNumber | null {
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return null;
  return normalNumber(new BigNumber(text).toSignificantDigits(34));
}

export function numberText(value: FeelNumber): string {
  return toBig(value).toString();
}

/** The value times 10,000 as an integer, where it is one and small enough to add and compare exactly; else NaN. */
function scaled(value: number): number {
  const result = Math.round(value * SCALE);
  return result / SCALE === value && result > -EXACT && result < EXACT ? result : Number.NaN;
}

export function add(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    // With 0 added there is one zero: JSON can bring -0 in.
    if (Number.isSafeInteger(sum) && Number.isSafeInteger(left) && Number.isSafeInteger(right))
      return sum + 0;
    const parts = scaled(left) + scaled(right);
    if (parts > -EXACT && parts < EXACT) return parts / SCALE + 0;
  }
  return normalNumber(toBig(left).plus(toBig(right)));
}

export function subtract(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  return add(left, negate(right));
}

export function negate(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? 0 - value : value.negated();
}

export function multiply(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (Number.isSafeInteger(product) && Number.isSafeInteger(left) && Number.isSafeInteger(right))
      return product + 0;
    const parts = scaled(left) * scaled(right);
    if (parts > -EXACT && parts < EXACT) return parts / (SCALE * SCALE) + 0;
  }
  return normalNumber(toBig(left).times(toBig(right)));
}

export function divide(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (right === 0) return null;
  if (typeof left === 'number' && typeof right === 'number') {
    const dividend = scaled(left);
    const divisor = scaled(right);
    const quotient = Math.round((dividend / divisor) * SCALE);
    if (
      Number.isSafeInteger(quotient * divisor) &&
      quotient * divisor === dividend * SCALE &&
      Number.isSafeInteger(dividend * SCALE)
    )
      return quotient / SCALE + 0;
  }
  return normalNumber(toBig(left).dividedBy(toBig(right)));
}

export function power(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  return normalNumber(toBig(left).pow(toBig(right)));
}

/** Negative, zero or positive: the order of two numbers, exactly. */
export function compareNumbers(left: FeelNumber, right: FeelNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0;
  return toBig(left).comparedTo(toBig(right));
}
