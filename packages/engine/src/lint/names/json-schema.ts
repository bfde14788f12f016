import type { Json, JsonObject } from '../../model/json.ts';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key of an object that somebody else wrote: never one of the prototype. */
export function own(object: unknown, key: string): Json | undefined {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** `/a~1b/0` → `a/b`, `0`. */
export function pointerParts(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function pointerPart(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What a pointer into a document names. */
function atPointer(document: Json, pointer: string): Json | undefined {
  return pointerParts(pointer).reduce<Json | undefined>(
    (value, part) => (Array.isArray(value) ? value[Number(part)] : own(value, part)),
    document,
  );
}

/** What a `$ref` within its own document names (`#`, `#/$defs/address`); undefined for any other reference. */
export function resolveReference(root: JsonObject, reference: string): Json | undefined {
  if (reference === '#') return root;
  if (!reference.startsWith('#/')) return undefined;
  try {
    return atPointer(root, decodeURIComponent(reference.slice(1)));
  } catch {
    return undefined;
  }
}

/** Longest chain of `$ref`s that is followed. */
const MAXIMUM_REFERENCES = 20;

/** A schema with its `$ref`s followed: itself, and what it refers to, the nearest first. */
function withReferences(root: JsonObject, schema: Json | undefined): readonly JsonObject[] {
  const chain: JsonObject[] = [];
  let at = schema;
  while (isObject(at) && chain.length < MAXIMUM_REFERENCES && !chain.includes(at)) {
    chain.push(at);
    const reference = own(at, '$ref');
    at = typeof reference === 'string' ? resolveReference(root, reference) : undefined;
  }
  return chain;
}

function branchesOf(layer: JsonObject): readonly Json[] {
  return [
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => list(own(layer, keyword))),
    ...['then', 'else'].flatMap((keyword) => own(layer, keyword) ?? []),
    ...Object.values(own(layer, 'dependentSchemas') ?? {}),
  ];
}

/** The schemas that lie over a value together: `schemas`, what they refer to and, as they may all hold, their branches; each once. */
export function layersOf(root: JsonObject, schemas: readonly Json[]): readonly JsonObject[] {
  const layers = new Set<JsonObject>();
  const open = [...schemas];
  for (let schema = open.shift(); schema !== undefined; schema = open.shift()) {
    for (const layer of withReferences(root, schema)) {
      if (layers.has(layer)) continue;
      layers.add(layer);
      open.push(...branchesOf(layer));
    }
  }
  return [...layers];
}

/** The schemas of a field of an object, over all layers. */
export function fieldSchemas(root: JsonObject, schemas: readonly Json[], key: string): readonly Json[] {
  return layersOf(root, schemas).flatMap((layer) => own(own(layer, 'properties'), key) ?? []);
}
