import { isObject, isSchema, strings } from '../../json.ts';
import { pointerPart } from '../../json-pointer.ts';
import type { Keyword } from '../evaluation.ts';
import { objectOf } from './objects.ts';

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
