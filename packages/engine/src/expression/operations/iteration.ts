import type { Frame } from '../frame.ts';
import type { PlanIteration } from '../plan.ts';
import { planSize } from '../plan-size.ts';
import { compareNumbers, isFeelNumber, toDouble } from '../values/number.ts';
import { FeelDate } from '../values/temporal.ts';
import { FeelRange, type FeelValue, isList } from '../values/value.ts';
import type { Link, Operation, Run } from './operation.ts';

/** The values that a variable takes, or null where it cannot be repeated over. */
type Domain = (frame: Frame) => Iterable<FeelValue> | null;

function* steps(from: number, to: number, make: (value: number) => FeelValue): Iterable<FeelValue> {
  const step = from <= to ? 1 : -1;
  for (let value = from; step > 0 ? value <= to : value >= to; value += step) yield make(value);
}

/** From one integer or date to another, both included, downwards too. */
function between(from: FeelValue, to: FeelValue): Iterable<FeelValue> | null {
  if (from instanceof FeelDate && to instanceof FeelDate)
    return steps(from.days, to.days, (days) => new FeelDate(days));
  if (!isFeelNumber(from) || !isFeelNumber(to)) return null;
  const [start, end] = [toDouble(from), toDouble(to)];
  const valid = Number.isSafeInteger(start) && Number.isSafeInteger(end) && compareNumbers(from, start) === 0;
  return valid ? steps(start, end, (value) => value) : null;
}

function overRange(range: FeelRange): Iterable<FeelValue> | null {
  if (range.start === undefined || range.end === undefined) return null;
  const values = between(range.start, range.end);
  if (values === null) return null;
  const [first, last] = [
    range.startIncluded ? undefined : range.start,
    range.endIncluded ? undefined : range.end,
  ];
  return withoutEnds(values, first, last);
}

function* withoutEnds(
  values: Iterable<FeelValue>,
  first: FeelValue | undefined,
  last: FeelValue | undefined,
): Iterable<FeelValue> {
  const days = (value: FeelValue | undefined) => (value instanceof FeelDate ? value.days : value);
  for (const value of values) if (days(value) !== days(first) && days(value) !== days(last)) yield value;
}

function linkDomain({ from, to }: PlanIteration, link: Link): Domain {
  const runFrom = link(from);
  if (to !== undefined) {
    const runTo = link(to);
    return (frame) => between(runFrom(frame), runTo(frame));
  }
  return (frame) => {
    const value = runFrom(frame);
    if (isList(value)) return value;
    if (value instanceof FeelRange) return overRange(value);
    return value === null ? null : [value];
  };
}

interface Loop {
  readonly slot: number;
  readonly domain: Domain;
}

/** Calls `visit` for each combination of values, the last variable changing fastest; false as soon as there is nothing to repeat over. */
function visitAll(
  loops: readonly Loop[],
  depth: number,
  frame: Frame,
  cost: number,
  visit: () => boolean,
): boolean {
  const loop = loops[depth];
  if (loop === undefined) return visit();
  const values = loop.domain(frame);
  if (values === null) return false;
  for (const value of values) {
    frame.spending.spend(cost);
    frame.locals[loop.slot] = value;
    if (!visitAll(loops, depth + 1, frame, cost, visit)) return false;
  }
  return true;
}

function linkLoops(iterations: readonly PlanIteration[], link: Link): readonly Loop[] {
  return iterations.map((iteration) => ({ slot: iteration.slot, domain: linkDomain(iteration, link) }));
}

export const forLoop: Operation<'for'> = ({ iterations, partial, body }, link) => {
  const loops = linkLoops(iterations, link);
  const run: Run = link(body);
  const cost = planSize(body);
  return (frame) => {
    const results: FeelValue[] = [];
    frame.locals[partial] = results;
    const complete = visitAll(loops, 0, frame, cost, () => {
      frame.spending.produce(1);
      results.push(run(frame));
      frame.locals[partial] = results;
      return true;
    });
    return complete ? results : null;
  };
};

/**
 * Three-valued: settled by the first true (`some`) or false (`every`), else null where a condition was null. A condition that is no truth value
 * at all makes the whole null.
 */
export const quantified: Operation<'quantified'> = ({ every, iterations, condition }, link) => {
  const loops = linkLoops(iterations, link);
  const run = link(condition);
  const cost = planSize(condition);
  return (frame) => {
    let result: boolean | null = every;
    const complete = visitAll(loops, 0, frame, cost, () => {
      const value = run(frame);
      if (value === every) return true;
      result = value === !every ? !every : null;
      return value === null;
    });
    return complete || result === !every ? result : null;
  };
};
