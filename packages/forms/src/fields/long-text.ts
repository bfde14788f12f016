import { html, nothing } from 'lit/html.js';
import { own } from '../json.ts';
import { fill } from '../locales/form-texts.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { tidyText } from './text-input.ts';

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Says how much room is left only near the end, and never stops anybody from typing. */
function counter(field: FieldNode, { value, texts }: FieldContext) {
  const limit = own(field.schema.keywords, 'maxLength');
  if (typeof limit !== 'number') return nothing;
  const left = limit - [...textOf(value)].length;
  const words =
    left < 0 ? fill(texts.charactersOver, { count: -left }) : fill(texts.charactersLeft, { count: left });
  return html`<p class="hint counter" aria-live="polite">${left <= limit / 4 ? words : nothing}</p>`;
}

/** A text of several lines. */
export const longText: FieldKind = {
  kind: 'long-text',
  frame: 'label',
  normalise: (value) => (typeof value === 'string' ? tidyText(value) || undefined : value),
  show: (_field, { value }) =>
    textOf(value) === '' ? '' : html`<span class="lines">${textOf(value)}</span>`,
  render: (field, context) => html`<textarea
      class="input full"
      part="input"
      id=${field.id}
      rows=${typeof field.options.lines === 'number' ? field.options.lines : 4}
      aria-describedby=${context.describedBy ?? nothing}
      aria-invalid=${context.error === undefined ? nothing : 'true'}
      .value=${textOf(context.value)}
      @input=${(event: InputEvent) => context.edit((event.target as HTMLTextAreaElement).value || undefined)}
      @change=${() => context.commit()}
    ></textarea>
    ${counter(field, context)}`,
};
