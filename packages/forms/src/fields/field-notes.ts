import { html, nothing } from 'lit/html.js';
import { equal } from '../json.ts';
import { valueAt } from '../json-pointer.ts';
import { fill } from '../locales/form-texts.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext } from './field-kind.ts';
import { fieldKind } from './registry.ts';

/** What stands at a field of a form that is sent again: why it has to be corrected, and what was sent the last time where it is another thing now. */
export function renderFieldNotes(field: FieldNode, context: FieldContext): unknown {
  const { correction, id } = field;
  const before = renderBefore(field, context);
  if (correction === undefined && before === nothing) return nothing;
  return html`<div class="correction" part="correction" id="${id}-correction">
    ${correction === undefined ? nothing : html`<p>${fill(context.texts.correction, { reason: correction })}</p>`}${before}
  </div>`;
}

function renderBefore(field: FieldNode, context: FieldContext): unknown {
  const { previousData, texts, value } = context;
  const isContainer = field.children.length > 0 || field.rows.length > 0;
  const before = valueAt(previousData, field.path);
  if (previousData === undefined || isContainer || equal(before ?? null, value ?? null)) return nothing;
  const shown =
    before === undefined ? '' : fieldKind(field.kind)?.show?.(field, { ...context, value: before });
  const [lead = '', rest = ''] = texts.previously.split('{value}');
  return html`<p class="previously">${lead}<del>${shown === '' ? texts.notGiven : (shown ?? String(before))}</del>${rest}</p>`;
}
