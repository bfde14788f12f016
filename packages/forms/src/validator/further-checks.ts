import type { Keyword } from './evaluation.ts';
import { registerFormats } from './formats.ts';
import { furtherFormats } from './further-formats.ts';
import type { FurtherKeyword } from './further-keyword.ts';
import { items, prefixItems } from './keywords/arrays.ts';
import { dynamicReference } from './keywords/dynamic-references.ts';
import { contains, unevaluatedItems, uniqueItems } from './keywords/further-arrays.ts';
import {
  exclusiveMaximum,
  exclusiveMinimum,
  maxItems,
  maxProperties,
  minItems,
  minProperties,
} from './keywords/further-bounds.ts';
import {
  dependentRequired,
  dependentSchemas,
  propertyNames,
  unevaluatedProperties,
} from './keywords/further-objects.ts';
import { multipleOf } from './keywords/multiple-of.ts';
import { pattern, patternProperties } from './keywords/patterns.ts';
import { registerKeywords } from './keywords.ts';
import { indexNamedSchemas } from './named-schemas.ts';
import { registerSchemaIndex } from './schema-index.ts';

/** Total: a keyword without a function does not compile. */
const further: Readonly<Record<FurtherKeyword, Keyword>> = {
  pattern,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
  items,
  prefixItems,
  minItems,
  maxItems,
  uniqueItems,
  contains,
  minProperties,
  maxProperties,
  patternProperties,
  propertyNames,
  dependentRequired,
  dependentSchemas,
  $dynamicRef: dynamicReference,
  unevaluatedProperties,
  unevaluatedItems,
};

export function registerFurtherChecks(): void {
  registerKeywords(further);
  registerFormats(furtherFormats);
  registerSchemaIndex(indexNamedSchemas);
}
