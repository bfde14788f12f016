import { html } from 'lit/html.js';
import { fill } from '../locales/form-texts.ts';
import { inSentence } from '../model/labels.ts';
import type { FieldKind } from './field-kind.ts';

/** A group that contains itself (a person's parents, who are persons): opened one level at a time, by a button. */
export const optionalGroup: FieldKind = {
  kind: 'optional-group',
  frame: 'own',
  render: (field, context) => html`<button
    class="button quiet"
    part="button"
    id=${field.id}
    type="button"
    @click=${() => context.setAt(field.path, {}, field.id)}
  >
    ${fill(context.texts.addRow, { label: inSentence(field.label) })}
  </button>`,
};
