import { sameValues } from '../values/compare.ts';
import { FeelDateTime, FeelTime } from '../values/temporal.ts';
import { type FeelValue, kindOf } from '../values/value.ts';
import type { BuiltIn } from './built-in.ts';
import { define, takesOrNull } from './define.ts';

const not = define('not', 'boolean', [takesOrNull('negand', 'any')], ([value]: readonly [FeelValue]) =>
  typeof value === 'boolean' ? !value : null,
);

function sameZone(left: FeelValue, right: FeelValue): boolean {
  const zone = (value: FeelValue) =>
    value instanceof FeelTime || value instanceof FeelDateTime ? [value.zone, value.offset].join() : '';
  return zone(left) === zone(right);
}

/** Stricter than `=`: also of one kind and, for times, in one zone. Never null. */
const is = define(
  'is',
  'boolean',
  [takesOrNull('value1', 'any'), takesOrNull('value2', 'any')],
  ([left, right]: readonly [FeelValue, FeelValue], frame) =>
    kindOf(left) === kindOf(right) && sameZone(left, right) && sameValues(left, right, frame) === true,
);

export const booleanFunctions: readonly BuiltIn[] = [not, is];
