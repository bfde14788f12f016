import { html, nothing } from 'lit/html.js';
import { equal } from '../json.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { Option } from '../model/options-of.ts';
import type { FieldContext } from './field-kind.ts';

export interface OptionList {
  readonly type: 'radio' | 'checkbox';
  /** Of options that have no hint of their own. */
  readonly describedBy?: string | undefined;
  readonly options: readonly Option[];
  readonly isChosen: (option: Option) => boolean;
  readonly pick: (option: Option, chosen: boolean) => void;
}

/** Radio buttons or check boxes, each with its label, and a hint where it has one. The first one carries the field's id. */
export function renderOptionList(list: OptionList, field: FieldNode, context: FieldContext) {
  const isShort =
    list.options.length === 2 &&
    list.options.every(({ label, hint }) => label.length < 12 && hint === undefined);
  return html`<div class="options ${isShort ? 'in-line' : ''}">${list.options.map((option, index) => renderOption(list, { option, index }, field, context))}</div>`;
}

interface Numbered {
  readonly option: Option;
  readonly index: number;
}

export function renderOption(
  list: OptionList,
  { option, index }: Numbered,
  field: FieldNode,
  context: FieldContext,
) {
  const id = index === 0 ? field.id : `${field.id}-${index}`;
  const { hint } = option;
  return html`<div class="option"><input class="tick" id=${id} type=${list.type} name=${field.id}
    aria-describedby=${hint === undefined ? (list.describedBy ?? nothing) : `${id}-hint`}
    aria-invalid=${context.error !== undefined && list.type === 'checkbox' ? 'true' : nothing}
    .checked=${list.isChosen(option)}
    @change=${(event: Event) => list.pick(option, (event.target as HTMLInputElement).checked)}
  ><label class="option-label" for=${id}>${option.label}</label>${hint === undefined ? nothing : html`<p class="hint option-hint" id="${id}-hint">${hint}</p>`}</div>`;
}

export function labelOfOption(options: readonly Option[], value: unknown): string {
  const option = options.find((each) => equal(each.value, value));
  return option?.label ?? (value === undefined ? '' : String(value));
}
