import { isSchema, own } from '../../json.ts';
import type { Evaluation, Keyword } from '../evaluation.ts';

export function itemsOf(evaluation: Evaluation): readonly unknown[] | undefined {
  return Array.isArray(evaluation.instance) ? evaluation.instance : undefined;
}

export const prefixItems: Keyword = (value, evaluation) => {
  const list = itemsOf(evaluation);
  if (list === undefined || !Array.isArray(value)) return;
  for (const [index, schema] of value.entries()) {
    if (index >= list.length) return;
    evaluation.evaluated.items.add(index);
    evaluation.require({ schema, at: `/prefixItems/${index}`, instance: list[index], key: index });
  }
};

/** Before 2020-12 a list of schemas in `items` meant what `prefixItems` means; forms are still written so. */
export const items: Keyword = (value, evaluation) => {
  if (Array.isArray(value)) return prefixItems(value, evaluation);
  const list = itemsOf(evaluation);
  if (list === undefined || !isSchema(value)) return;
  const prefix = own(evaluation.schema, 'prefixItems');
  for (let index = Array.isArray(prefix) ? prefix.length : 0; index < list.length; index += 1) {
    evaluation.evaluated.items.add(index);
    evaluation.require({ schema: value, at: '/items', instance: list[index], key: index });
  }
};
