import { type Schema as CfworkerSchema, Validator } from '@cfworker/json-schema';
import type { Json, JsonObject } from '@motcua/engine';
import { readBundle } from '@motcua/engine/bundle';
import { lint } from '@motcua/engine/lint';
import { createValidator, formats } from '@motcua/forms/schema';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Schema = JsonObject | boolean;
type References = Readonly<Record<string, Schema>>;

/** Where two validators give another verdict on the same data. */
export interface Disagreement {
  readonly schema: Schema;
  readonly data: Json;
  readonly ours: boolean;
  readonly ajv: boolean;
}

/** Makes what publishing makes of a schema; one for all, since it reads the standard's own schemas first. */
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allowUnionTypes: true,
  logger: false,
  ownProperties: true,
  formats: { ...formats },
});

/** `undefined`: ajv refuses it when it is published, so nobody is ever asked. */
function strictlyCompiled(schema: Schema, references: References): ValidateFunction | undefined {
  try {
    for (const [address, document] of Object.entries(references)) ajv.addSchema(document, address);
    return ajv.compile(schema);
  } catch {
    return undefined;
  } finally {
    ajv.removeSchema(/^http:\/\/localhost:1234/);
    if (typeof schema === 'object') ajv.removeSchema(schema);
  }
}

/**
 * What a third validator says, which others wrote: ajv is wrong in some corners (`contains` beside `prefixItems`, what `unevaluated…` has
 * seen, keys such as `constructor`), and none of two can say who is.
 */
function refereed(schema: Schema, data: Json): boolean | undefined {
  try {
    return new Validator(schema as CfworkerSchema, '2020-12').validate(data).valid;
  } catch {
    return undefined;
  }
}

export interface Agreement {
  /** Data that both judged, with the same verdict or not. */
  readonly judged: number;
  readonly disagreements: readonly Disagreement[];
  /** Of the data on which ajv differs: where the third validator says what we say. */
  readonly refereed: number;
}

/** Our validator beside ajv, which compiles every schema strictly as when a procedure is published. */
export function compare(schema: Schema, all: readonly Json[], references: References = {}): Agreement {
  const compiled = strictlyCompiled(schema, references);
  if (compiled === undefined) return { judged: 0, refereed: 0, disagreements: [] };
  const validator = createValidator({ schema, references });
  const different = all.flatMap((data): readonly Disagreement[] => {
    const [ours, theirs] = [validator.validate(data).valid, verdictOf(compiled, data)];
    return theirs === undefined || theirs === ours ? [] : [{ schema, data, ours, ajv: theirs }];
  });
  const disagreements = different.filter(({ data, ours }) => refereed(schema, data) !== ours);
  return { judged: all.length, refereed: different.length - disagreements.length, disagreements };
}

/** Nothing where ajv ends in a stack overflow: a schema that leads back to itself. */
function verdictOf(compiled: ValidateFunction, data: Json): boolean | undefined {
  try {
    return compiled(data) === true;
  } catch {
    return undefined;
  }
}

/** Whether a procedure with such a form is refused when it is drawn. */
export async function isRefused(schema: Schema): Promise<boolean> {
  if (typeof schema === 'boolean') return true;
  const { bundle } = readBundle([
    { name: 'process.bpmn', content: '<definitions/>' },
    { name: 'procedure.json', content: '{ "format": 1 }' },
    { name: 'forms/form.schema.json', content: JSON.stringify(schema) },
  ]);
  const problems = bundle === undefined ? [] : await lint(bundle);
  return problems.some(({ code, severity }) => code.startsWith('SCHEMA_') && severity === 'error');
}
