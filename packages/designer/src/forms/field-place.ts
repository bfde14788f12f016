import { asObject, type UnknownObject } from '../bundle/unknown-json.ts';
import { type JsonPath, valueAtPath } from './form-texts.ts';

/** Where a field stands in the schema of its form. */
export interface FieldPlace {
  /** Its own keywords: its title may stand beside a `$ref`. */
  readonly path: JsonPath;
  /** The object whose `properties` and `required` name it. */
  readonly owner: JsonPath;
  readonly key: string;
  /** The keys from the root of what is filled in. */
  readonly data: readonly string[];
}

/** `#/properties/child/properties/sex` → `child`, `sex`; `undefined` for what is no path of properties. */
export function keysOfScope(scope: unknown): readonly string[] | undefined {
  if (typeof scope !== 'string' || !scope.startsWith('#/properties/')) return undefined;
  const parts = scope.slice(2).split('/').map(unescapePart);
  if (parts.length % 2 !== 0 || parts.some((part, index) => index % 2 === 0 && part !== 'properties'))
    return undefined;
  return parts.filter((_, index) => index % 2 === 1);
}

export function scopeOfKeys(keys: readonly string[]): string {
  return `#/${keys.map((key) => `properties/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('/')}`;
}

/** Follows the keys, through blocks too; `undefined` where the schema has no such field. */
export function placeOfKeys(schema: UnknownObject, keys: readonly string[]): FieldPlace | undefined {
  let owner: JsonPath = [];
  let path: JsonPath = [];
  for (const key of keys) {
    owner = throughReference(schema, path);
    path = [...owner, 'properties', key];
    if (valueAtPath(schema, path) === undefined) return undefined;
  }
  const key = keys.at(-1);
  return key === undefined ? undefined : { path, owner, key, data: keys };
}

/** Where the keywords of a schema really stand: at the end of its `$ref`s. */
export function throughReference(schema: UnknownObject, path: JsonPath): JsonPath {
  let at = path;
  for (let steps = 0; steps < 10; steps++) {
    const reference = asObject(valueAtPath(schema, at)).$ref;
    const target = typeof reference === 'string' ? pathOfReference(reference) : undefined;
    if (target === undefined || valueAtPath(schema, target) === undefined) return at;
    at = target;
  }
  return at;
}

/** All keywords of a schema: its own beside those that it refers to. */
export function keywordsAt(schema: UnknownObject, path: JsonPath): UnknownObject {
  const own = asObject(valueAtPath(schema, path));
  return own.$ref === undefined
    ? own
    : { ...asObject(valueAtPath(schema, throughReference(schema, path))), ...own };
}

function pathOfReference(reference: string): JsonPath | undefined {
  return reference.startsWith('#/') ? reference.slice(2).split('/').map(unescapePart) : undefined;
}

function unescapePart(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
