import type { LinearPattern } from '../pattern/linear-pattern.ts';
import type { FormatCheck } from './basic-formats.ts';
import { evaluate, type SchemaError } from './evaluation.ts';
import { formats } from './formats.ts';
import { keywords } from './keywords.ts';
import type { SchemaIndex, Target } from './schema-index.ts';

/** Judges data, or a part of it, by a part of one schema; so a form knows which branch of an `if` it has to show. */
export interface SchemaJudge {
  readonly index: SchemaIndex;
  readonly errors: (target: Target, instance: unknown, today?: string) => readonly SchemaError[];
}

export interface SchemaJudgeOptions {
  readonly index: SchemaIndex;
  /** How many times a schema may be applied to a value in one judgement. */
  readonly maxSteps: number;
  readonly formats?: Readonly<Record<string, FormatCheck>> | undefined;
}

/** What was given up within a `not` left no error behind. */
const UNDECIDED: SchemaError = {
  instancePath: '',
  schemaPath: '#/budget',
  keyword: 'budget',
  params: {},
  parentSchema: {},
};

export function createSchemaJudge(options: SchemaJudgeOptions): SchemaJudge {
  const { index, maxSteps } = options;
  const patterns = new Map<string, LinearPattern>();
  return {
    index,
    errors: ({ schema, base }, instance, today) => {
      const run = {
        keywords,
        index,
        patterns,
        formats: options.formats ?? formats,
        today,
        stepsLeft: maxSteps,
      };
      const place = { base, dynamicScope: [], depth: 0, instancePath: '', schemaPath: '#' };
      const { errors } = evaluate(schema, { ...place, run, instance });
      return run.stepsLeft < 0 && errors.length === 0 ? [UNDECIDED] : errors;
    },
  };
}
