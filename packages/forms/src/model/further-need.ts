import { isObject } from '../json.ts';
import { annotationFormats, formats } from '../validator/formats.ts';
import { isLoaded } from '../validator/keywords.ts';
import { offersStructures } from './effective-schema.ts';

/** Schemas that were looked through and need nothing more. */
const complete = new WeakSet<object>();

/** What gives a schema a name to refer to, what is computed, and what makes a part of a layout depend on data. */
const FURTHER = new Set(['$id', '$anchor', '$dynamicAnchor', 'x-computed', 'rule']);

/** Keywords that need more with some values. */
const PARTLY: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['format', isFurtherFormat],
  ['oneOf', offersStructures],
  ['anyOf', offersStructures],
  ['additionalProperties', isObject],
]);

function isFurtherFormat(value: unknown): boolean {
  return typeof value === 'string' && !Object.hasOwn(formats, value) && !annotationFormats.includes(value);
}

/** Whether something here needs more than comes with the element. A property of the name of a keyword loads a little in vain. */
function hasFurther(document: object): boolean {
  // A set that is gone through takes what is added meanwhile, once.
  const open = new Set([document]);
  for (const value of open as Set<Readonly<Record<string, unknown>>>) {
    const isList = Array.isArray(value);
    // Without lists of entries: this is the first that is done with a schema, and the whole of it is gone through.
    for (const key in value) {
      const child = value[key];
      if (!isList && (FURTHER.has(key) || !isLoaded(key) || PARTLY.get(key)?.(child))) return true;
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
