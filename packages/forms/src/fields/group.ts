import { html } from 'lit/html.js';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { renderNotes, renderOptional, renderStack } from './frame.ts';
import { groupStyles } from './group.styles.ts';

/** Several fields under one heading. A group of the form is a fieldset, so its name is spoken with each field. */
export function renderGroup(field: FieldNode, context: FieldContext) {
  return html`<fieldset class="fieldset group" id=${field.id} tabindex="-1" part="group">
    <legend class="legend ${field.labelHidden ? 'spoken' : ''}" part="heading">${field.label}${renderOptional(field, context)}</legend>
    ${renderNotes(field, context)} ${renderStack(field.children.map(context.renderNode))}
  </fieldset>`;
}

export const group: FieldKind = { kind: 'group', frame: 'own', styles: groupStyles, render: renderGroup };
