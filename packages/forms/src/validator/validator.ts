import type { JsonSchema } from '../json.ts';
import type { LinearPattern } from '../pattern/linear-pattern.ts';
import { evaluate, type SchemaError } from './evaluation.ts';
import { formats } from './formats.ts';
import { keywords } from './keywords.ts';
import { indexSchema } from './schema-index.ts';

/** Decides whether data follows a schema. Ours interprets: no code is generated, so a strict Content-Security-Policy holds. */
export interface Validator {
  readonly validate: (data: unknown, context?: { readonly today?: string }) => SchemaVerdict;
}

export interface SchemaVerdict {
  readonly valid: boolean;
  readonly errors: readonly SchemaError[];
}

/** What was given up within a `not` left no error behind. */
const UNDECIDED: SchemaError = {
  instancePath: '',
  schemaPath: '#/budget',
  keyword: 'budget',
  params: {},
  parentSchema: {},
};

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
  const patterns = new Map<string, LinearPattern>();
  return {
    validate: (data, context) => {
      const run = {
        index,
        patterns,
        formats: options.assertFormats === false ? {} : formats,
        today: context?.today,
        keywords,
        stepsLeft: MAX_STEPS,
      };
      const found = evaluate(index.root.schema, {
        run,
        base: index.root.base,
        dynamicScope: [],
        depth: 0,
        instance: data,
        instancePath: '',
        schemaPath: '#',
      }).errors;
      const errors = run.stepsLeft < 0 && found.length === 0 ? [UNDECIDED] : found;
      return { valid: errors.length === 0, errors };
    },
  };
}
