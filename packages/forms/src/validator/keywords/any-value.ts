import { canonical, equal, isObject, type Json, strings } from '../../json.ts';
import type { Keyword } from '../evaluation.ts';

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return isObject(value) ? 'object' : typeof value;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return Number.isFinite(value);
  return typeOf(value) === type;
}

export const type: Keyword = (value, evaluation) => {
  const types = typeof value === 'string' ? [value] : strings(value);
  if (types.length === 0 || types.some((name) => isOfType(evaluation.instance, name))) return;
  evaluation.fail('type', { type: types.join(','), found: typeOf(evaluation.instance) });
};

export const constant: Keyword = (value, evaluation) => {
  if (!equal(value, evaluation.instance)) evaluation.fail('const', { allowedValue: value as Json });
};

/** Many options are looked up by their text, so that a list of thousands of communes stays cheap. */
export const enumeration: Keyword = (value, evaluation) => {
  if (!Array.isArray(value)) return;
  const { instance } = evaluation;
  if (value.includes(instance)) return;
  const isNested = typeof instance === 'object' && instance !== null;
  if (
    isNested &&
    value.some((option) => typeof option === 'object' && canonical(option) === canonical(instance))
  )
    return;
  evaluation.fail('enum', { allowedValues: value as readonly Json[] });
};
