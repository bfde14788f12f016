import type { Keyword } from './keyword.ts';
import { constant, enumeration, type } from './keywords/any-value.ts';
import {
  contains,
  items,
  maxItems,
  minItems,
  prefixItems,
  unevaluatedItems,
  uniqueItems,
} from './keywords/arrays.ts';
import { allOf, anyOf, conditional, not, oneOf } from './keywords/combination.ts';
import { exclusiveMaximum, exclusiveMinimum, maximum, minimum, multipleOf } from './keywords/numbers.ts';
import {
  additionalProperties,
  dependentRequired,
  dependentSchemas,
  maxProperties,
  minProperties,
  patternProperties,
  properties,
  propertyNames,
  required,
  unevaluatedProperties,
} from './keywords/objects.ts';
import { dynamicReference, reference } from './keywords/references.ts';
import { format, maxLength, minLength, pattern, when } from './keywords/strings.ts';

/** All keywords that assert something, in the order in which they run: `unevaluated…` look at what the others did. */
export const keywords: readonly (readonly [name: string, keyword: Keyword])[] = [
  ['type', type],
  ['const', constant],
  ['enum', enumeration],
  ['required', required],
  ['minLength', minLength],
  ['maxLength', maxLength],
  ['pattern', pattern],
  ['format', format],
  ['x-when', when],
  ['minimum', minimum],
  ['maximum', maximum],
  ['exclusiveMinimum', exclusiveMinimum],
  ['exclusiveMaximum', exclusiveMaximum],
  ['multipleOf', multipleOf],
  ['minItems', minItems],
  ['maxItems', maxItems],
  ['uniqueItems', uniqueItems],
  ['prefixItems', prefixItems],
  ['items', items],
  ['contains', contains],
  ['minProperties', minProperties],
  ['maxProperties', maxProperties],
  ['properties', properties],
  ['patternProperties', patternProperties],
  ['additionalProperties', additionalProperties],
  ['propertyNames', propertyNames],
  ['dependentRequired', dependentRequired],
  ['dependentSchemas', dependentSchemas],
  ['$ref', reference],
  ['$dynamicRef', dynamicReference],
  ['allOf', allOf],
  ['anyOf', anyOf],
  ['oneOf', oneOf],
  ['not', not],
  ['if', conditional],
  ['unevaluatedProperties', unevaluatedProperties],
  ['unevaluatedItems', unevaluatedItems],
];
