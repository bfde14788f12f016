import { isObject } from '../json.ts';
import { lastPart, parentPointer, valueAt, withValueAt } from '../json-pointer.ts';
import type { EffectiveSchema } from './effective-schema.ts';

/** The data without the group at `path`, and those around it, where nothing is left in it and nothing requires it. Rows stay. */
export function withoutEmptyParents(
  data: unknown,
  path: string,
  schemaAt: (path: string) => EffectiveSchema,
): unknown {
  const value = valueAt(data, path);
  const isEmpty = isObject(value)
    ? Object.keys(value).length === 0
    : // A tuple of which nothing is left.
      Array.isArray(value) && schemaAt(path).prefixItems.length > 0 && value.every((item) => item === '');
  if (path === '' || !isEmpty) return data;
  const parent = parentPointer(path);
  if (Array.isArray(valueAt(data, parent))) return data;
  if (schemaAt(parent).required.has(lastPart(path))) return data;
  return withoutEmptyParents(withValueAt(data, path, undefined), parent, schemaAt);
}
