import type { TypeDescription } from '../expression/type-description.ts';
import { coerce } from '../expression/values/coerce.ts';
import { FeelDate, FeelDateTime } from '../expression/values/temporal.ts';
import { entryOf, type FeelValue, isContext, isList } from '../expression/values/value.ts';
import type { ValueChecks, ValueType } from './compiled.ts';
import { type Place, testPlan } from './evaluation.ts';

function passes(value: FeelValue, checks: ValueChecks, place: Place): boolean {
  if (value === null) return true;
  if (checks.tests?.every((plan) => testPlan(plan, value, place)) === false) return false;
  const { items, entries } = checks;
  if (items !== undefined && isList(value) && !value.every((item) => passes(item, items, place)))
    return false;
  if (entries === undefined || !isContext(value)) return true;
  return Object.entries(entries).every(([key, inner]) => passes(entryOf(value, key), inner, place));
}

/** A date becomes its midnight in UTC where a date and time is wanted. DMN 1.4, 10.3.2.9.4. */
function widen(value: FeelValue, type: TypeDescription): FeelValue {
  return type === 'date and time' && value instanceof FeelDate
    ? new FeelDateTime(value.days, 0, 0, 'Z')
    : value;
}

/** The value as one of a type of the model, its constraints included; undefined where it is none. Null fits every type. */
export function conform(value: FeelValue, { type, checks }: ValueType, place: Place): FeelValue | undefined {
  const coerced = coerce(widen(value, type), type, place.evaluation.spending);
  if (coerced === undefined || checks === undefined) return coerced;
  return passes(coerced, checks, place) ? coerced : undefined;
}
