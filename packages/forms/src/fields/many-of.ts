import { equal, isObject } from '../json.ts';
import type { FieldNode } from '../model/form-node.ts';
import { type Option, type Translate, translatedOptions } from '../model/options-of.ts';
import type { FieldKind } from './field-kind.ts';
import { optionStyles } from './option-list.styles.ts';
import { labelOfOption, renderOptionList } from './option-list.ts';

function itemOptions(field: FieldNode, translate: Translate): readonly Option[] {
  const [item] = field.schema.items;
  return isObject(item?.schema) ? translatedOptions(item.schema, translate) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Several values of a list, as check boxes; kept in the order of the list. */
export const manyOf: FieldKind = {
  kind: 'many-of',
  frame: 'group',
  styles: optionStyles,
  show: (field, { value, translate }) =>
    listOf(value)
      .map((each) => labelOfOption(itemOptions(field, translate), each))
      .join(', '),
  render: (field, context) => {
    const options = itemOptions(field, context.translate);
    const chosen = listOf(context.value);
    const has = (option: Option) => chosen.some((value) => equal(value, option.value));
    const pick = (option: Option, isChosen: boolean) => {
      const next = options
        .filter((each) => (each === option ? isChosen : has(each)))
        .map(({ value }) => value);
      context.commit(next.length === 0 && !field.required ? undefined : next);
    };
    return renderOptionList({ type: 'checkbox', options, isChosen: has, pick }, field, context);
  },
};
