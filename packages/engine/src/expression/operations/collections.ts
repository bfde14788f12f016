import type { Frame } from '../frame.ts';
import { planSize } from '../plan-size.ts';
import { isFeelNumber, toDouble } from '../values/number.ts';
import { type FeelValue, isList } from '../values/value.ts';
import type { Operation, Run } from './operation.ts';

export const list: Operation<'list'> = ({ items }, link) => {
  const linked = items.map(link);
  return (frame) => linked.map((item) => item(frame));
};

export const context: Operation<'context'> = ({ entries }, link) => {
  const linked = entries.map(({ key, slot, value }) => ({ key, slot, run: link(value) }));
  return (frame) => {
    const result: Record<string, FeelValue> = Object.create(null);
    for (const { key, slot, run } of linked) {
      const value = run(frame);
      result[key] = value;
      frame.locals[slot] = value;
    }
    return result;
  };
};

/** A position counts from 1, or from the end where it is negative. */
function itemAt(items: readonly FeelValue[], position: number): FeelValue {
  if (!Number.isInteger(position)) return null;
  return items[position < 0 ? items.length + position : position - 1] ?? null;
}

/** The items for which the condition is true; null where it is neither true, false nor null. */
function filterItems(
  items: readonly FeelValue[],
  slot: number,
  condition: Run,
  cost: number,
  frame: Frame,
): FeelValue {
  const kept: FeelValue[] = [];
  for (const item of items) {
    frame.spending.spend(cost);
    frame.locals[slot] = item;
    const value = condition(frame);
    if (value === true) kept.push(item);
    else if (value !== false && value !== null) return null;
  }
  return kept;
}

/**
 * `list[condition]` and `list[position]`; anything but a list is a list of itself, null an empty one. Whether the bracket holds a position is
 * seen by its value, which is computed with the first item.
 */
export const filter: Operation<'filter'> = ({ value, slot, condition }, link) => {
  const [runValue, runCondition] = [link(value), link(condition)];
  const cost = planSize(condition);
  return (frame) => {
    const source = runValue(frame);
    const items = isList(source) ? source : source === null ? [] : [source];
    frame.locals[slot] = items[0] ?? null;
    const probe = items.length > 0 || condition.op === 'constant' ? runCondition(frame) : false;
    if (isFeelNumber(probe)) return itemAt(items, toDouble(probe));
    return filterItems(items, slot, runCondition, cost, frame);
  };
};
