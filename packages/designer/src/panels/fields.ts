import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../locales/vi.ts';
import { formatTerm, parseTerm, type TermUnit, termUnits } from '../process/term.ts';
import { choiceCommit } from './choice-commit.ts';
import { icon } from './icons.ts';
import { beginEdit, endEdit, shown } from './shown-value.ts';

interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /**
   * Called when the field is left or a choice is made, never for each letter: so an undone value is not written again. `false` says
   * that a text is not taken: the field then shows again what holds.
   */
  readonly onChange: (value: string) => unknown;
  readonly hint?: string;
  readonly optional?: string;
  /** The label is for screen readers only: the column of a table already shows it. */
  readonly hideLabel?: boolean;
}

/** One line of text. */
export function textField(
  options: FieldOptions & { readonly code?: boolean; readonly placeholder?: string },
): TemplateResult {
  const { id, value, onChange, hint, code, placeholder } = options;
  return html`<div class="field">
    ${labelOf(options)} ${hintOf(options)}
    <input
      id=${id}
      type="text"
      class=${code ? 'code' : ''}
      autocomplete="off"
      spellcheck=${code ? 'false' : nothing}
      placeholder=${placeholder ?? nothing}
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      value=${value}
      .value=${shown(value)}
      @input=${beginEdit}
      @blur=${endEdit}
      @change=${(event: Event) => {
        endEdit(event);
        const input = event.target as HTMLInputElement;
        if (onChange(input.value) === false) input.value = value;
      }}
    />
  </div>`;
}

/**
 * A name that adds something. Leaving the field adds it, as every other field is taken over; the button is there for whoever looks for one.
 */
export function addField({
  button,
  ...options
}: Omit<FieldOptions, 'value'> & { readonly button: string }): TemplateResult {
  const { id, label } = options;
  const focus = (event: Event) =>
    ((event.currentTarget as HTMLElement).getRootNode() as ShadowRoot).getElementById(id)?.focus();
  return html`<div class="add-field">
    ${textField({ ...options, value: '' })}
    <button type="button" class="plain" @click=${focus}>${icon('addStep')}${button}<span class="hidden">: ${label}</span></button>
  </div>`;
}

/** A text of several lines. */
export function longTextField(options: FieldOptions & { readonly rows?: number }): TemplateResult {
  const { id, value, onChange, hint, rows } = options;
  return html`<div class="field">
    ${labelOf(options)} ${hintOf(options)}
    <textarea
      id=${id}
      rows=${rows ?? 3}
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      .defaultValue=${value}
      .value=${shown(value)}
      @input=${beginEdit}
      @blur=${endEdit}
      @change=${(event: Event) => {
        endEdit(event);
        onChange((event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
  </div>`;
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** One of a list. A value that the list does not know is kept and shown, never silently replaced. */
export function choiceField(
  options: FieldOptions & {
    readonly choices: readonly Option[];
    readonly empty?: string;
    readonly unknown: (value: string) => string;
  },
): TemplateResult {
  const { id, value, onChange, hint, choices, empty, unknown } = options;
  const commit = choiceCommit(onChange);
  const known = value === '' || choices.some((choice) => choice.value === value);
  const all = [
    ...(empty === undefined ? [] : [{ value: '', text: empty }]),
    ...choices,
    ...(known ? [] : [{ value, text: unknown(value) }]),
  ];
  return html`<div class="field">
    ${labelOf(options)} ${hintOf(options)}
    <select
      id=${id}
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      @pointerdown=${commit.pointerdown}
      @keydown=${commit.keydown}
      @change=${commit.change}
      @blur=${commit.blur}
    >
      ${all.map((option) => html`<option value=${option.value} .selected=${shown(option.value === value)}>${option.text}</option>`)}
    </select>
  </div>`;
}

export function checkField({
  id,
  label,
  checked,
  onChange,
}: {
  id: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => unknown;
}): TemplateResult {
  return html`<div class="field check">
    <input
      id=${id}
      type="checkbox"
      .checked=${shown(checked)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
  </div>`;
}

interface TermOptions {
  readonly id: string;
  readonly legend: string;
  readonly amountLabel: string;
  readonly unitLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly texts: Texts;
  readonly hideLabel?: boolean;
}

/** A length of time: how many of what. A formula is shown as the text that it is. */
export function termField(options: TermOptions): TemplateResult {
  const { id, value, legend, onChange, texts } = options;
  const term = parseTerm(value);
  if (value !== '' && term === undefined)
    return textField({ ...options, id, label: legend, value, onChange, code: true });
  return html`<fieldset class="field term">
    <legend class=${options.hideLabel ? 'hidden' : ''}>
      ${legend}${options.hideLabel ? nothing : html` <span class="optional">(${texts.panel.optional})</span>`}
    </legend>
    ${amountInput(options, term?.amount ?? '', term?.unit ?? 'workingDay')} ${unitSelect(options, term?.amount ?? '', term?.unit ?? 'workingDay')}
  </fieldset>`;
}

function amountInput(
  { id, amountLabel, onChange, value }: TermOptions,
  amount: string,
  unit: TermUnit,
): TemplateResult {
  return html`<input
    id=${id}
    type="text"
    inputmode="decimal"
    autocomplete="off"
    class="amount"
    aria-label=${amountLabel}
    value=${amount}
    .value=${shown(amount.replace('.', ','))}
    @input=${beginEdit}
    @blur=${endEdit}
    @change=${(event: Event) => {
      endEdit(event);
      const input = event.target as HTMLInputElement;
      const text = formatTerm({ amount: input.value, unit });
      // What is no number is not taken: the field shows again what holds.
      if (text === '' && input.value.trim() !== '') input.value = amount.replace('.', ',');
      else if (text !== value) onChange(text);
    }}
  />`;
}

function unitSelect(
  { id, unitLabel, onChange, texts }: TermOptions,
  amount: string,
  unit: TermUnit,
): TemplateResult {
  const commit = choiceCommit((word) => onChange(formatTerm({ amount, unit: word as TermUnit })));
  return html`<select
    id=${`${id}-unit`}
    aria-label=${unitLabel}
    ?disabled=${amount === ''}
    @pointerdown=${commit.pointerdown}
    @keydown=${commit.keydown}
    @change=${commit.change}
    @blur=${commit.blur}
  >
    ${termUnits.map((known) => html`<option value=${known} .selected=${shown(known === unit)}>${texts.units[known]}</option>`)}
  </select>`;
}

function labelOf({ id, label, optional, hideLabel }: FieldOptions): TemplateResult {
  return html`<label for=${id} class=${hideLabel ? 'hidden' : ''}
    >${label}${optional === undefined ? nothing : html` <span class="optional">(${optional})</span>`}</label
  >`;
}

function hintOf({ id, hint }: FieldOptions): TemplateResult | typeof nothing {
  return hint === undefined ? nothing : html`<p id=${`${id}-hint`} class="hint">${hint}</p>`;
}
