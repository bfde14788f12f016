import type { JsonSchema } from '../json.ts';
import { lastPart, parentPointer, valueAt } from '../json-pointer.ts';
import type { Target } from '../validator/schema-index.ts';
import { type EffectiveSchema, effectiveSchema } from './effective-schema.ts';
import { createSchemaCache, type SchemaCache, type SchemaWalker } from './schema-cache.ts';

export interface WalkerOptions {
  readonly schema: JsonSchema;
  readonly data: unknown;
  /** By JSON pointer: the branch that a person chose. */
  readonly choices?: Readonly<Record<string, number>> | undefined;
  readonly cache?: SchemaCache | undefined;
}

export function createSchemaWalker(options: WalkerOptions): SchemaWalker {
  const { schema, data, choices, cache = createSchemaCache() } = options;
  const of = [schema, data, choices];
  const { walked } = cache;
  if (walked?.of.every((each, index) => each === of[index])) return walked.walker;
  const judge = cache.judgeOf(schema);
  const known = new Map<string, EffectiveSchema>();
  const at = (path: string): EffectiveSchema => {
    const present = known.get(path);
    if (present !== undefined) return present;
    const targets = path === '' ? [judge.index.root] : childTargets(at(parentPointer(path)), path);
    const [only, ...others] = targets;
    const fixed = others.length === 0 ? cache.fixed.get(only?.schema) : undefined;
    const made =
      fixed ??
      settled(
        path,
        cache,
        effectiveSchema({ judge, targets, instance: valueAt(data, path), chosen: choices?.[path] }),
      );
    known.set(path, made);
    if (others.length === 0 && made.decisions === '') cache.fixed.set(only?.schema, made);
    return made;
  };
  const walker = { at, dependent: () => [...known].filter(([, { decisions }]) => decisions !== '') };
  cache.walked = { walker, of };
  return walker;
}

/** The one that was made at this place before, where the data decided the same now: so what was built from it can stay. */
function settled(path: string, { decided }: SchemaCache, made: EffectiveSchema): EffectiveSchema {
  const before = decided.get(path);
  const isSame =
    before?.decisions === made.decisions &&
    before.targets.length === made.targets.length &&
    before.targets.every(({ schema }, index) => schema === made.targets[index]?.schema);
  if (isSame) return before;
  if (made.decisions !== '') decided.set(path, made);
  return made;
}

function childTargets(parent: EffectiveSchema, path: string): readonly Target[] {
  const key = lastPart(path);
  const property = parent.properties.get(key) ?? parent.entries.get(key);
  if (property !== undefined) return property;
  return /^\d+$/.test(key) ? (parent.prefixItems[Number(key)] ?? parent.items) : [];
}
