import { annotationFormats, createValidator, formats } from '@motcua/forms/schema';
import type { Json, JsonObject } from '../../model/json.ts';
import { own, resolveReference } from '../names/json-schema.ts';
import type { Finding, Rule } from '../rule.ts';
import { type PlacedSchema, schemasIn } from '../schema-walk.ts';

/** Names for places, which few tools for forms read alike. A `$ref` to the place itself does the same. */
const REFUSED = ['$dynamicRef', '$dynamicAnchor', '$anchor', '$recursiveRef', '$recursiveAnchor'];

/** Why the forms will not run a pattern, or undefined where they will. */
function patternFault(pattern: Json): string | undefined {
  if (typeof pattern !== 'string') return undefined;
  const [error] = createValidator({ schema: { pattern } }).validate('').errors;
  const refused = error?.params.refused;
  return typeof refused === 'string' ? refused : undefined;
}

interface Place {
  readonly form: string;
  readonly root: JsonObject;
  readonly placed: PlacedSchema;
}

type Check = (place: Place) => readonly Omit<Finding, 'path'>[];

const keywords: Check = ({ form, placed: { schema } }) =>
  REFUSED.filter((keyword) => Object.hasOwn(schema, keyword)).map((keyword) => ({
    code: 'SCHEMA_KEYWORD_UNSUPPORTED',
    params: { form, keyword },
  }));

const format: Check = ({ form, placed: { schema } }) => {
  const name = own(schema, 'format');
  if (typeof name !== 'string' || Object.hasOwn(formats, name) || annotationFormats.includes(name)) return [];
  return [{ code: 'SCHEMA_FORMAT_UNKNOWN', params: { form, format: name } }];
};

const patterns: Check = ({ form, placed: { schema } }) => {
  const all = [own(schema, 'pattern') ?? null, ...Object.keys(own(schema, 'patternProperties') ?? {})];
  return all.flatMap((pattern) => {
    const fault = patternFault(pattern);
    return fault === undefined ? [] : [{ code: 'SCHEMA_PATTERN_UNSAFE', params: { form, pattern, fault } }];
  });
};

const references: Check = ({ form, root, placed: { schema } }) => {
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string' || resolveReference(root, reference) !== undefined) return [];
  return [{ code: 'SCHEMA_REFERENCE_UNKNOWN', params: { form, reference } }];
};

const checks: readonly Check[] = [keywords, format, patterns, references];

/** The schema of a form uses what forms can check, in the browser and on the server alike. */
export const formSchema: Rule = {
  profile: 'procedure',
  readsProcess: false,
  codes: {
    SCHEMA_KEYWORD_UNSUPPORTED: 'error',
    SCHEMA_FORMAT_UNKNOWN: 'error',
    SCHEMA_PATTERN_UNSAFE: 'error',
    SCHEMA_REFERENCE_UNKNOWN: 'error',
  },
  check: ({ bundle }) =>
    Object.entries(bundle.forms).flatMap(([form, { schema: root }]) =>
      schemasIn(root).flatMap((placed) =>
        checks
          .flatMap((check) => check({ form, root, placed }))
          .map((finding) => ({ ...finding, path: `forms/${form}.schema.json#${placed.at}` })),
      ),
    ),
};
