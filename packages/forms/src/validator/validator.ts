import type { JsonSchema } from '../json.ts';
import type { SchemaError } from './evaluation.ts';
import { indexSchema } from './schema-index.ts';
import { createSchemaJudge } from './schema-judge.ts';

/** Decides whether data follows a schema. Ours interprets: no code is generated, so a strict Content-Security-Policy holds. */
export interface Validator {
  readonly validate: (data: unknown, context?: { readonly today?: string }) => SchemaVerdict;
}

export interface SchemaVerdict {
  readonly valid: boolean;
  readonly errors: readonly SchemaError[];
}

/** How many times a schema may be applied to a value in one validation: some 100 ms on a small machine. */
const MAX_STEPS = 150_000;

/**
 * @param references further schemas by their absolute address, for `$ref`; nothing is fetched
 * @param assertFormats whether `format` decides (default), or only describes as in the standard's own test suite
 */
export function createValidator(options: {
  readonly schema: JsonSchema;
  readonly references?: Readonly<Record<string, JsonSchema>>;
  readonly assertFormats?: boolean;
}): Validator {
  const index = indexSchema(options.schema, options.references);
  const judge = createSchemaJudge({
    index,
    maxSteps: MAX_STEPS,
    formats: options.assertFormats === false ? {} : undefined,
  });
  return {
    validate: (data, context) => {
      const errors = judge.errors(index.root, data, context?.today);
      return { valid: errors.length === 0, errors };
    },
  };
}
