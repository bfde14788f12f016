import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import type { Bundle } from '../bundle/bundle.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';

/** Keywords of ours, and of whoever extends forms: they begin with `x-`. */
function ownKeywords(value: Json | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value).filter((key) => key.startsWith('x-'));
  return [...own, ...Object.values(value).flatMap(ownKeywords)];
}

/** Patterns run on an engine of our own, and `form-schema` judges them; here nothing is matched. */
const NO_PATTERNS = Object.assign(() => ({ test: () => true }), { code: 'undefined' });

function faultOf(schema: JsonObject): { readonly reason: string; readonly at: string } | undefined {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowUnionTypes: true,
    validateFormats: false,
    logger: false,
    code: { regExp: NO_PATTERNS },
  });
  ajv.addVocabulary([...new Set(ownKeywords(schema))]);
  try {
    if (ajv.validateSchema(schema as AnySchema) !== true) {
      const [error] = ajv.errors ?? [];
      return { reason: error?.message ?? '', at: error?.instancePath ?? '' };
    }
    ajv.compile(schema as AnySchema);
    return undefined;
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error), at: '' };
  }
}

/**
 * Schemas of forms that are no JSON Schema 2020-12, or hold a word that no validator knows, such as a misspelt `minLenght`. It needs a validator
 * that makes code, which pages may not run: publishing and the command line ask, the designer does not.
 */
export function checkSchemas({ forms }: Bundle): readonly Problem[] {
  return Object.entries(forms).flatMap(([form, { schema }]): readonly Problem[] => {
    const fault = faultOf(schema);
    if (fault === undefined) return [];
    const { reason, at } = fault;
    const path = `forms/${form}.schema.json#${at}`;
    return [{ code: 'SCHEMA_INVALID', severity: 'error', path, params: { form, reason } }];
  });
}
