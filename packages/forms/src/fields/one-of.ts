import { html, nothing } from 'lit/html.js';
import { equal } from '../json.ts';
import type { FieldNode } from '../model/form-node.ts';
import { optionsOf, translatedOptions } from '../model/options-of.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { optionStyles } from './option-list.styles.ts';
import { labelOfOption, renderOptionList } from './option-list.ts';

/** More than this in a row of radio buttons is a wall. */
const MAX_RADIOS = 6;

function isLong(field: FieldNode): boolean {
  const { format } = field.options;
  if (format === 'select' || format === 'radio') return format === 'select';
  return (optionsOf(field.schema.keywords) ?? []).length > MAX_RADIOS;
}

function renderSelect(field: FieldNode, context: FieldContext) {
  const options = translatedOptions(field.schema.keywords, context.translate);
  const chosen = options.findIndex(({ value }) => equal(value, context.value));
  const pick = (event: Event) =>
    context.commit(options[Number((event.target as HTMLSelectElement).value)]?.value);
  return html`<select
    class="input"
    part="input"
    id=${field.id}
    aria-describedby=${context.describedBy ?? nothing}
    aria-invalid=${context.error === undefined ? nothing : 'true'}
    @change=${pick}
  >
    <option value="-1" .selected=${chosen < 0}>${context.texts.choose}</option>
    ${options.map(({ label }, index) => html`<option value=${index} .selected=${index === chosen}>${label}</option>`)}
  </select>`;
}

function renderRadios(field: FieldNode, context: FieldContext) {
  return renderOptionList(
    {
      type: 'radio',
      options: translatedOptions(field.schema.keywords, context.translate),
      isChosen: ({ value }) => equal(value, context.value),
      pick: ({ value }) => context.commit(value),
    },
    field,
    context,
  );
}

const shared = {
  kind: 'one-of',
  styles: optionStyles,
  show: (field: FieldNode, { value, translate }: FieldContext) =>
    labelOfOption(translatedOptions(field.schema.keywords, translate), value),
} as const;

/** One value of a list: radio buttons where there are few, else a select. */
export const oneOf: FieldKind = {
  ...shared,
  frame: (field) => (isLong(field) ? 'label' : 'group'),
  render: (field, context) => (isLong(field) ? renderSelect(field, context) : renderRadios(field, context)),
};
