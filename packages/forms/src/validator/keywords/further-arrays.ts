import { canonical, isSchema, own } from '../../json.ts';
import type { Evaluation, Keyword } from '../evaluation.ts';
import { itemsOf } from './arrays.ts';

export const uniqueItems: Keyword = (value, evaluation) => {
  const list = itemsOf(evaluation);
  if (value !== true || list === undefined) return;
  const seen = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const text = canonical(item);
    const first = seen.get(text);
    if (first !== undefined) return evaluation.fail('uniqueItems', { i: index, j: first });
    seen.set(text, index);
  }
};

export const contains: Keyword = (value, evaluation) => {
  const list = itemsOf(evaluation);
  if (list === undefined || !isSchema(value)) return;
  const least = limitOf(evaluation, 'minContains', 1);
  const most = limitOf(evaluation, 'maxContains', Infinity);
  let found = 0;
  for (const [index, item] of list.entries()) {
    const outcome = evaluation.try({ schema: value, at: '/contains', instance: item, key: index });
    if (outcome.errors.length > 0) continue;
    found += 1;
    evaluation.evaluated.items.add(index);
  }
  if (found < least) evaluation.fail('contains', { minContains: least });
  else if (found > most) evaluation.fail('contains', { minContains: least, maxContains: most });
};

function limitOf(evaluation: Evaluation, keyword: string, otherwise: number): number {
  const value = own(evaluation.schema, keyword);
  return typeof value === 'number' ? value : otherwise;
}

export const unevaluatedItems: Keyword = (value, evaluation) => {
  const list = itemsOf(evaluation);
  if (list === undefined || !isSchema(value)) return;
  for (const [index, item] of list.entries()) {
    if (evaluation.evaluated.items.has(index)) continue;
    evaluation.evaluated.items.add(index);
    if (value === false) return evaluation.fail('unevaluatedItems', { limit: index });
    evaluation.require({ schema: value, at: '/unevaluatedItems', instance: item, key: index });
  }
};
