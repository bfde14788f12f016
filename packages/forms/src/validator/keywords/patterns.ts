import { isObject } from '../../json.ts';
import { pointerPart } from '../../json-pointer.ts';
import { compilePattern, type LinearPattern } from '../../pattern/linear-pattern.ts';
import type { Evaluation, Keyword } from '../evaluation.ts';
import { objectOf } from './objects.ts';

function patternOf(source: string, { place }: Evaluation): LinearPattern {
  const { patterns } = place.run;
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const compiled = compilePattern(source);
  patterns.set(source, compiled);
  return compiled;
}

/** A pattern that cannot be run in linear time fails closed: the author of the form has to change it. */
export const pattern: Keyword = (value, evaluation) => {
  const { instance } = evaluation;
  if (typeof instance !== 'string' || typeof value !== 'string') return;
  const compiled = patternOf(value, evaluation);
  if (compiled.refused !== undefined)
    evaluation.fail('pattern', { pattern: value, refused: compiled.refused });
  else if (!compiled.test(instance)) evaluation.fail('pattern', { pattern: value });
};

export const patternProperties: Keyword = (value, evaluation) => {
  const object = objectOf(evaluation);
  if (object === undefined || !isObject(value)) return;
  const matched = new Set<string>();
  evaluation.matched = matched;
  for (const [source, schema] of Object.entries(value)) {
    const pattern = patternOf(source, evaluation);
    if (pattern.refused !== undefined)
      evaluation.fail('pattern', { pattern: source, refused: pattern.refused });
    for (const key of Object.keys(object)) {
      if (!pattern.test(key)) continue;
      evaluation.evaluated.keys.add(key);
      matched.add(key);
      evaluation.require({
        schema,
        at: `/patternProperties/${pointerPart(source)}`,
        instance: object[key],
        key,
      });
    }
  }
};
