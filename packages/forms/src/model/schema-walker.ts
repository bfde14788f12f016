import type { JsonSchema } from '../json.ts';
import { parentPointer, pointerParts, valueAt } from '../json-pointer.ts';
import type { Target } from '../validator/schema-index.ts';
import { type EffectiveSchema, effectiveSchema } from './effective-schema.ts';
import { createSchemaCache, type SchemaCache } from './schema-cache.ts';

/** The schema as it is at each place of the data. Places are looked at when they are asked for: a schema may be endless. */
export interface SchemaWalker {
  readonly at: (path: string) => EffectiveSchema;
}

export interface WalkerOptions {
  readonly schema: JsonSchema;
  readonly data: unknown;
  /** By JSON pointer: the branch that a person chose. */
  readonly choices?: Readonly<Record<string, number>> | undefined;
  readonly cache?: SchemaCache | undefined;
}

export function createSchemaWalker(options: WalkerOptions): SchemaWalker {
  const { schema, data, choices, cache = createSchemaCache() } = options;
  const judge = cache.judgeOf(schema);
  const known = new Map<string, EffectiveSchema>();
  const at = (path: string): EffectiveSchema => {
    const present = known.get(path);
    if (present !== undefined) return present;
    const targets = path === '' ? [judge.index.root] : childTargets(at(parentPointer(path)), path);
    const [only] = targets;
    const fixed = targets.length === 1 ? cache.fixed.get(only?.schema) : undefined;
    const made =
      fixed ?? effectiveSchema({ judge, targets, instance: valueAt(data, path), chosen: choices?.[path] });
    known.set(path, made);
    if (targets.length === 1 && !made.dependsOnData) cache.fixed.set(only?.schema, made);
    return made;
  };
  return { at };
}

function childTargets(parent: EffectiveSchema, path: string): readonly Target[] {
  const key = pointerParts(path).at(-1) as string;
  const property = parent.properties.get(key);
  if (property !== undefined) return property;
  return /^\d+$/.test(key) ? (parent.prefixItems[Number(key)] ?? parent.items) : [];
}
