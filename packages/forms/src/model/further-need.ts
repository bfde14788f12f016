import { isObject, own } from '../json.ts';
import { annotationFormats, formats } from '../validator/formats.ts';
import { isLoaded } from '../validator/keywords.ts';

/** Schemas that were looked through and need nothing more. */
const complete = new WeakSet<object>();

/** What gives a schema a name to refer to, what is computed, and what makes a part of a layout depend on data. */
const FURTHER = ['$id', '$anchor', '$dynamicAnchor', 'x-computed', 'rule'];

/** Whether something here needs more than comes with the element. A property of the name of a keyword loads a little in vain. */
function isFurther(key: string, value: unknown): boolean {
  if (key === 'format')
    return typeof value === 'string' && !Object.hasOwn(formats, value) && !annotationFormats.includes(value);
  if (key === 'oneOf' || key === 'anyOf')
    return Array.isArray(value) && !value.every((branch) => own(branch, 'const') !== undefined);
  if (key === 'additionalProperties') return isObject(value);
  return FURTHER.includes(key) || !isLoaded(key);
}

function hasFurther(document: object): boolean {
  // A set that is gone through takes what is added meanwhile, once.
  const open = new Set<object>([document]);
  for (const value of open) {
    const isList = Array.isArray(value);
    for (const [key, child] of Object.entries(value)) {
      if (!isList && isFurther(key, child)) return true;
      if (typeof child === 'object' && child !== null) open.add(child);
    }
  }
  return false;
}

function isIncomplete(document: unknown): boolean {
  if (typeof document !== 'object' || document === null || complete.has(document)) return false;
  if (hasFurther(document)) return true;
  complete.add(document);
  return false;
}

/** Whether a schema or a layout uses what does not come with the element: rarer keywords and formats, names, rules, choices of structures. */
export function needsFurtherParts(documents: readonly unknown[]): boolean {
  return documents.some(isIncomplete);
}
