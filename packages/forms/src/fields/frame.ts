import { html, nothing } from 'lit/html.js';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind, Frame } from './field-kind.ts';

/** Needs no words, so a screen reader is not told twice: the required fields are the ordinary ones. */
export function renderLabelText(field: FieldNode, { texts }: FieldContext) {
  return html`${field.label}${field.required || field.readonly ? nothing : html` <span class="optional">(${texts.optional})</span>`}`;
}

/** What an expert would add to the label; it stands between label and control. */
export function hintOf(kind: FieldKind, field: FieldNode, texts: FieldContext['texts']): string | undefined {
  return field.hint ?? kind.hint?.(field, texts);
}

export function renderHint(field: FieldNode, _context: FieldContext, hint = field.hint) {
  return hint === undefined ? nothing : html`<p class="hint" part="hint" id="${field.id}-hint">${hint}</p>`;
}

/** Set when a form is sent again: see `field-notes.ts`. */
export const fieldNotes: { render?: (field: FieldNode, context: FieldContext) => unknown } = {};

/** What is wrong with the field, or what somebody asked to be corrected. */
export function renderError(field: FieldNode, context: FieldContext) {
  return [fieldNotes.render?.(field, context), renderMessage(field, context)];
}

function renderMessage(field: FieldNode, { error, texts }: FieldContext) {
  if (error === undefined) return nothing;
  return html`<p class="error" part="error" id="${field.id}-error">
    <span class="spoken">${texts.errorPrefix}</span> ${error}
  </p>`;
}

/** Label, hint, error and control of a field, joined by their ids. */
export function renderFrame(kind: FieldKind, field: FieldNode, context: FieldContext) {
  const frame = typeof kind.frame === 'function' ? kind.frame(field) : kind.frame;
  const isPart = field.children.length > 0 || field.rows.length > 0;
  const classes = `field ${isPart ? 'part' : context.error === undefined ? '' : 'wrong'}`;
  return html`<div class=${classes} part="field" data-path=${field.path}>${FRAMES[frame](kind, field, context)}</div>`;
}

type RenderFrame = (kind: FieldKind, field: FieldNode, context: FieldContext) => unknown;

const FRAMES: Readonly<Record<Frame, RenderFrame>> = {
  own: (kind, field, context) => kind.render(field, context),
  label: (kind, field, context) => html`
    <label class="label ${field.labelHidden ? 'spoken' : ''}" part="label" for=${field.id}>
      ${renderLabelText(field, context)}
    </label>
    ${renderHint(field, context, hintOf(kind, field, context.texts))} ${renderError(field, context)}
    ${kind.render(field, context)}
  `,
  group: (kind, field, context) => html`
    <fieldset class="fieldset" aria-describedby=${context.describedBy ?? nothing}>
      <legend class="label ${field.labelHidden ? 'spoken' : ''}" part="label">${renderLabelText(field, context)}</legend>
      ${renderHint(field, context, hintOf(kind, field, context.texts))} ${renderError(field, context)}
      ${kind.render(field, context)}
    </fieldset>
  `,
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
