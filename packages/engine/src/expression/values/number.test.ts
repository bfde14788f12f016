import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  BigNumber,
  compareNumbers,
  divide,
  type FeelNumber,
  multiply,
  normalNumber,
  parseNumber,
  subtract,
  toBig,
} from './number.ts';

/** Amounts as people write them, and any double. */
const number: fc.Arbitrary<FeelNumber> = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc
    .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(1, 10, 100, 1e4, 1e6))
    .map(([value, unit]) => value / unit),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }),
  fc
    .constantFrom('1e40', '0.3333333333333333333333333333333333', '12345678901234567890.5')
    .map((text) => parseNumber(text) ?? 0),
);

const operations = [
  ['add', add, (left: BigNumber, right: BigNumber) => left.plus(right)],
  ['subtract', subtract, (left: BigNumber, right: BigNumber) => left.minus(right)],
  ['multiply', multiply, (left: BigNumber, right: BigNumber) => left.times(right)],
  ['divide', divide, (left: BigNumber, right: BigNumber) => left.dividedBy(right)],
] as const;

test.each(operations.filter(([name]) => name !== 'divide'))(
  '%s of negative zeros has the one form of zero',
  (_, fast) => {
    expect(fast(-0, -0)).toBe(0);
    expect(fast(-0, 0)).toBe(0);
  },
);

describe.each(operations)('%s', (_, fast, exact) => {
  test('equals arithmetic with 34 digits, in the one form of its value', () => {
    fc.assert(
      fc.property(number, number, (left, right) => {
        const expected = normalNumber(exact(toBig(left), toBig(right)));

        expect(fast(left, right)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the order of two numbers is the order of their decimals', () => {
  fc.assert(
    fc.property(number, number, (left, right) => {
      expect(Math.sign(compareNumbers(left, right))).toBe(toBig(left).comparedTo(toBig(right)));
    }),
  );
});

test('there is no negative zero', () => {
  expect([multiply(0, -1), divide(0, -5), subtract(0, 0), normalNumber(new BigNumber('-0'))]).toEqual([
    0, 0, 0, 0,
  ]);
});
