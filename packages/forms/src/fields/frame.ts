import { html, nothing } from 'lit/html.js';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind, Frame } from './field-kind.ts';

/** After the label. Required needs no words, so a screen reader is not told twice: the required fields are the ordinary ones. */
export function renderOptional({ required, readonly }: FieldNode, { texts }: FieldContext) {
  return required || readonly ? nothing : html` <span class="optional">(${texts.optional})</span>`;
}

/** What an expert would add to the label; it stands between label and control. */
export function hintOf(kind: FieldKind, field: FieldNode, texts: FieldContext['texts']): string | undefined {
  return field.hint ?? kind.hint?.(field, texts);
}

export function renderHint(field: FieldNode, hint = field.hint) {
  return hint === undefined ? nothing : html`<p class="hint" part="hint" id="${field.id}-hint">${hint}</p>`;
}

/** Set when a form is sent again: see `field-notes.ts`. */
export const fieldNotes: { render?: (field: FieldNode, context: FieldContext) => unknown } = {};

/** What stands between the label and the control: the hint, what somebody asked to be corrected, what is wrong. */
export function renderNotes(field: FieldNode, context: FieldContext, hint = field.hint) {
  return html`${renderHint(field, hint)}${fieldNotes.render?.(field, context)}${renderError(field, context)}`;
}

function renderError(field: FieldNode, { error, texts }: FieldContext) {
  if (error === undefined) return nothing;
  return html`<p class="error" part="error" id="${field.id}-error"><span class="spoken">${texts.errorPrefix}</span> ${error}</p>`;
}

/** Label, hint, error and control of a field, joined by their ids. Nothing stands between the tags: each space is a node more. */
export function renderFrame(kind: FieldKind, field: FieldNode, context: FieldContext) {
  const frame = typeof kind.frame === 'function' ? kind.frame(field) : kind.frame;
  const isPart = field.children.length > 0 || field.rows.length > 0;
  const classes = `field ${isPart ? 'part' : context.error === undefined ? '' : 'wrong'}`;
  return html`<div class=${classes} part="field" data-path=${field.path}>${FRAMES[frame](kind, field, context)}</div>`;
}

type RenderFrame = (kind: FieldKind, field: FieldNode, context: FieldContext) => unknown;

const labelClass = ({ labelHidden }: FieldNode) => `label ${labelHidden ? 'spoken' : ''}`;

const FRAMES: Readonly<Record<Frame, RenderFrame>> = {
  own: (kind, field, context) => kind.render(field, context),
  label: (kind, field, context) =>
    html`<label class=${labelClass(field)} part="label" for=${field.id}>${field.label}${renderOptional(field, context)}</label>${renderNotes(field, context, hintOf(kind, field, context.texts))}${kind.render(field, context)}`,
  group: (kind, field, context) =>
    html`<fieldset class="fieldset" aria-describedby=${context.describedBy ?? nothing}><legend class=${labelClass(field)} part="label">${field.label}${renderOptional(field, context)}</legend>${renderNotes(field, context, hintOf(kind, field, context.texts))}${kind.render(field, context)}</fieldset>`,
};

/** Fields that are laid out together; a browser passes over those of a long form that are not in view. */
const BLOCK = 20;

/** One below the other. */
export function renderStack(parts: readonly unknown[]) {
  const shown = parts.slice(0, parts.findLastIndex((part) => part !== nothing) + 1);
  const blocks = Array.from({ length: Math.ceil(shown.length / BLOCK) }, (_, index) =>
    shown.slice(index * BLOCK, (index + 1) * BLOCK),
  );
  return html`<div class="stack">${parts.length > BLOCK ? blocks.map((block) => html`<div class="stack block">${block}</div>`) : shown}</div>`;
}
