import { isObject, isSchema, own, strings } from '../../json.ts';
import { pointerPart } from '../../json-pointer.ts';
import type { Evaluation, Keyword } from '../evaluation.ts';

type Instance = Readonly<Record<string, unknown>>;

export function objectOf(evaluation: Evaluation): Instance | undefined {
  return isObject(evaluation.instance) ? evaluation.instance : undefined;
}

export const required: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined) return;
  for (const key of strings(value)) {
    if (!Object.hasOwn(object, key)) evaluation.fail('required', { missingProperty: key });
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

export const additionalProperties: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isSchema(value)) return;
  const named = own(evaluation.schema, 'properties');
  for (const key of Object.keys(object)) {
    if (isObject(named) && Object.hasOwn(named, key)) continue;
    if (evaluation.matched?.has(key)) continue;
    evaluation.evaluated.keys.add(key);
    if (value === false) evaluation.fail('additionalProperties', { additionalProperty: key });
    else evaluation.require({ schema: value, at: '/additionalProperties', instance: object[key], key });
  }
};
