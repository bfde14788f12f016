import type { JsonObject } from '@motcua/engine';
import { Random } from '../../random/random.ts';

type Json = JsonObject[string];

/** Few names and values, so that schemas and data meet. */
const KEYS = ['a', 'b', 'c', 'đ', 'constructor'];
const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'object', 'array'];
const TEXTS = ['', 'a', 'ab', 'Huế', '2024-02-29', '2023-02-29', '012345678901', '😀'];
const NUMBERS = [-1, 0, 1, 1.5, 2, 3, 10, 1e9];
const PATTERNS = ['^a', 'b$', '^[a-z]*$', 'ế', '^.{1,2}$', '^(?:a|ab)+$', '\\d{4}-', '^\\p{Lu}'];
const FORMATS = ['date', 'citizen-id', 'email'];
const DEPTH = 3;

type Make = (random: Random, depth: number) => JsonObject;

/** One for each keyword that asserts something; those without a subschema come first. */
const flat: readonly Make[] = [
  (random) => ({ type: random.pick(TYPES) }),
  (random) => ({ type: [...new Set([random.pick(TYPES), random.pick(TYPES)])] }),
  (random) => ({ enum: uniqueBy(several(random, 3, () => randomData(random, 1))) }),
  (random) => ({ const: randomData(random, 1) }),
  (random) => ({ minimum: random.pick(NUMBERS) }),
  (random) => ({ exclusiveMaximum: random.pick(NUMBERS) }),
  (random) => ({ maximum: random.pick(NUMBERS) }),
  (random) => ({ exclusiveMinimum: random.pick(NUMBERS) }),
  (random) => ({ multipleOf: random.pick([1, 2, 3, 0.5]) }),
  (random) => ({ minLength: random.below(4) }),
  (random) => ({ maxLength: random.below(4) }),
  (random) => ({ pattern: random.pick(PATTERNS) }),
  (random) => ({ format: random.pick(FORMATS) }),
  (random) => ({ minItems: random.below(3) }),
  (random) => ({ maxItems: random.below(3) }),
  () => ({ uniqueItems: true }),
  (random) => ({ minProperties: random.below(3) }),
  (random) => ({ maxProperties: random.below(3) }),
  (random) => ({ required: someKeys(random) }),
  (random) => ({ dependentRequired: { [random.pick(KEYS)]: someKeys(random) } }),
];

const nested: readonly Make[] = [
  (random, depth) => ({ properties: byKey(random, depth) }),
  (random, depth) => ({ properties: byKey(random, depth) }),
  (random, depth) => ({ patternProperties: { [random.pick(PATTERNS)]: randomSchema(random, depth) } }),
  (random, depth) => ({ additionalProperties: randomSchema(random, depth) }),
  (random, depth) => ({ propertyNames: randomSchema(random, depth) }),
  (random, depth) => ({ dependentSchemas: { [random.pick(KEYS)]: randomSchema(random, depth) } }),
  (random, depth) => ({ items: randomSchema(random, depth) }),
  (random, depth) => ({ prefixItems: several(random, 2, () => randomSchema(random, depth)) }),
  (random, depth) => ({ contains: randomSchema(random, depth), ...bounds(random) }),
  (random, depth) => ({ allOf: several(random, 2, () => randomSchema(random, depth)) }),
  (random, depth) => ({ anyOf: several(random, 3, () => randomSchema(random, depth)) }),
  (random, depth) => ({ oneOf: several(random, 3, () => randomSchema(random, depth)) }),
  (random, depth) => ({ not: randomSchema(random, depth) }),
  (random, depth) => conditional(random, depth),
  (random, depth) => ({ unevaluatedProperties: randomSchema(random, depth) }),
  (random, depth) => ({ unevaluatedItems: randomSchema(random, depth) }),
  (random) => ({ $ref: random.pick(['#', '#/$defs/one', '#/$defs/two']) }),
];

function conditional(random: Random, depth: number): JsonObject {
  const parts = { if: randomSchema(random, depth) };
  if (random.chance(0.8)) Object.assign(parts, { ['then' as string]: randomSchema(random, depth) });
  if (random.chance(0.5)) Object.assign(parts, { else: randomSchema(random, depth) });
  return parts;
}

function bounds(random: Random): JsonObject {
  return {
    ...(random.chance(0.5) ? { minContains: random.below(3) } : {}),
    ...(random.chance(0.5) ? { maxContains: random.below(3) } : {}),
  };
}

function several<Item>(random: Random, most: number, make: () => Item): Item[] {
  return Array.from({ length: 1 + random.below(most) }, make);
}

function someKeys(random: Random): readonly string[] {
  return [...new Set(several(random, 2, () => random.pick(KEYS)))];
}

function byKey(random: Random, depth: number): JsonObject {
  return Object.fromEntries(someKeys(random).map((key) => [key, randomSchema(random, depth)]));
}

function uniqueBy(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function randomSchema(random: Random, depth: number): JsonObject | boolean {
  if (random.chance(0.06)) return random.chance(0.7);
  const kinds = depth <= 0 ? flat : random.chance(0.5) ? flat : nested;
  const parts = several(random, 3, () => random.pick(kinds)(random, depth - 1));
  return Object.assign({}, ...parts);
}

const DATA = 12;

/** A schema that no document asks for, and data that may fit; the same for the same seed. */
export function randomCase(seed: number): { readonly schema: JsonObject; readonly data: readonly Json[] } {
  const random = new Random(seed);
  const schema = randomFormSchema(random);
  return { schema, data: Array.from({ length: DATA }, () => randomData(random)) };
}

/** A schema of any keywords, with definitions that it may refer to, also in a circle. */
function randomFormSchema(random: Random): JsonObject {
  const root = randomSchema(random, DEPTH);
  const $defs = { one: randomSchema(random, 1), two: randomSchema(random, 1) };
  return { ...(typeof root === 'object' ? root : { allOf: [root] }), $defs };
}

function randomData(random: Random, depth = DEPTH): Json {
  const kind = random.below(depth <= 0 ? 4 : 7);
  if (kind === 0) return random.pick([true, false, null]);
  if (kind === 1) return random.pick(NUMBERS);
  if (kind <= 3) return random.pick(TEXTS);
  if (kind === 4) return several(random, 3, () => randomData(random, depth - 1)).slice(random.below(2));
  return Object.fromEntries(someKeys(random).map((key) => [key, randomData(random, depth - 1)]));
}
