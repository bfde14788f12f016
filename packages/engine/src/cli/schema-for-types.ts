import type { Json, JsonObject } from '../model/json.ts';
import { asciiName } from './ascii-name.ts';

// json-schema-to-typescript reads draft-07 and has its own ideas of names. What it does not know is written here in what it knows.

/** Keywords whose value is a map of schemas: a property called `title` is no title. */
const MAPS = ['properties', 'patternProperties', '$defs', 'definitions'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const SINGLE = ['items', 'additionalProperties', 'not', 'contains', 'propertyNames'];
/** Say nothing to a type, or are taken apart below. */
const LEFT_OUT = [
  'title',
  '$id',
  '$schema',
  '$anchor',
  '$dynamicAnchor',
  'if',
  'then',
  'else',
  'prefixItems',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
];

/** What a `paper` stores where its schema says no more than `"format": "file"`. */
const FILE: JsonObject = {
  type: 'object',
  required: ['id', 'name', 'size', 'type'],
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    size: { type: 'integer' },
    type: { type: 'string' },
  },
};

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A form's schema (2020-12) as json-schema-to-typescript reads it right: titles are comments and not names, names of definitions are ASCII,
 * `prefixItems` are tuples, `if` on a fixed value is a union of both cases, and what refers to elsewhere is any value: nothing is fetched.
 */
export function schemaForTypes(schema: Json): Json {
  const id = isObject(schema) && typeof schema.$id === 'string' ? schema.$id : '';
  return prepared(schema, id);
}

function prepared(schema: Json, id: string): Json {
  if (!isObject(schema)) return schema;
  if (typeof schema.$ref === 'string') {
    const local = localReference(schema.$ref, id);
    if (local === undefined) return described(schema);
    const { $ref: _, ...beside } = schema;
    const rest = prepared(beside, id) as JsonObject;
    // Draft-07 does not look at what stands beside a reference.
    return Object.keys(rest).every((key) => key === 'description')
      ? { $ref: local }
      : { ...definitionsOf(rest), allOf: [{ $ref: local }, rest] };
  }
  if (schema.format === 'file' && schema.type !== 'string' && schema.properties === undefined)
    return { ...described(schema), ...FILE };
  const plain = Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !LEFT_OUT.includes(key))
      .map(([key, value]) => [key, part(key, value, id)]),
  );
  return withCases({ ...withValues(plain), ...described(schema), ...tupleOf(schema, id) }, schema, id);
}

/** Values to choose from with a title each are those values. */
function withValues(plain: JsonObject): JsonObject {
  const { oneOf, ...rest } = plain;
  const values = valuesOf({ oneOf: oneOf ?? [] });
  return values.length === 0 ? plain : { ...rest, enum: values };
}

/** Definitions stay where references find them. */
function definitionsOf({ $defs, definitions }: JsonObject): JsonObject {
  return { ...($defs === undefined ? {} : { $defs }), ...(definitions === undefined ? {} : { definitions }) };
}

/** The words of a schema, as a comment. */
function described({ title, description }: JsonObject): JsonObject {
  const words = [title, description].filter((each) => typeof each === 'string').join('\n\n');
  return words === '' ? {} : { description: words };
}

function part(key: string, value: Json, id: string): Json {
  if (MAPS.includes(key) && isObject(value)) {
    const rename = key === '$defs' || key === 'definitions' ? asciiName : (name: string) => name;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [rename(name), prepared(each, id)]),
    );
  }
  if (LISTS.includes(key) && Array.isArray(value)) return value.map((each) => prepared(each, id));
  if (key === 'items' && Array.isArray(value)) return value.map((each) => prepared(each, id));
  return SINGLE.includes(key) ? prepared(value, id) : value;
}

