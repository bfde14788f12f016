import { html, nothing } from 'lit/html.js';
import { own } from '../json.ts';
import { lastPart } from '../json-pointer.ts';
import { fill } from '../locales/form-texts.ts';
import type { FieldNode, FormNode, RowNode } from '../model/form-node.ts';
import { inOrder, isFull, nameEntry, namingOf, removeEntry, startEntry, typeName } from './entry-names.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { renderNotes, renderOptional } from './frame.ts';
import { rowsStyles } from './rows.styles.ts';

/** A group to which a person adds entries under names of their own. */
export const entries: FieldKind = {
  kind: 'entries',
  frame: 'own',
  styles: rowsStyles,
  render: (field, context) => html`<fieldset class="fieldset group" id=${field.id} tabindex="-1" part="group">
    <legend class="legend ${field.labelHidden ? 'spoken' : ''}" part="heading">
      ${field.label || context.texts.entries}${renderOptional(field, context)}
    </legend>
    ${renderNotes(field, context)}
    <div class="stack">
      ${field.children.map(context.renderNode)}
      ${field.readonly ? field.rows.map((row) => row.children.map(context.renderNode)) : renderEntries(field, context)}
    </div>
  </fieldset>`,
};

function renderEntries(field: FieldNode, context: FieldContext) {
  const { texts } = context;
  return html`<div>
    ${field.rows.length === 0 ? html`<p class="hint">${texts.noEntries}</p>` : nothing}
    ${inOrder(field, context).map((row, index) => renderEntry(row, index, field, context))}
    ${
      isFull(field, context)
        ? nothing
        : html`<button class="button secondary" part="button" id="${field.id}_add" type="button" @click=${() => startEntry(field, context)}>
          ${texts.addEntry}<span class="spoken"> (${field.label || texts.entries})</span>
        </button>`
    }
  </div>`;
}

function renderEntry(row: RowNode, index: number, field: FieldNode, context: FieldContext) {
  const { texts } = context;
  const name = lastPart(row.path);
  const values = row.children.map((child) => context.renderNode(labelled(child, context)));
  // The schema gives the name, and wants the entry to be there.
  if (field.schema.required.has(name))
    return html`<fieldset class="row" part="row"><legend class="row-title">${name}</legend><div class="stack">${values}</div></fieldset>`;
  return html`<fieldset class="row" part="row">
    <legend class="row-title">${fill(texts.entry, { number: index + 1 })}</legend>
    <div class="stack">${renderName(row, field, context)}${values}</div>
    <button class="button quiet" part="button" type="button" @click=${() => removeEntry(name, field, context)}>
      ${fill(texts.removeEntry, { name: name || index + 1 })}
    </button>
  </fieldset>`;
}

/** The name stands above: the value has the title of its schema, or is simply the value. */
function labelled(child: FormNode, { texts, translate }: FieldContext): FormNode {
  if (child.type !== 'field') return child;
  const title = own(child.schema.keywords, 'title');
  return { ...child, label: typeof title === 'string' ? translate(title) : texts.entryValue };
}

function renderName(row: RowNode, field: FieldNode, context: FieldContext) {
  const name = lastPart(row.path);
  const { text, problem } = namingOf(name, field, context);
  const id = `${row.id}_name`;
  return html`<div class="field ${problem === undefined ? '' : 'wrong'}" part="field">
    <label class="label" part="label" for=${id}>${context.texts.entryName}</label>
    ${problem === undefined ? nothing : html`<p class="error" part="error" id="${id}-error"><span class="spoken">${context.texts.errorPrefix}</span> ${problem}</p>`}
    <input
      class="input full"
      part="input"
      id=${id}
      type="text"
      autocomplete="off"
      aria-describedby=${problem === undefined ? nothing : `${id}-error`}
      aria-invalid=${problem === undefined ? nothing : 'true'}
      .value=${text}
      @input=${(event: InputEvent) => typeName(name, (event.target as HTMLInputElement).value, field, context)}
      @change=${() => nameEntry(row, field, context)}
    />
  </div>`;
}
