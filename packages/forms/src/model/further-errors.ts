import { own } from '../json.ts';
import { nearestBranch } from '../validator/nearest-branch.ts';
import { takesEntries } from './entries.ts';
import { type FurtherErrors, missing, type TextChoice } from './form-error.ts';

const unmatched: TextChoice = ({ parentSchema }) =>
  own(parentSchema, 'patternProperties') === undefined ? 'unknown' : 'entryUnmatched';

/** Loaded as one with the further keywords and kinds. */
export const furtherErrors: FurtherErrors = {
  nearestBranch,
  missing: {
    'many-of': 'choose',
    place: 'choose',
    'register-entry': 'choose',
    paper: 'upload',
    rows: 'addOne',
  },
  choices: {
    additionalProperties: unmatched,
    unevaluatedProperties: unmatched,
    minProperties: ({ params }, schema) =>
      params.limit === 1 && takesEntries(schema.keywords) ? 'addEntry' : 'minProperties',
    dependentRequired: (_error, schema) => missing(schema),
    pattern: ({ params }) => (params.refused === undefined ? 'pattern' : 'patternRefused'),
    minItems: ({ params }, schema, value) =>
      params.limit === 1 && Array.isArray(value) && value.length === 0 ? missing(schema) : 'minItems',
  },
  same: {
    $dynamicRef: 'reference',
    'format.idn-email': 'format.email',
  },
};
