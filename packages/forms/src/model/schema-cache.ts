import type { JsonSchema } from '../json.ts';
import { indexSchema } from '../validator/schema-index.ts';
import { createSchemaJudge, type SchemaJudge } from '../validator/schema-judge.ts';
import type { EffectiveSchema } from './effective-schema.ts';
import type { FieldNode, FormNode } from './form-node.ts';
import type { UiSchema } from './ui-schema.ts';

export interface BuiltField {
  readonly field: FieldNode;
  /** The part of the UI schema that it was built for. */
  readonly element: UiSchema;
  readonly isInReadonly: boolean;
}

/** The schema as it is at each place of the data. Places are looked at when they are asked for: a schema may be endless. */
export interface SchemaWalker {
  readonly at: (path: string) => EffectiveSchema;
  /** The places looked at so far where other data could make another schema, with the one it is. */
  readonly dependent: () => readonly (readonly [path: string, schema: EffectiveSchema])[];
}

interface WalkedData {
  readonly walker: SchemaWalker;
  readonly of: readonly unknown[];
}

/** Something about the data that a model was built by. */
export interface DataRead {
  readonly now: (place: ReadPlace) => unknown;
  readonly was: unknown;
}

export interface ReadPlace {
  readonly walker: SchemaWalker;
  readonly data: unknown;
  readonly cache: SchemaCache;
}

/** As long as all that was read reads the same, the model is the same. */
export interface BuiltModel {
  readonly root: FormNode;
  readonly hidden: readonly string[];
  readonly reads: readonly DataRead[];
}

/** What stays the same while a form is filled in, so that a keystroke does not read the whole schema again. */
export interface SchemaCache {
  readonly judgeOf: (schema: JsonSchema) => SchemaJudge;
  /** By schema: what does not depend on the data. */
  readonly fixed: Map<unknown, EffectiveSchema>;
  /** By path: what the data decided last. */
  readonly decided: Map<string, EffectiveSchema>;
  /** By path: simple fields as they were built last. */
  readonly fields: Map<string, BuiltField>;
  /** The model as it was built last. */
  built?: BuiltModel;
  /** The walker that was made last: a model and its defaults are read from the same data. */
  walked?: WalkedData;
}

/** For one condition of a form; a whole validation may take more. */
const MAX_STEPS = 20_000;

export function createSchemaCache(): SchemaCache {
  const judges = new Map<JsonSchema, SchemaJudge>();
  return {
    fixed: new Map(),
    decided: new Map(),
    fields: new Map(),
    judgeOf: (schema) => {
      const judge =
        judges.get(schema) ?? createSchemaJudge({ index: indexSchema(schema), maxSteps: MAX_STEPS });
      judges.set(schema, judge);
      return judge;
    },
  };
}