/** `#/$defs/địa chỉ` → `#/$defs/DiaChi`; `undefined` for what is not in this document. */
function localReference(reference: string, id: string): string | undefined {
  const own = id !== '' && reference.startsWith(`${id}#`) ? reference.slice(id.length) : reference;
  if (own === '#') return own;
  if (!own.startsWith('#/')) return undefined;
  const parts = decodeURIComponent(own).split('/');
  return parts
    .map((each, index) => (/^(?:\$defs|definitions)$/.test(parts[index - 1] ?? '') ? asciiName(each) : each))
    .join('/');
}

/** A list of a fixed shape: in draft-07 a list of schemas in `items`. */
function tupleOf({ prefixItems, items }: JsonObject, id: string): JsonObject {
  if (!Array.isArray(prefixItems)) return {};
  const rest = items === undefined ? true : prepared(items, id);
  return {
    items: prefixItems.map((each) => prepared(each, id)),
    additionalItems: rest,
    minItems: prefixItems.length,
  };
}

/** The fixed values that a condition asks of properties: `{ "properties": { "kind": { "const": "x" } } }`. */
function fixedValues(condition: Json | undefined): JsonObject | undefined {
  if (!isObject(condition) || !isObject(condition.properties)) return undefined;
  const others = Object.keys(condition).filter((key) => !['properties', 'required', 'type'].includes(key));
  const isFixed = Object.values(condition.properties).every(
    (each) => isObject(each) && ('const' in each || 'enum' in each),
  );
  return isFixed && others.length === 0 ? condition.properties : undefined;
}

/** `if` on fixed values: either they are so and `then` holds, or they are others and `else` holds. Other conditions say nothing to a type. */
function withCases(plain: JsonObject, schema: JsonObject, id: string): JsonObject {
  const fixed = fixedValues(schema.if);
  if (fixed === undefined || (schema.then === undefined && schema.else === undefined)) return plain;
  const others = otherValues(fixed, plain);
  if (others === undefined && schema.else === undefined) return plain;
  const yes = caseOf(
    { type: 'object', properties: fixed, required: Object.keys(fixed) },
    schema.then,
    plain,
    id,
  );
  const no = caseOf({ type: 'object', properties: others ?? {} }, schema.else, plain, id);
  return { ...definitionsOf(plain), allOf: [plain, { anyOf: [yes, no] }] };
}

/** Where one property of few values is asked for: the others. */
function otherValues(fixed: JsonObject, { properties }: JsonObject): JsonObject | undefined {
  const [[name, wanted] = [], ...more] = Object.entries(fixed);
  if (name === undefined || more.length > 0 || !isObject(wanted) || !isObject(properties)) return undefined;
  const taken = 'const' in wanted ? [wanted.const] : (wanted.enum as readonly Json[]);
  const rest = valuesOf(properties[name]).filter((value) => !taken.includes(value));
  return rest.length === 0 ? undefined : { [name]: { enum: rest } };
}

function valuesOf(schema: Json | undefined): readonly Json[] {
  if (!isObject(schema)) return [];
  if (schema.type === 'boolean') return [true, false];
  if (Array.isArray(schema.enum)) return schema.enum;
  const branches = Array.isArray(schema.oneOf) ? schema.oneOf : [];
  return branches.every((branch) => isObject(branch) && 'const' in branch)
    ? branches.map((branch) => (branch as JsonObject).const ?? null)
    : [];
}

/** What holds in one case. A name that it only requires is described by the form around. */
function caseOf(
  fixed: JsonObject,
  branch: Json | undefined,
  { properties }: JsonObject,
  id: string,
): JsonObject {
  const {
    required = [],
    properties: own = {},
    ...rest
  } = isObject(branch) ? (prepared(branch, id) as JsonObject) : {};
  const around = isObject(properties) ? properties : {};
  const named = (required as readonly string[]).filter((name) => isObject(own) && !(name in own));
  const borrowed = Object.fromEntries(named.map((name) => [name, around[name] ?? {}]));
  return {
    ...rest,
    ...fixed,
    properties: { ...(fixed.properties as JsonObject), ...borrowed, ...(own as JsonObject) },
    required: [...((fixed.required ?? []) as readonly string[]), ...(required as readonly string[])],
  };
}
