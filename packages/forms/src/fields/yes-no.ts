import type { FieldContext, FieldKind } from './field-kind.ts';
import { optionStyles } from './option-list.styles.ts';
import { renderOptionList } from './option-list.ts';

function options({ texts }: FieldContext) {
  return [
    { value: true, label: texts.yes },
    { value: false, label: texts.no },
  ];
}

/** A question that is answered by yes or no. Unlike a check box it shows whether it was answered at all. */
export const yesNo: FieldKind = {
  kind: 'yes-no',
  frame: 'group',
  styles: optionStyles,
  show: (_field, context) => options(context).find(({ value }) => value === context.value)?.label ?? '',
  render: (field, context) =>
    renderOptionList(
      {
        type: 'radio',
        options: options(context),
        isChosen: ({ value }) => value === context.value,
        pick: ({ value }) => context.commit(value),
      },
      field,
      context,
    ),
};
