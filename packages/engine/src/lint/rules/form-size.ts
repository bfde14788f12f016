import type { Finding, Rule } from '../rule.ts';
import { SchemaMeasure } from '../schema-size.ts';

/** Nobody fills in more, and a phone that shows so many takes a second for each key. */
const MOST_FIELDS = 2000;

/** Half of what a validation may take: the other half is left for long lists. */
const MOST_JUDGEMENTS = 75_000;

type Fault = Omit<Finding, 'path'>;

function faultOf(form: string, measure: SchemaMeasure): Fault | undefined {
  const { fields, judgements } = measure.size;
  if (judgements === Number.POSITIVE_INFINITY) return { code: 'SCHEMA_ENDLESS', params: { form } };
  if (fields > MOST_FIELDS)
    return { code: 'SCHEMA_FIELDS_TOO_MANY', params: { form, found: fields, allowed: MOST_FIELDS } };
  if (judgements <= MOST_JUDGEMENTS) return undefined;
  const params = { form, found: Math.round(judgements), allowed: MOST_JUDGEMENTS };
  return { code: 'SCHEMA_BRANCHES_TOO_MANY', params };
}

/** A form has no more fields and branches than can be filled in, and judged at each submission. */
export const formSize: Rule = {
  profile: 'procedure',
  readsProcess: false,
  codes: {
    SCHEMA_ENDLESS: 'error',
    SCHEMA_FIELDS_TOO_MANY: 'error',
    SCHEMA_BRANCHES_TOO_MANY: 'error',
  },
  check: ({ bundle }) =>
    Object.entries(bundle.forms).flatMap(([form, { schema }]) => {
      const fault = faultOf(form, new SchemaMeasure(schema));
      return fault === undefined ? [] : [{ ...fault, path: `forms/${form}.schema.json` }];
    }),
};
