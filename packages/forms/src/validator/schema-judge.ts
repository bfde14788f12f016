import type { JsonSchema } from '../json.ts';
import type { LinearPattern } from '../pattern/linear-pattern.ts';
import { evaluate, type SchemaError } from './evaluation.ts';
import { formats } from './formats.ts';
import { keywords } from './keywords.ts';
import { indexSchema, type SchemaIndex, type Target } from './schema-index.ts';

/** Judges parts of the data by parts of one schema; so a form knows which branch of an `if` a form has to show. */
export interface SchemaJudge {
  readonly index: SchemaIndex;
  readonly errors: (target: Target, instance: unknown) => readonly SchemaError[];
}

const MAX_STEPS = 20_000;

export function createSchemaJudge(schema: JsonSchema): SchemaJudge {
  const index = indexSchema(schema);
  const patterns = new Map<string, LinearPattern>();
  return {
    index,
    errors: (target, instance) => {
      const run = { keywords, index, patterns, formats, today: undefined, stepsLeft: MAX_STEPS };
      const place = { base: target.base, dynamicScope: [], depth: 0, instancePath: '', schemaPath: '#' };
      return evaluate(target.schema, { ...place, run, instance }).errors;
    },
  };
}
