import type { Keyword } from './evaluation.ts';
import type { FurtherKeyword } from './further-keyword.ts';
import { constant, enumeration, type } from './keywords/any-value.ts';
import { maximum, maxLength, minimum, minLength } from './keywords/bounds.ts';
import { allOf, anyOf, conditional, not, oneOf } from './keywords/combination.ts';
import { additionalProperties, properties, required } from './keywords/objects.ts';
import { reference } from './keywords/references.ts';
import { format, when } from './keywords/strings.ts';

/** What has not been loaded fails: a form never says yes to what it did not check. */
const notLoaded: Keyword = (_value, evaluation) => evaluation.giveUp();

/**
 * All keywords that assert something, in the order in which they run, which is the same whenever the further ones are
 * loaded: `additionalProperties` and `unevaluated…` look at what the others did.
 */
export const keywords = new Map<string, Keyword>(
  Object.entries({
    type,
    const: constant,
    enum: enumeration,
    required,
    minLength,
    maxLength,
    pattern: notLoaded,
    format,
    'x-when': when,
    minimum,
    maximum,
    exclusiveMinimum: notLoaded,
    exclusiveMaximum: notLoaded,
    multipleOf: notLoaded,
    minItems: notLoaded,
    maxItems: notLoaded,
    uniqueItems: notLoaded,
    prefixItems: notLoaded,
    items: notLoaded,
    contains: notLoaded,
    minProperties: notLoaded,
    maxProperties: notLoaded,
    properties,
    patternProperties: notLoaded,
    additionalProperties,
    propertyNames: notLoaded,
    dependentRequired: notLoaded,
    dependentSchemas: notLoaded,
    $ref: reference,
    $dynamicRef: notLoaded,
    allOf,
    anyOf,
    oneOf,
    not,
    if: conditional,
    unevaluatedProperties: notLoaded,
    unevaluatedItems: notLoaded,
  } satisfies Readonly<Record<FurtherKeyword, Keyword>> & Readonly<Record<string, Keyword>>),
);

/** False for a keyword whose check comes later. */
export function isLoaded(name: string): boolean {
  return keywords.get(name) !== notLoaded;
}

export function registerKeywords(further: Readonly<Record<FurtherKeyword, Keyword>>): void {
  for (const [name, keyword] of Object.entries(further)) keywords.set(name, keyword);
}
