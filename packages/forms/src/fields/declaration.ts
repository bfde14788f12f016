import { html } from 'lit/html.js';
import { declarationStyles } from './declaration.styles.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { renderNotes } from './frame.ts';
import { type OptionList, renderOption } from './option-list.ts';

/** What a person affirms by ticking it. The label is the sentence itself. */
export const declaration: FieldKind = {
  kind: 'declaration',
  frame: 'own',
  styles: declarationStyles,
  show: (_field, { value, texts }) => (value === true ? texts.yes : texts.no),
  render: (field, context) =>
    html`<div class="declaration">${renderOption(tick(context), { option: { value: true, label: field.label }, index: 0 }, field, context)}</div>${renderNotes(field, context)}`,
};

const tick = ({ value, describedBy, commit }: FieldContext): OptionList => ({
  type: 'checkbox',
  describedBy,
  options: [],
  isChosen: () => value === true,
  pick: (_option, chosen) => commit(chosen || undefined),
});
