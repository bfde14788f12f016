import type { Plan } from '../expression/plan.ts';
import type { FeelRange } from '../expression/values/value.ts';
import { type ConstantTest, constantTests } from './checks/constant-tests.ts';

/** A cell as a test of a number alone. */
export type NumberCell = (value: number) => boolean;

const comparisons = {
  '=': (bound: number) => (value: number) => value === bound,
  '!=': (bound: number) => (value: number) => value !== bound,
  '<': (bound: number) => (value: number) => value < bound,
  '<=': (bound: number) => (value: number) => value <= bound,
  '>': (bound: number) => (value: number) => value > bound,
  '>=': (bound: number) => (value: number) => value >= bound,
} as const;

/** A bound as a number; what has more digits than a double keeps is none. */
function boundOf(value: unknown, open: number): number | undefined {
  if (value === undefined) return open;
  return typeof value === 'number' ? value : undefined;
}

function rangeCell(range: FeelRange): NumberCell | undefined {
  const start = boundOf(range.start, Number.NEGATIVE_INFINITY);
  const end = boundOf(range.end, Number.POSITIVE_INFINITY);
  if (start === undefined || end === undefined) return undefined;
  const { startIncluded, endIncluded } = range;
  return (value) =>
    (value > start || (startIncluded && value === start)) && (value < end || (endIncluded && value === end));
}

function testCell(test: ConstantTest): NumberCell | undefined {
  if ('range' in test) return rangeCell(test.range);
  return typeof test.value === 'number' ? comparisons[test.operator](test.value) : undefined;
}

/**
 * A cell with one bound or range of numbers as a function of the number, or undefined. Two numbers of FEEL that are doubles compare as doubles do
 * (`values/number.ts`), so nothing of the expression has to be evaluated; any other value takes the long way.
 */
export function numberCell(plan: Plan): NumberCell | undefined {
  const found = constantTests(plan);
  const [test, ...others] = found?.tests ?? [];
  if (test === undefined || others.length > 0 || found?.negated === true) return undefined;
  return testCell(test);
}
