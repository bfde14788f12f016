import { html, nothing } from 'lit/html.js';
import { declarationStyles } from './declaration.styles.ts';
import type { FieldKind } from './field-kind.ts';
import { renderNotes } from './frame.ts';

/** What a person affirms by ticking it. The label is the sentence itself. */
export const declaration: FieldKind = {
  kind: 'declaration',
  frame: 'own',
  styles: declarationStyles,
  show: (_field, { value, texts }) => (value === true ? texts.yes : texts.no),
  render: (field, context) => html`
    <div class="declaration">
      <input
        class="tick"
        id=${field.id}
        type="checkbox"
        aria-describedby=${context.describedBy ?? nothing}
        aria-invalid=${context.error === undefined ? nothing : 'true'}
        .checked=${context.value === true}
        @change=${(event: Event) => context.commit((event.target as HTMLInputElement).checked || undefined)}
      />
      <label class="option-label" for=${field.id}>${field.label}</label>
    </div>
    ${renderNotes(field, context)}
  `,
};
