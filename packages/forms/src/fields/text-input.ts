import { html, nothing } from 'lit/html.js';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';

export interface TextInput {
  readonly kind: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete?: string;
  /** How wide the box is: a hint at how much is expected. */
  readonly width?: 'short' | 'medium' | 'full';
  readonly spellcheck?: 'true' | 'false';
  readonly normalise?: (text: string) => string;
  readonly hint?: FieldKind['hint'];
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Letters with their marks in one way (NFC), so that «ế» typed on two phones is the same text. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}

/** A kind of field that is one line of text. Whatever is typed or pasted stays as it is until the person is done. */
export function textInput(input: TextInput): FieldKind {
  const normalise = input.normalise ?? tidyText;
  return {
    kind: input.kind,
    frame: 'label',
    ...(input.hint === undefined ? {} : { hint: input.hint }),
    normalise: (value) => (typeof value === 'string' ? normalise(value) || undefined : value),
    show: (_field, { value }) => textOf(value),
    render: (field, context) => renderInput(input, field, context),
  };
}

function renderInput(input: TextInput, field: FieldNode, context: FieldContext) {
  const { autocomplete } = field.options;
  return html`<input
    class="input ${input.width ?? 'full'}"
    part="input"
    id=${field.id}
    type=${input.type ?? 'text'}
    inputmode=${input.inputMode ?? nothing}
    autocomplete=${(typeof autocomplete === 'string' ? autocomplete : input.autocomplete) ?? nothing}
    spellcheck=${input.spellcheck ?? nothing}
    aria-describedby=${context.describedBy ?? nothing}
    aria-invalid=${context.error === undefined ? nothing : 'true'}
    .value=${textOf(context.value)}
    @input=${(event: InputEvent) => context.edit((event.target as HTMLInputElement).value || undefined)}
    @change=${() => context.commit()}
  />`;
}
