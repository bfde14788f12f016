import { html } from 'lit/html.js';
import { explanationStyles } from './explanation.styles.ts';
import type { FieldKind } from './field-kind.ts';

/** Words that explain, at the place of a field: its label and, below, its description. There is nothing to fill in. */
export const explanation: FieldKind = {
  kind: 'explanation',
  frame: 'own',
  styles: explanationStyles,
  show: () => '',
  render: (
    field,
  ) => html`<div class="explanation" id=${field.id} tabindex="-1" role="note" aria-label=${field.label}>
    <p class="label">${field.label}</p>
    <p class="lines">${field.hint}</p>
  </div>`,
};
