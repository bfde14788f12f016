import { isObject, type JsonSchema, type JsonSchemaObject, own } from '../json.ts';
import { decodedFragment, type SchemaIndex, schemaAtPointer, type Target } from './schema-index.ts';

/** Where the subschemas of a schema are. Everything else (`enum`, `const`, `default` …) is data and names no schema. */
export const subschemaKeywords = {
  one: [
    'additionalProperties',
    'contains',
    'else',
    'if',
    'items',
    'not',
    'propertyNames',
    'then',
    'unevaluatedItems',
    'unevaluatedProperties',
  ],
  list: ['allOf', 'anyOf', 'oneOf', 'prefixItems'],
  map: ['$defs', 'definitions', 'dependentSchemas', 'patternProperties', 'properties'],
} as const;

/** The name of a schema that has no `$id`. */
const UNNAMED = 'https://schema.invalid/';

interface Names {
  readonly resources: Map<string, Target>;
  readonly anchors: Map<string, Target>;
  readonly dynamicAnchors: Map<string, Target>;
  readonly bases: Map<JsonSchemaObject, string>;
}

function absolute(reference: string, base: string): string {
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}

function split(uri: string): readonly [base: string, fragment: string] {
  const hash = uri.indexOf('#');
  return hash < 0 ? [uri, ''] : [uri.slice(0, hash), decodedFragment(uri.slice(hash + 1))];
}

function childSchemas(schema: JsonSchemaObject): readonly unknown[] {
  const { one, list, map } = subschemaKeywords;
  return [
    ...one.map((keyword) => own(schema, keyword)),
    ...list.flatMap((keyword) => own(schema, keyword) ?? []),
    ...map.flatMap((keyword) => Object.values((own(schema, keyword) ?? {}) as object)),
  ];
}

function register(document: unknown, base: string, names: Names): void {
  const open: { readonly schema: unknown; readonly base: string }[] = [{ schema: document, base }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { schema } = next;
    // A schema object may be shared by several places, or contain itself.
    if (!isObject(schema) || names.bases.has(schema)) continue;
    const inner = nameOne(schema, next.base, names);
    for (const child of childSchemas(schema)) open.push({ schema: child, base: inner });
  }
}

function nameOne(schema: JsonSchemaObject, inherited: string, names: Names): string {
  const id = own(schema, '$id');
  const base = typeof id === 'string' ? split(absolute(id, inherited))[0] : inherited;
  const target = { schema, base };
  names.bases.set(schema, base);
  if (base !== inherited && !names.resources.has(base)) names.resources.set(base, target);
  const anchor = own(schema, '$anchor');
  const dynamicAnchor = own(schema, '$dynamicAnchor');
  if (typeof anchor === 'string') names.anchors.set(`${base}#${anchor}`, target);
  if (typeof dynamicAnchor === 'string') {
    names.anchors.set(`${base}#${dynamicAnchor}`, target);
    names.dynamicAnchors.set(`${base}#${dynamicAnchor}`, target);
  }
  return base;
}

/** For schemas that are named: `$id`, `$anchor`, `$dynamicAnchor`, and documents that are given beside. */
export function indexNamedSchemas(
  schema: JsonSchema,
  references: Readonly<Record<string, JsonSchema>> = {},
): SchemaIndex {
  const names: Names = {
    resources: new Map(),
    anchors: new Map(),
    dynamicAnchors: new Map(),
    bases: new Map(),
  };
  names.resources.set(UNNAMED, { schema, base: UNNAMED });
  register(schema, UNNAMED, names);
  for (const [address, reference] of Object.entries(references)) {
    const base = split(address)[0];
    if (!names.resources.has(base)) names.resources.set(base, { schema: reference, base });
    register(reference, base, names);
  }
  const resolve = (reference: string, base: string) => find(absolute(reference, base), names);
  return {
    root: { schema, base: isObject(schema) ? (names.bases.get(schema) ?? UNNAMED) : UNNAMED },
    resolve,
    baseOf: (child, inherited) => names.bases.get(child) ?? inherited,
    resolveDynamic: (reference, base, scope) => {
      const target = resolve(reference, base);
      const name = split(reference)[1];
      const isDynamic =
        target !== undefined && names.dynamicAnchors.get(`${target.base}#${name}`)?.schema === target.schema;
      if (!isDynamic) return target;
      const outermost = scope.find((resource) => names.dynamicAnchors.has(`${resource}#${name}`));
      return outermost === undefined ? target : names.dynamicAnchors.get(`${outermost}#${name}`);
    },
  };
}

function find(uri: string, names: Names): Target | undefined {
  const [base, fragment] = split(uri);
  const resource = names.resources.get(base);
  if (fragment !== '' && !fragment.startsWith('/')) return names.anchors.get(`${base}#${fragment}`);
  if (resource === undefined) return undefined;
  return walk(resource, fragment, names);
}

function walk(resource: Target, pointer: string, names: Names): Target | undefined {
  let { base } = resource;
  const schema = schemaAtPointer(resource.schema, pointer, (value) => {
    base = names.bases.get(value) ?? base;
  });
  return schema === undefined ? undefined : { schema, base };
}
