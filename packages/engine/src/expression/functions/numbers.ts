import { negateValue } from '../values/arithmetic.ts';
import {
  BigNumber,
  compareNumbers,
  divide,
  type FeelNumber,
  multiply,
  normalNumber,
  subtract,
  toBig,
  toDouble,
} from '../values/number.ts';
import type { DaysTimeDuration, YearsMonthsDuration } from '../values/temporal.ts';
import type { BuiltIn } from './built-in.ts';
import { define, mayTake, signature, takes } from './define.ts';

type Rounding = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const MIN_SCALE = -6111;
const MAX_SCALE = 6176;
/** A number of 34 digits has none behind this place. */
const DIGITS = 6200;

/** Rounds to so many decimals, negative ones to tens, hundreds …; null where the scale is out of the range of decimal128. */
function round(value: FeelNumber, scale: FeelNumber, rounding: Rounding): FeelNumber | null {
  const places = Math.trunc(toDouble(scale));
  if (places < MIN_SCALE || places > MAX_SCALE) return null;
  if (typeof value === 'number' && places >= 0 && Number.isSafeInteger(value)) return value;
  const big = toBig(value);
  if (places >= 0) return normalNumber(big.toDecimalPlaces(Math.min(places, DIGITS), rounding));
  const unit = new BigNumber(10).pow(-places);
  return normalNumber(big.dividedBy(unit).toDecimalPlaces(0, rounding).times(unit));
}

function rounder(name: string, rounding: Rounding): BuiltIn {
  return define(
    name,
    'number',
    [takes('n', 'number'), takes('scale', 'number')],
    ([value, scale]: readonly [FeelNumber, FeelNumber]) => round(value, scale, rounding),
  );
}

function towards(name: string, rounding: Rounding, whole: (value: number) => number): BuiltIn {
  return define(
    name,
    'number',
    [takes('n', 'number'), mayTake('scale', 'number')],
    ([value, scale]: readonly [FeelNumber, FeelNumber | null]) =>
      typeof value === 'number' && scale === null ? whole(value) + 0 : round(value, scale ?? 0, rounding),
  );
}

function floor(value: FeelNumber): FeelNumber | null {
  return typeof value === 'number' ? Math.floor(value) : normalNumber(value.floor());
}

/** With the sign of the divisor, as DMN has it. */
function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | null {
  if (Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor) && divisor !== 0) {
    const rest = (dividend as number) % (divisor as number);
    return (rest !== 0 && rest < 0 !== (divisor as number) < 0 ? rest + (divisor as number) : rest) + 0;
  }
  const quotient = divide(dividend, divisor);
  const whole = quotient === null ? null : floor(quotient);
  const product = whole === null ? null : multiply(divisor, whole);
  return product === null ? null : subtract(dividend, product);
}

function isOdd(value: FeelNumber): boolean | null {
  const rest = modulo(value, 2);
  return rest === 0 || rest === 1 ? rest === 1 : null;
}

function absolute(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? Math.abs(value) : value.abs();
}

const abs: BuiltIn = {
  name: 'abs',
  result: 'any',
  signatures: [
    signature([takes('n', 'number')], ([value]: readonly [FeelNumber]) => absolute(value)),
    signature([takes('n', 'days and time duration')], ([value]: readonly [DaysTimeDuration]) =>
      value.seconds < 0 ? negateValue(value) : value,
    ),
    signature([takes('n', 'years and months duration')], ([value]: readonly [YearsMonthsDuration]) =>
      value.months < 0 ? negateValue(value) : value,
    ),
  ],
};

const number = takes('number', 'number');

function squareRoot(value: FeelNumber): FeelNumber | null {
  return compareNumbers(value, 0) < 0 ? null : normalNumber(toBig(value).sqrt());
}

export const numberFunctions: readonly BuiltIn[] = [
  rounder('decimal', BigNumber.ROUND_HALF_EVEN),
  rounder('round up', BigNumber.ROUND_UP),
  rounder('round down', BigNumber.ROUND_DOWN),
  rounder('round half up', BigNumber.ROUND_HALF_UP),
  rounder('round half down', BigNumber.ROUND_HALF_DOWN),
  towards('floor', BigNumber.ROUND_FLOOR, Math.floor),
  towards('ceiling', BigNumber.ROUND_CEIL, Math.ceil),
  abs,
  define(
    'modulo',
    'number',
    [takes('dividend', 'number'), takes('divisor', 'number')],
    ([dividend, divisor]: readonly [FeelNumber, FeelNumber]) => modulo(dividend, divisor),
  ),
  define('sqrt', 'number', [number], ([value]: readonly [FeelNumber]) => squareRoot(value)),
  define('log', 'number', [number], ([value]: readonly [FeelNumber]) =>
    compareNumbers(value, 0) > 0 ? normalNumber(toBig(value).ln()) : null,
  ),
  define('exp', 'number', [number], ([value]: readonly [FeelNumber]) => normalNumber(toBig(value).exp())),
  define('odd', 'boolean', [number], ([value]: readonly [FeelNumber]) => isOdd(value)),
  define('even', 'boolean', [number], ([value]: readonly [FeelNumber]) => {
    const odd = isOdd(value);
    return odd === null ? null : !odd;
  }),
];
