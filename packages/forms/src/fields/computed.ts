import { html } from 'lit/html.js';
import type { FieldKind } from './field-kind.ts';
import { showNumber } from './number-input.ts';

function textOf(value: unknown, locale: string): string {
  return typeof value === 'number' ? showNumber(value, locale) : String(value ?? '—');
}

/** A value that the form works out by itself; the server works it out again. */
export const computed: FieldKind = {
  kind: 'computed',
  frame: 'label',
  show: (_field, { value, locale }) => textOf(value, locale),
  render: (field, { value, locale }) =>
    html`<output class="output" part="output" id=${field.id}>${textOf(value, locale)}</output>`,
};
