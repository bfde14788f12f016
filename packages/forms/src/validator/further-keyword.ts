/** Keywords that few forms use: what judges them is loaded when a schema has one. */
export type FurtherKeyword =
  | 'pattern'
  | 'multipleOf'
  | 'items'
  | 'prefixItems'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'contains'
  | 'minProperties'
  | 'maxProperties'
  | 'patternProperties'
  | 'propertyNames'
  | 'dependentRequired'
  | 'dependentSchemas'
  | '$dynamicRef'
  | 'unevaluatedProperties'
  | 'unevaluatedItems';
