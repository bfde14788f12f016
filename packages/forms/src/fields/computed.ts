import { html } from 'lit/html.js';
import type { FieldKind } from './field-kind.ts';
import { renderHint } from './frame.ts';
import { showNumber } from './number-input.ts';

function textOf(value: unknown, locale: string): string {
  return typeof value === 'number' ? showNumber(value, locale) : String(value ?? '—');
}

/** A value that the form works out by itself; the server works it out again. */
export const computed: FieldKind = {
  kind: 'computed',
  frame: 'own',
  show: (_field, { value, locale }) => textOf(value, locale),
  // Its label says nothing of «optional»: nobody fills it in.
  render: (field, context) => html`<label class="label" part="label" for=${field.id}>${field.label}</label>
    ${renderHint(field)}
    <output class="output" part="output" id=${field.id}>${textOf(context.value, context.locale)}</output>`,
};
