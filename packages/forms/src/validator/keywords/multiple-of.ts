import type { Keyword } from '../evaluation.ts';

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
