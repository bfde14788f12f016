import type { Evaluation } from '../evaluation.ts';
import type { Keyword } from '../keyword.ts';

function limit(
  name: string,
  comparison: string,
  holds: (instance: number, limit: number) => boolean,
): Keyword {
  return (value, evaluation: Evaluation) => {
    const { instance } = evaluation;
    if (typeof instance !== 'number' || typeof value !== 'number' || holds(instance, value)) return;
    evaluation.fail(name, { comparison, limit: value });
  };
}

export const minimum = limit('minimum', '>=', (instance, least) => instance >= least);
export const maximum = limit('maximum', '<=', (instance, most) => instance <= most);
export const exclusiveMinimum = limit('exclusiveMinimum', '>', (instance, least) => instance > least);
export const exclusiveMaximum = limit('exclusiveMaximum', '<', (instance, most) => instance < most);

/** The decimal digits that a number is written with, as an integer and a power of ten. */
function decimal(value: number): readonly [digits: bigint, exponent: number] {
  const [coefficient = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const point = coefficient.indexOf('.');
  const places = point < 0 ? 0 : coefficient.length - point - 1;
  return [BigInt(coefficient.replace('.', '')), Number(exponent) - places];
}

/** Exact, unlike `%`: 0.3 is a multiple of 0.1. */
function isMultiple(value: number, divisor: number): boolean {
  const [digits, exponent] = decimal(value);
  const [divisorDigits, divisorExponent] = decimal(divisor);
  const least = Math.min(exponent, divisorExponent);
  const scaled = digits * 10n ** BigInt(exponent - least);
  return scaled % (divisorDigits * 10n ** BigInt(divisorExponent - least)) === 0n;
}

export const multipleOf: Keyword = (value, evaluation) => {
  const { instance } = evaluation;
  if (typeof value !== 'number' || !(value > 0) || typeof instance !== 'number') return;
  if (!Number.isFinite(instance) || !isMultiple(instance, value))
    evaluation.fail('multipleOf', { multipleOf: value });
};
