import { html, nothing } from 'lit/html.js';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext } from './field-kind.ts';

/** A box of one line, as the kinds of field that are typed use it. */
export interface TextBox {
  /** By default that of the field. */
  readonly id?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete?: string | undefined;
  /** A hint at how much is expected. */
  readonly width: 'short' | 'medium' | 'full' | 'two-digits' | 'year';
  readonly spellcheck?: 'true' | 'false';
  readonly text: string;
  readonly edit: (text: string) => void;
}

/** One template for all: on a phone each further one is felt when a form is opened. */
export function renderTextBox(box: TextBox, field: FieldNode, context: FieldContext) {
  const { id = field.id } = box;
  return html`<input
    class="input ${box.width}"
    part="input"
    id=${id}
    type=${box.type ?? 'text'}
    inputmode=${box.inputMode ?? nothing}
    autocomplete=${box.autocomplete ?? nothing}
    spellcheck=${box.spellcheck ?? nothing}
    aria-describedby=${context.describedBy ?? nothing}
    aria-invalid=${context.error === undefined ? nothing : 'true'}
    .value=${box.text}
    @input=${(event: InputEvent) => box.edit((event.target as HTMLInputElement).value)}
    @change=${() => context.commit()}
  />`;
}
