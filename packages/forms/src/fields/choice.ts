import { html } from 'lit/html.js';
import type { FieldKind } from './field-kind.ts';
import { groupStyles } from './group.styles.ts';
import { renderOptionList } from './option-list.ts';

/** One of several structures (`oneOf`, `anyOf`): which one, and below it the fields of that one. */
export const choice: FieldKind = {
  kind: 'choice',
  frame: 'group',
  styles: groupStyles,
  render: (field, context) => {
    const options = (field.choice?.labels ?? []).map((label, value) => ({ label, value }));
    const list = {
      type: 'radio' as const,
      options,
      isChosen: ({ value }: { readonly value: unknown }) => value === field.choice?.chosen,
      pick: ({ value }: { readonly value: unknown }) => context.choose(Number(value)),
    };
    const chosen = field.choice?.labels[field.choice.chosen];
    return html`${field.readonly ? html`<p class="answer">${chosen}</p>` : renderOptionList(list, field, context)}
      <div class="stack below">${field.children.map(context.renderNode)}</div>`;
  },
};
