import type { ComparisonOperator, PlanTest } from '../plan.ts';
import { compareValues, inRange, matchesTest, type Setting, sameValues } from '../values/compare.ts';
import { FeelRange, type FeelValue } from '../values/value.ts';
import type { Link, Operation, Run } from './operation.ts';

/** True or false as soon as one operand settles it; else null where one is neither. */
function shortCircuit(items: readonly Run[], settling: boolean): Run {
  const decide = (frame: Parameters<Run>[0]): FeelValue => {
    let result: FeelValue = !settling;
    for (const item of items) {
      const value = item(frame);
      if (value === settling) return settling;
      if (value !== !settling) result = null;
    }
    return result;
  };
  return decide;
}

export const and: Operation<'and'> = ({ items }, link) => shortCircuit(items.map(link), false);

export const or: Operation<'or'> = ({ items }, link) => shortCircuit(items.map(link), true);

type Comparison = (left: FeelValue, right: FeelValue, setting: Setting) => boolean | null;

/** Two numbers are compared at once; everything else, and numbers of many digits, by its kind. */
function ordering(
  numbers: (left: number, right: number) => boolean,
  accept: (order: number) => boolean,
): Comparison {
  return (left, right, setting) => {
    if (typeof left === 'number' && typeof right === 'number') return numbers(left, right);
    const order = compareValues(left, right, setting);
    return order === null ? null : accept(order);
  };
}

export const comparisons: Readonly<Record<ComparisonOperator, Comparison>> = {
  '=': sameValues,
  '!=': (left, right, setting) => {
    const same = sameValues(left, right, setting);
    return same === null ? null : !same;
  },
  '<': ordering(
    (left, right) => left < right,
    (order) => order < 0,
  ),
  '<=': ordering(
    (left, right) => left <= right,
    (order) => order <= 0,
  ),
  '>': ordering(
    (left, right) => left > right,
    (order) => order > 0,
  ),
  '>=': ordering(
    (left, right) => left >= right,
    (order) => order >= 0,
  ),
};

export const comparison: Operation<'comparison'> = ({ operator, left, right }, link) => {
  const compare = comparisons[operator];
  const [runLeft, runRight] = [link(left), link(right)];
  return (frame) => compare(runLeft(frame), runRight(frame), frame);
};

export const between: Operation<'between'> = ({ value, low, high }, link) => {
  const [runValue, runLow, runHigh] = [link(value), link(low), link(high)];
  return (frame) => inRange(runValue(frame), new FeelRange(runLow(frame), true, runHigh(frame), true), frame);
};

function linkTest(
  test: PlanTest,
  link: Link,
): (value: FeelValue, frame: Parameters<Run>[0]) => boolean | null {
  const run = link(test.value);
  if (test.operator === 'in') return (value, frame) => matchesTest(value, run(frame), frame);
  if (test.operator === 'condition')
    return (value, frame) => {
      const result = run(frame);
      return typeof result === 'boolean' || result === null ? result : matchesTest(value, result, frame);
    };
  const compare = comparisons[test.operator];
  return (value, frame) => compare(value, run(frame), frame);
}

export const inTests: Operation<'in'> = ({ value, slot, tests, negated = false }, link) => {
  const run = link(value);
  const linked = tests.map((test) => linkTest(test, link));
  return (frame) => {
    const tested = run(frame);
    frame.locals[slot] = tested;
    let result: boolean | null = false;
    for (const test of linked) {
      const matched = test(tested, frame);
      if (matched === true) return !negated;
      if (matched === null) result = null;
    }
    return result === null ? null : negated;
  };
};

export const range: Operation<'range'> = ({ start, startIncluded, end, endIncluded }, link) => {
  const runStart = start === undefined ? undefined : link(start);
  const runEnd = end === undefined ? undefined : link(end);
  return (frame) => {
    const [low, high] = [runStart?.(frame), runEnd?.(frame)];
    if (low !== undefined && high !== undefined) {
      const order = compareValues(low, high, frame);
      if (order === null && low !== null && high !== null) return null;
      if (order !== null && order > 0) return null;
    }
    return new FeelRange(low, startIncluded, high, endIncluded);
  };
};

/** The condition must be true; null and anything else take the other way. */
export const ifThenElse: Operation<'if'> = ({ condition, consequence, alternative }, link) => {
  const [runCondition, runThen, runOtherwise] = [link(condition), link(consequence), link(alternative)];
  return (frame) => (runCondition(frame) === true ? runThen(frame) : runOtherwise(frame));
};
