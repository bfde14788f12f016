import type { JsonSchema } from '../json.ts';
import { parentPointer, pointerParts, valueAt } from '../json-pointer.ts';
import type { Target } from '../validator/schema-index.ts';
import { createSchemaJudge } from '../validator/schema-judge.ts';
import { type EffectiveSchema, effectiveSchema } from './effective-schema.ts';

/** The schema as it is at each place of the data. Places are looked at when they are asked for: a schema may be endless. */
export interface SchemaWalker {
  readonly at: (path: string) => EffectiveSchema;
}

export interface WalkerOptions {
  readonly schema: JsonSchema;
  readonly data: unknown;
  /** By JSON pointer: the branch that a person chose. */
  readonly choices?: Readonly<Record<string, number>> | undefined;
}

export function createSchemaWalker(options: WalkerOptions): SchemaWalker {
  const judge = createSchemaJudge(options.schema);
  const known = new Map<string, EffectiveSchema>();
  const at = (path: string): EffectiveSchema => {
    const present = known.get(path);
    if (present !== undefined) return present;
    const made = effectiveSchema({
      judge,
      targets: path === '' ? [judge.index.root] : childTargets(at(parentPointer(path)), path),
      instance: valueAt(options.data, path),
      chosen: options.choices?.[path],
    });
    known.set(path, made);
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
