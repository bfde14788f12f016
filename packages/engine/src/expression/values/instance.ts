import type { Spending } from '../budget.ts';
import type { TypeDescription } from '../type-description.ts';
import { entryOf, FeelFunction, FeelRange, type FeelValue, isContext, isList, kindOf } from './value.ts';

function isContextOf(
  value: FeelValue,
  entries: Readonly<Record<string, TypeDescription>>,
  spending: Spending,
): boolean {
  if (!isContext(value)) return false;
  return Object.entries(entries).every(([key, type]) => {
    if (!Object.hasOwn(value, key)) return false;
    const entry = entryOf(value, key);
    return entry === null || isInstance(entry, type, spending);
  });
}

/** Whether every value of the one type is of the other; what is not known fits. */
function fits(type: TypeDescription, wanted: TypeDescription): boolean {
  if (type === 'any' || wanted === 'any') return true;
  if (typeof type === 'string' || typeof wanted === 'string') return type === wanted || type === 'null';
  if ('list' in type && 'list' in wanted) return fits(type.list, wanted.list);
  if ('range' in type && 'range' in wanted) return fits(type.range, wanted.range);
  if ('function' in type && 'function' in wanted) return functionFits(type, wanted);
  if (!('context' in type) || !('context' in wanted)) return false;
  const { context } = type;
  return Object.entries(wanted.context).every(
    ([key, entry]) => Object.hasOwn(context, key) && fits(context[key] ?? 'any', entry),
  );
}

type FunctionType = Extract<TypeDescription, { readonly function: unknown }>;

/** Takes at least what is wanted and gives no more. */
function functionFits(type: FunctionType, wanted: FunctionType): boolean {
  const [own, other] = [type.function.parameters, wanted.function.parameters];
  if (own.length !== other.length || !fits(type.function.result, wanted.function.result)) return false;
  return own.every((parameter, index) => fits(other[index] ?? 'any', parameter));
}

/** Null is an instance of nothing but `null`; `any` is everything else. */
export function isInstance(value: FeelValue, type: TypeDescription, spending: Spending): boolean {
  spending.spend(1);
  if (value === null) return type === 'null';
  if (typeof type === 'string') {
    const kind = kindOf(value);
    return type === 'any' || kind === type || (type === 'duration' && kind.endsWith(' duration'));
  }
  if ('list' in type)
    return isList(value) && value.every((item) => item === null || isInstance(item, type.list, spending));
  if ('context' in type) return isContextOf(value, type.context, spending);
  if ('range' in type)
    return (
      value instanceof FeelRange &&
      [value.start ?? value.end ?? null].every((end) => isInstance(end, type.range, spending))
    );
  if (!(value instanceof FeelFunction)) return false;
  const any = type.function.parameters.length === 0 && type.function.result === 'any';
  return any || value.type === undefined || functionFits(value.type, type);
}
