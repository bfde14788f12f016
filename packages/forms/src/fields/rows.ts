import { html, nothing } from 'lit/html.js';
import { own } from '../json.ts';
import { childPointer } from '../json-pointer.ts';
import { fill } from '../locales/form-texts.ts';
import { type FieldNode, idOfPath, type RowNode } from '../model/form-node.ts';
import { inSentence } from '../model/labels.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { renderNotes, renderOptional } from './frame.ts';
import { rowsStyles } from './rows.styles.ts';

/** What one row is called: the title of the items, else of the list. */
function rowLabel(field: FieldNode, { translate }: FieldContext): string {
  const title = own(field.schema.items[0]?.schema, 'title');
  return inSentence(typeof title === 'string' ? translate(title) : field.label);
}

function isFull(field: FieldNode): boolean {
  const most = own(field.schema.keywords, 'maxItems');
  return typeof most === 'number' && field.rows.length >= most;
}

/** A new row is empty in the way its schema wants: an object is there, so that its fields are, and each place of a tuple. */
function emptyRow(field: FieldNode, index: number): unknown {
  const item = field.schema.prefixItems[index]?.[0] ?? field.schema.items[0];
  const type = own(item?.schema, 'type');
  const values = own(item?.schema, 'prefixItems');
  if (type === 'array' || Array.isArray(values)) return Array.isArray(values) ? values.map(() => '') : [];
  return typeof type === 'string' && type !== 'object' ? '' : {};
}

function add(field: FieldNode, context: FieldContext): void {
  const list = Array.isArray(context.value) ? context.value : [];
  const row = childPointer(field.path, list.length);
  context.setAt(field.path, [...list, emptyRow(field, list.length)], idOfPath(row));
}

function remove(_row: RowNode, index: number, field: FieldNode, context: FieldContext): void {
  const list = (Array.isArray(context.value) ? context.value : []).filter((_, at) => at !== index);
  context.setAt(field.path, list.length === 0 && !field.required ? undefined : list, `${field.id}-add`);
}

function renderRow(row: RowNode, index: number, field: FieldNode, context: FieldContext) {
  const words = { label: rowLabel(field, context), number: index + 1 };
  const title = fill(context.texts.row, words);
  return html`<fieldset class="row" id=${row.children.some((child) => child.id === row.id) ? nothing : row.id} tabindex="-1" part="row">
    <legend class="row-title">${title.charAt(0).toUpperCase() + title.slice(1)}</legend>
    <div class="stack">${row.children.map(context.renderNode)}</div>
    ${field.readonly ? nothing : renderRemove(row, index, field, context)}
  </fieldset>`;
}

function renderRemove(row: RowNode, index: number, field: FieldNode, context: FieldContext) {
  const words = { label: rowLabel(field, context), number: index + 1 };
  return html`<button class="button quiet" part="button" type="button" @click=${() => remove(row, index, field, context)}>
    ${fill(context.texts.removeRow, words)}
  </button>`;
}

/** A list that grows row by row. */
export const rows: FieldKind = {
  kind: 'rows',
  frame: 'own',
  styles: rowsStyles,
  render: (listed, context) => renderRows(withName(listed, context), context),
};

/** A form that is nothing but a list may have no title; a group needs a name. */
function withName(field: FieldNode, { texts }: FieldContext): FieldNode {
  return field.label === '' ? { ...field, label: texts.list } : field;
}

function renderRows(field: FieldNode, context: FieldContext) {
  return html`<fieldset class="fieldset group" id=${field.id} tabindex="-1">
    <legend class="legend ${field.labelHidden ? 'spoken' : ''}" part="heading">${field.label}${renderOptional(field, context)}</legend>
    ${renderNotes(field, context)}
    ${field.rows.length === 0 ? html`<p class="hint">${context.texts.noRows}</p>` : nothing}
    ${field.rows.map((row, index) => renderRow(row, index, field, context))}
    ${
      field.readonly || isFull(field)
        ? nothing
        : html`<button class="button secondary" part="button" id="${field.id}-add" type="button" @click=${() => add(field, context)}>
          ${fill(context.texts.addRow, { label: rowLabel(field, context) })}
        </button>`
    }
  </fieldset>`;
}
