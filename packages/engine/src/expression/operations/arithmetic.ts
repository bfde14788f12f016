import type { Frame } from '../frame.ts';
import type { ArithmeticOperator } from '../plan.ts';
import {
  addValues,
  divideValues,
  multiplyValues,
  negateValue,
  powerValues,
  subtractValues,
} from '../values/arithmetic.ts';
import type { FeelValue } from '../values/value.ts';
import type { Operation } from './operation.ts';

const operators: Readonly<
  Record<ArithmeticOperator, (left: FeelValue, right: FeelValue, frame: Frame) => FeelValue>
> = {
  '+': (left, right, frame) => {
    if (typeof left === 'string' && typeof right === 'string')
      frame.spending.produce(left.length + right.length);
    return addValues(left, right);
  },
  '-': subtractValues,
  '*': multiplyValues,
  '/': divideValues,
  '**': powerValues,
};

export const arithmetic: Operation<'arithmetic'> = ({ first, steps }, link) => {
  const runFirst = link(first);
  const linked = steps.map(({ operator, operand }) => ({ apply: operators[operator], run: link(operand) }));
  const [only] = linked;
  if (linked.length === 1 && only !== undefined) {
    const { apply, run } = only;
    return (frame) => apply(runFirst(frame), run(frame), frame);
  }
  return (frame) => {
    let result = runFirst(frame);
    for (const { apply, run } of linked) result = apply(result, run(frame), frame);
    return result;
  };
};

export const negation: Operation<'negation'> = ({ value }, link) => {
  const run = link(value);
  return (frame) => negateValue(run(frame));
};
