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

/** What stands between the label and the control: the hint, what somebody asked to be corrected, what is wrong. Most fields have none of it. */
export function renderNotes(field: FieldNode, context: FieldContext, hint = field.hint) {
  const notes = [
    renderHint(field, hint),
    fieldNotes.render?.(field, context) ?? nothing,
    renderError(field, context),
  ];
  return notes.every((note) => note === nothing) ? nothing : notes;
}

function renderError(field: FieldNode, { error, texts }: FieldContext) {
  if (error === undefined) return nothing;
  return html`<p class="error" part="error" id="${field.id}-error"><span class="spoken">${texts.errorPrefix}</span> ${error}</p>`;
}

/** Label, hint, error and control of a field, joined by their ids. */
export function renderFrame(kind: FieldKind, field: FieldNode, context: FieldContext) {
  const frame = typeof kind.frame === 'function' ? kind.frame(field) : kind.frame;
  return FRAMES[frame](kind, field, context);
}

type RenderFrame = (kind: FieldKind, field: FieldNode, context: FieldContext) => unknown;

const labelClass = ({ labelHidden }: FieldNode) => `label ${labelHidden ? 'spoken' : ''}`;

function frameClass(field: FieldNode, { error }: FieldContext): string {
  const isPart = field.children.length > 0 || field.rows.length > 0;
  return `field ${isPart ? 'part' : error === undefined ? '' : 'wrong'}`;
}

/** One template for each: a frame within a frame is felt when a form is opened. Nothing stands between the tags: each space is a node more. */
const FRAMES: Readonly<Record<Frame, RenderFrame>> = {
  own: (kind, field, context) =>
    html`<div class=${frameClass(field, context)} part="field" data-path=${field.path}>${kind.render(field, context)}</div>`,
  label: (kind, field, context) =>
    html`<div class=${frameClass(field, context)} part="field" data-path=${field.path}><label class=${labelClass(field)} part="label" for=${field.id}>${field.label}${renderOptional(field, context)}</label>${renderNotes(field, context, hintOf(kind, field, context.texts))}${kind.render(field, context)}</div>`,
  group: (kind, field, context) =>
    html`<div class=${frameClass(field, context)} part="field" data-path=${field.path}><fieldset class="fieldset" aria-describedby=${context.describedBy ?? nothing}><legend class=${labelClass(field)} part="label">${field.label}${renderOptional(field, context)}</legend>${renderNotes(field, context, hintOf(kind, field, context.texts))}${kind.render(field, context)}</fieldset></div>`,
};

/** Fields that are laid out together; a browser passes over those of a long form that are not in view. */
const BLOCK = 20;

/** One below the other. */
export function renderStack(parts: readonly unknown[]) {
  const shown = parts.slice(0, parts.findLastIndex((part) => part !== nothing) + 1);
  const blocks = Array.from({ length: Math.ceil(shown.length / BLOCK) }, (_, index) =>
    stackOf(shown.slice(index * BLOCK, (index + 1) * BLOCK), 'block'),
  );
  return parts.length > BLOCK ? stackOf(blocks) : stackOf(shown);
}

function stackOf(parts: readonly unknown[], more = '') {
  return html`<div class="stack ${more}">${parts}</div>`;
}
