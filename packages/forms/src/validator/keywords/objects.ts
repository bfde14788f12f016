import { isObject, isSchema, own, strings } from '../../json.ts';
import { pointerPart } from '../../json-pointer.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Keyword } from '../keyword.ts';

type Instance = Readonly<Record<string, unknown>>;

function objectOf(evaluation: Evaluation): Instance | undefined {
  return isObject(evaluation.instance) ? evaluation.instance : undefined;
}

export const required: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined) return;
  for (const key of strings(value)) {
    if (!Object.hasOwn(object, key)) evaluation.fail('required', { missingProperty: key });
  }
};

export const minProperties: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object && typeof value === 'number' && Object.keys(object).length < value) {
    evaluation.fail('minProperties', { limit: value });
  }
};

export const maxProperties: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object && typeof value === 'number' && Object.keys(object).length > value) {
    evaluation.fail('maxProperties', { limit: value });
  }
};

export const properties: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isObject(value)) return;
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(object, key)) continue;
    evaluation.evaluated.keys.add(key);
    evaluation.require({
      schema: own(value, key),
      at: `/properties/${pointerPart(key)}`,
      instance: object[key],
      key,
    });
  }
};

export const patternProperties: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isObject(value)) return;
  for (const [source, schema] of Object.entries(value)) {
    const pattern = evaluation.pattern(source);
    if (pattern.refused !== undefined)
      evaluation.fail('pattern', { pattern: source, refused: pattern.refused });
    for (const key of Object.keys(object)) {
      if (!pattern.test(key)) continue;
      evaluation.evaluated.keys.add(key);
      evaluation.require({
        schema,
        at: `/patternProperties/${pointerPart(source)}`,
        instance: object[key],
        key,
      });
    }
  }
};

export const additionalProperties: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isSchema(value)) return;
  const named = own(evaluation.schema, 'properties');
  const patterns = Object.keys((own(evaluation.schema, 'patternProperties') ?? {}) as object);
  for (const key of Object.keys(object)) {
    if (isObject(named) && Object.hasOwn(named, key)) continue;
    if (patterns.some((source) => evaluation.pattern(source).test(key))) continue;
    evaluation.evaluated.keys.add(key);
    if (value === false) evaluation.fail('additionalProperties', { additionalProperty: key });
    else evaluation.require({ schema: value, at: '/additionalProperties', instance: object[key], key });
  }
};

export const propertyNames: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isSchema(value)) return;
  for (const key of Object.keys(object)) {
    const outcome = evaluation.try({ schema: value, at: '/propertyNames', instance: key, key });
    if (outcome.errors.length > 0) evaluation.fail('propertyNames', { propertyName: key });
  }
};

export const dependentRequired: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isObject(value)) return;
  for (const [property, names] of Object.entries(value)) {
    if (!Object.hasOwn(object, property)) continue;
    for (const key of strings(names)) {
      if (!Object.hasOwn(object, key))
        evaluation.fail('dependentRequired', { property, missingProperty: key });
    }
  }
};

export const dependentSchemas: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isObject(value)) return;
  for (const [property, schema] of Object.entries(value)) {
    if (!Object.hasOwn(object, property) || !isSchema(schema)) continue;
    evaluation.require({ schema, at: `/dependentSchemas/${pointerPart(property)}` });
  }
};

export const unevaluatedProperties: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isSchema(value)) return;
  for (const key of Object.keys(object)) {
    if (evaluation.evaluated.keys.has(key)) continue;
    evaluation.evaluated.keys.add(key);
    if (value === false) evaluation.fail('unevaluatedProperties', { unevaluatedProperty: key });
    else evaluation.require({ schema: value, at: '/unevaluatedProperties', instance: object[key], key });
  }
};
