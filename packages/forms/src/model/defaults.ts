import { isObject, own } from '../json.ts';
import { childPointer, valueAt, withValueAt } from '../json-pointer.ts';
import type { Target } from '../validator/schema-index.ts';
import { derivedKind } from './derived-kind.ts';
import { type EffectiveSchema, plainSchema } from './effective-schema.ts';
import type { SchemaWalker } from './schema-cache.ts';

/** A schema may have fields without end; defaults go no deeper than a person would fill in. */
const MAX_DEPTH = 12;

/**
 * The data with `default`s, and with the values that a schema fixes by `const` where they are required, for properties
 * that are not there yet. An object that is optional and absent stays absent: it would ask for its required parts.
 */
export function withDefaults(walkerOf: (data: unknown) => SchemaWalker, data: unknown): unknown {
  let current = data;
  // A default may make a branch apply that has defaults of its own.
  for (let round = 0; round < 4; round += 1) {
    const next = fill(walkerOf(current), current, '', 0);
    if (next === current) break;
    current = next;
  }
  return current;
}

function fill(walker: SchemaWalker, data: unknown, path: string, depth: number): unknown {
  const value = valueAt(data, path);
  if (depth > MAX_DEPTH || (value !== undefined && typeof value !== 'object')) return data;
  if (!Array.isArray(value)) return fillObject(walker, data, path, depth);
  return value.reduce<unknown>(
    (current, _, index) => fill(walker, current, childPointer(path, index), depth + 1),
    data,
  );
}

function fillObject(walker: SchemaWalker, data: unknown, path: string, depth: number): unknown {
  const value = valueAt(data, path);
  const schema = walker.at(path);
  let current = data;
  for (const [key, targets] of [...schema.properties, ...schema.entries]) {
    const present = own(value, key);
    if (present === undefined && hasNoPreset(targets)) continue;
    const child = childPointer(path, key);
    const isRequired = schema.required.has(key);
    const preset = present === undefined ? presetOf(walker, child, isRequired) : undefined;
    if (preset !== undefined) current = withValueAt(current, child, preset);
    if (isObject(present) || Array.isArray(present) || (isRequired && preset === undefined)) {
      current = fill(walker, current, child, depth + 1);
    }
  }
  return current;
}

/** Of most fields: looked at first, since a form of hundreds is waited for. */
function hasNoPreset(targets: readonly Target[]): boolean {
  const plain = plainSchema(targets);
  return plain !== undefined && own(plain, 'default') === undefined && own(plain, 'const') === undefined;
}

function presetOf(walker: SchemaWalker, path: string, isRequired: boolean): unknown {
  const { keywords } = walker.at(path);
  const fixed = own(keywords, 'const');
  if (isRequired && fixed !== undefined && fixed !== true) return fixed;
  const preset = own(keywords, 'default');
  return preset === undefined && isRequired && isEmptyGroup(walker.at(path)) ? {} : preset;
}

/** A required group of which nothing is required is there as soon as it is asked for. */
function isEmptyGroup(schema: EffectiveSchema): boolean {
  return schema.required.size === 0 && ['group', 'address'].includes(derivedKind(schema));
}
