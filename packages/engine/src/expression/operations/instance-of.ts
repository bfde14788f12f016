import type { TypeDescription } from '../type-description.ts';
import { entryOf, FeelRange, type FeelValue, isContext, isList, kindOf } from '../values/value.ts';
import type { Operation } from './operation.ts';

function isContextOf(value: FeelValue, entries: Readonly<Record<string, TypeDescription>>): boolean {
  if (!isContext(value)) return false;
  return Object.entries(entries).every(([key, type]) => {
    if (!Object.hasOwn(value, key)) return false;
    const entry = entryOf(value, key);
    return entry === null || isInstance(entry, type);
  });
}

/** Null is an instance of nothing but `null`; `any` is everything else. */
export function isInstance(value: FeelValue, type: TypeDescription): boolean {
  if (value === null) return type === 'null';
  if (typeof type === 'string') {
    const kind = kindOf(value);
    return type === 'any' || kind === type || (type === 'duration' && kind.endsWith(' duration'));
  }
  if ('list' in type)
    return isList(value) && value.every((item) => item === null || isInstance(item, type.list));
  if ('context' in type) return isContextOf(value, type.context);
  if ('range' in type)
    return (
      value instanceof FeelRange &&
      [value.start ?? value.end ?? null].every((end) => isInstance(end, type.range))
    );
  return kindOf(value) === 'function';
}

export const instanceOf: Operation<'instanceOf'> = ({ value, type }, link) => {
  const run = link(value);
  return (frame) => isInstance(run(frame), type);
};
