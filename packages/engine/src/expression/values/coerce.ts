import type { Spending } from '../budget.ts';
import type { TypeDescription } from '../type-description.ts';
import { isInstance } from './instance.ts';
import { type FeelValue, isList } from './value.ts';

/**
 * The value as one of a type: itself, the only item of a list, or a list of itself; `undefined` where it is none of these.
 * Null fits every type (DMN 1.3, 10.3.2.9.4).
 */
export function coerce(value: FeelValue, type: TypeDescription, spending: Spending): FeelValue | undefined {
  if (value === null || type === 'any' || isInstance(value, type, spending)) return value;
  if (isList(value) && value.length === 1) {
    const [item = null] = value;
    if (item !== null && isInstance(item, type, spending)) return item;
  }
  return typeof type === 'object' && 'list' in type && isInstance(value, type.list, spending)
    ? [value]
    : undefined;
}
