import { isObject, type Json, type JsonSchema, type JsonSchemaObject } from '../json.ts';
import { pointerPart } from '../json-pointer.ts';
import type { LinearPattern } from '../pattern/linear-pattern.ts';
import type { FormatCheck } from './basic-formats.ts';
import type { SchemaIndex } from './schema-index.ts';

/** One thing that is wrong, in the shape that ajv gives it. */
export interface SchemaError {
  /** JSON pointer of the value. */
  readonly instancePath: string;
  /** JSON pointer of the keyword, through `$ref`s. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, Json>>;
  /** The schema that the keyword stands in. */
  readonly parentSchema: JsonSchemaObject;
  /** With `anyOf` and `oneOf`: what is wrong in each branch. */
  readonly branches?: readonly (readonly SchemaError[])[];
}

/** Judges the instance of `evaluation` by one keyword, whose `value` nobody has checked: an unusable one asserts nothing. */
export type Keyword = (value: unknown, evaluation: Evaluation) => void;

/** What one whole validation shares. */
export interface Run {
  /** Handed in, since keywords apply subschemas and so call `evaluate` again. */
  readonly keywords: ReadonlyMap<string, Keyword>;
  readonly index: SchemaIndex;
  readonly formats: Readonly<Record<string, FormatCheck>>;
  readonly patterns: Map<string, LinearPattern>;
  readonly today: string | undefined;
  stepsLeft: number;
}

/** What the subschemas that hold have looked at, for `unevaluatedProperties` and `unevaluatedItems`. */
export interface Evaluated {
  readonly keys: Set<string>;
  readonly items: Set<number>;
}

export interface Outcome {
  readonly errors: readonly SchemaError[];
  readonly evaluated: Evaluated;
}

interface Place {
  readonly run: Run;
  readonly base: string;
  readonly dynamicScope: readonly string[];
  readonly depth: number;
  readonly instance: unknown;
  readonly instancePath: string;
  readonly schemaPath: string;
}

export interface SubSchema {
  readonly schema: unknown;
  /** Below the present keyword, e.g. `/properties/age`. */
  readonly at: string;
  readonly instance?: unknown;
  /** The key or index of `instance`, where it is a part of the present one. */
  readonly key?: string | number;
  readonly base?: string;
}

const MAX_DEPTH = 400;

/** One schema object applied to one value: what a keyword sees and says. */
export class Evaluation {
  readonly schema: JsonSchemaObject;
  readonly place: Place;
  readonly errors: SchemaError[] = [];
  readonly evaluated: Evaluated = { keys: new Set(), items: new Set() };
  /** The properties that `patternProperties` speaks of: to `additionalProperties` they are not additional. */
  matched: Set<string> | undefined;

  constructor(schema: JsonSchemaObject, place: Place) {
    this.schema = schema;
    this.place = place;
  }

  get instance(): unknown {
    return this.place.instance;
  }

  fail(
    keyword: string,
    params: Readonly<Record<string, Json>>,
    branches?: readonly (readonly SchemaError[])[],
  ): void {
    this.errors.push({
      instancePath: this.place.instancePath,
      schemaPath: `${this.place.schemaPath}/${keyword}`,
      keyword,
      params,
      parentSchema: this.schema,
      ...(branches === undefined ? {} : { branches }),
    });
  }

  /** The data cannot be judged, and the whole validation says so: within a `not` an error alone would say the opposite. */
  giveUp(): void {
    this.place.run.stepsLeft = -1;
    this.fail('budget', {});
  }

  /** Applies a subschema, to the same value or to a part of it, and only reports. */
  try(sub: SubSchema): Outcome {
    const { place } = this;
    const isPart = sub.key !== undefined;
    const base = sub.base ?? place.base;
    return evaluate(sub.schema as JsonSchema, {
      run: place.run,
      base,
      dynamicScope: place.dynamicScope,
      depth: place.depth + 1,
      instance: isPart ? sub.instance : place.instance,
      instancePath: isPart ? `${place.instancePath}/${pointerPart(sub.key as string)}` : place.instancePath,
      schemaPath: place.schemaPath + sub.at,
    });
  }

  /** Applies a subschema that has to hold. */
  require(sub: SubSchema): boolean {
    const outcome = this.try(sub);
    for (const error of outcome.errors) this.errors.push(error);
    if (sub.key === undefined && outcome.errors.length === 0) this.adopt(outcome);
    return outcome.errors.length === 0;
  }

  /** Counts as looked at what a subschema that holds for the same value has looked at. */
  adopt(outcome: Outcome): void {
    for (const key of outcome.evaluated.keys) this.evaluated.keys.add(key);
    for (const item of outcome.evaluated.items) this.evaluated.items.add(item);
  }
}

function scopeWith(scope: readonly string[], base: string): readonly string[] {
  return scope.at(-1) === base ? scope : [...scope, base];
}

export function evaluate(schema: JsonSchema, place: Place): Outcome {
  const { run } = place;
  run.stepsLeft -= 1;
  const base = isObject(schema) ? run.index.baseOf(schema, place.base) : place.base;
  const evaluation = new Evaluation(isObject(schema) ? schema : {}, {
    ...place,
    base,
    dynamicScope: scopeWith(place.dynamicScope, base),
  });
  // A schema that refers to itself without end, or whose branches multiply: refused, and said, instead of a crash.
  if (run.stepsLeft < 0 || place.depth > MAX_DEPTH) evaluation.fail('budget', {});
  else if (schema === false) evaluation.fail('false', {});
  else
    for (const [name, keyword] of run.keywords)
      if (Object.hasOwn(evaluation.schema, name)) keyword(evaluation.schema[name], evaluation);
  return evaluation;
}
