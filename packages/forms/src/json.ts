/** A plain JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A plain JSON object. Its keys may be foreign: read them with {@link own}, never with `object[key]` alone. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A JSON Schema 2020-12 whose keywords are not trusted: each place that reads one checks its type first. */
export type JsonSchema = boolean | JsonSchemaObject;

export interface JsonSchemaObject {
  readonly [keyword: string]: unknown;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'boolean' || isObject(value);
}

/** The own property `key` of a plain object: `__proto__` and `constructor` are keys like any other. */
export function own(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A copy of `object` with own property `key` set, also when the key is `__proto__`. */
export function withOwn(
  object: Readonly<Record<string, unknown>>,
  key: string,
  value: unknown,
): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...object };
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** The elements of a list that are strings, and nothing where it is no list. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The text that two values share exactly when JSON Schema calls them equal: keys sorted, `1.0` written as `1`. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isObject(value)) {
    const members = Object.keys(value).sort();
    return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(own(value, key))}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'undefined';
}

export function equal(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  return typeof left === 'object' && typeof right === 'object' && canonical(left) === canonical(right);
}
