import type { TypeDescription } from '../../expression/type-description.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { isObject, layersOf, own } from './json-schema.ts';

/** Deeper than any form; a schema may refer to itself. */
const MAXIMUM_DEPTH = 12;
/** More parts than any form has; schemas that refer to each other multiply. */
const MAXIMUM_PARTS = 20_000;

/** What the description of one schema shares. */
interface Description {
  readonly root: JsonObject;
  partsLeft: number;
}

const SIMPLE: Readonly<Record<string, TypeDescription>> = {
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
  string: 'string',
};

const FORMATS: Readonly<Record<string, TypeDescription>> = {
  date: 'date',
  time: 'time',
  'date-time': 'date and time',
  duration: 'duration',
};

function typeOfValue(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** The JSON types that a layer allows, `null` aside: as it says, else as its values or its parts show. */
function namedTypes(layer: JsonObject): readonly string[] {
  const type = own(layer, 'type');
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type.filter((name) => typeof name === 'string');
  const constant = own(layer, 'const');
  if (constant !== undefined) return [typeOfValue(constant)];
  const values = own(layer, 'enum');
  if (Array.isArray(values)) return values.map(typeOfValue);
  return isObject(own(layer, 'properties')) ? ['object'] : [];
}

function contextOf(description: Description, layers: readonly JsonObject[], depth: number): TypeDescription {
  const fields = new Map<string, Json[]>();
  for (const layer of layers) {
    if (isObject(own(layer, 'patternProperties')) || isObject(own(layer, 'additionalProperties')))
      return 'any';
    for (const [key, field] of Object.entries(own(layer, 'properties') ?? {}))
      fields.set(key, [...(fields.get(key) ?? []), field]);
  }
  if (fields.size === 0) return 'any';
  const context = [...fields].map(
    ([key, schemas]) => [key, typeOfSchemas(description, schemas, depth + 1)] as const,
  );
  return { context: Object.fromEntries(context) };
}

function listOf(description: Description, layers: readonly JsonObject[], depth: number): TypeDescription {
  if (layers.some((layer) => own(layer, 'prefixItems') !== undefined)) return { list: 'any' };
  const items = layers.flatMap((layer) => own(layer, 'items') ?? []).filter(isObject);
  return { list: items.length === 0 ? 'any' : typeOfSchemas(description, items, depth + 1) };
}

function textType(layers: readonly JsonObject[]): TypeDescription {
  const formats = layers.flatMap((layer) => own(layer, 'format') ?? []).map(String);
  const [format] = formats.filter((name) => Object.hasOwn(FORMATS, name));
  return format === undefined ? 'string' : (FORMATS[format] ?? 'string');
}

function typeOfSchemas(description: Description, schemas: readonly Json[], depth: number): TypeDescription {
  description.partsLeft -= 1;
  if (depth > MAXIMUM_DEPTH || description.partsLeft < 0) return 'any';
  const layers = layersOf(description.root, schemas);
  const types = new Set(layers.flatMap(namedTypes).filter((name) => name !== 'null'));
  if (types.has('integer')) types.delete('number');
  const [type] = types;
  if (type === undefined || types.size > 1) return 'any';
  if (type === 'object') return contextOf(description, layers, depth);
  if (type === 'array') return listOf(description, layers, depth);
  return type === 'string' ? textType(layers) : (SIMPLE[type] ?? 'any');
}

/**
 * What expressions may know of data that follows a JSON Schema: fields of every branch, since each may hold; dates and times by their format.
 * Where a schema leaves it open, or says several things, nothing is known (`any`).
 */
export function typeOfSchema(schema: JsonObject): TypeDescription {
  return typeOfSchemas({ root: schema, partsLeft: MAXIMUM_PARTS }, [schema], 0);
}
