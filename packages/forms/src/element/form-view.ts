import { html, nothing } from 'lit/html.js';
import type { FieldContext, FieldKind } from '../fields/field-kind.ts';
import type { FieldServices } from '../fields/field-services.ts';
import type { FileReference } from '../fields/file-reference.ts';
import { fieldNotes, hintOf, renderFrame, renderStack } from '../fields/frame.ts';
import { fieldKind } from '../fields/registry.ts';
import { own } from '../json.ts';
import { isWithin, parentPointer, valueAt } from '../json-pointer.ts';
import type { FormTexts } from '../locales/form-texts.ts';
import type { FormError } from '../model/form-error.ts';
import { type FormModel, PLACEHOLDER } from '../model/form-model.ts';
import {
  type FieldNode,
  type FormNode,
  fieldsIn,
  type LayoutKind,
  type LayoutNode,
} from '../model/form-node.ts';
import { branchChooser, type FormState } from '../model/form-state.ts';
import { unlessSame } from './unless-same.ts';

/** What the parts of a form need to render themselves and to report what a person does. */
export interface FormView {
  readonly state: FormState;
  readonly model: FormModel;
  readonly texts: FormTexts;
  readonly services: FieldServices;
  /** Renders again. */
  readonly refresh: () => void;
  readonly files: Map<string, FileReference>;
  /** Sentences by the path of the field that shows them. */
  readonly errors: ReadonlyMap<string, string>;
  /** How many fields are still rendered this time: the rest of a long form follows in pieces, so that nobody waits for it. */
  readonly room: { left: number };
  /** Something changed: render, tell the host; then the focus goes to this element. */
  readonly changed: (focusId?: string) => void;
}

/** The field that shows an error is the innermost one around its place. */
export function errorsByField(root: FormNode, errors: readonly FormError[]): ReadonlyMap<string, string> {
  if (errors.length === 0) return new Map();
  const paths = new Set(fieldsIn(root).map(({ path }) => path));
  const shown = new Map<string, string>();
  for (const { path, message } of errors) {
    let field = path;
    while (field !== '' && !paths.has(field)) field = parentPointer(field);
    if (!shown.has(field)) shown.set(field, message);
  }
  return shown;
}

function errorAt(path: string, { state, errors }: FormView): string | undefined {
  return state.reports.get(path) ?? errors.get(path);
}

export function contextOf(field: FieldNode, kind: FieldKind, view: FormView): FieldContext {
  const { state, texts } = view;
  const { path, id } = field;
  const error = errorAt(path, view);
  const described = [
    hintOf(kind, field, texts) === undefined ? '' : `${id}-hint`,
    field.correction === undefined ? '' : `${id}-correction`,
    error === undefined ? '' : `${id}-error`,
  ];
  const value = valueAt(state.data, path);
  return {
    value,
    typed: state.typed.get(path),
    error,
    texts,
    locale: state.definition.locale,
    translate: view.model.translate,
    describedBy: described.filter((part) => part !== '').join(' ') || undefined,
    services: view.services,
    refresh: view.refresh,
    files: view.files,
    edit: (next, typed) => {
      state.edit(path, next, typed);
      view.changed();
    },
    commit: (...next) => {
      const done = next.length > 0 ? next[0] : valueAt(state.data, path);
      const normal = kind.normalise === undefined ? done : kind.normalise(done);
      // What is sent for an empty field is its default: show it.
      state.edit(path, normal ?? own(field.schema.keywords, 'default'));
      state.commit(path);
      view.changed();
    },
    setAt: (at, next, focusId) => {
      state.edit(at, next);
      state.commit(at);
      view.changed(focusId);
    },
    choose: (branch) => {
      branchChooser.choose?.(state, path, branch);
      view.changed();
    },
    report: (message) => {
      if (message === undefined) state.reports.delete(path);
      else state.reports.set(path, message);
      view.changed();
    },
    renderNode: (node) => renderNode(node, view),
    wait: (message) => {
      if (message === undefined) state.waiting.delete(path);
      else state.waiting.set(path, message);
      view.refresh();
    },
    valueAt: (at) => valueAt(state.data, at),
    previousData: state.definition.previous,
  };
}

export function renderNode(node: FormNode, view: FormView): unknown {
  if (view.room.left <= 0 || node === PLACEHOLDER) return nothing;
  if (node.type === 'text') return html`<p class="text" part="text">${node.text}</p>`;
  return node.type === 'layout' ? LAYOUTS[node.layout](node, view) : renderField(node, view);
}

function renderField(field: FieldNode, view: FormView): unknown {
  const kind = fieldKind(field.kind);
  if (kind === undefined) return nothing;
  if (field.children.length > 0 || field.rows.length > 0 || kind.readsOthers === true) {
    return renderNow(kind, field, view);
  }
  const { state, texts, room } = view;
  const { path } = field;
  room.left -= 1;
  const from = [
    field,
    valueAt(state.data, path),
    state.typed.get(path),
    errorAt(path, view),
    texts,
    state,
    kind,
  ];
  return unlessSame(from, () => renderNow(kind, field, view));
}

function renderNow(kind: FieldKind, field: FieldNode, view: FormView): unknown {
  const context = contextOf(field, kind, view);
  const isContainer = kind.show === undefined && (field.children.length > 0 || field.rows.length > 0);
  return field.readonly && !isContainer
    ? renderAnswer(kind, field, context)
    : renderFrame(kind, field, context);
}

export function showPlainly(_field: FieldNode, { value }: FieldContext): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
}

/** A field that may only be read: its words, not a control that refuses. */
function renderAnswer(kind: FieldKind, field: FieldNode, context: FieldContext) {
  const shown = (kind.show ?? showPlainly)(field, context);
  return html`<div class="field" part="field" data-path=${field.path}>
    <p class="label" part="label">${field.label}</p>
    <p class="answer" part="answer" id=${field.id} tabindex="-1">${shown === '' ? context.texts.notGiven : shown}</p>
    ${fieldNotes.render?.(field, context)}
  </div>`;
}

type RenderLayout = (node: LayoutNode, view: FormView) => unknown;

function children(node: LayoutNode, view: FormView): readonly unknown[] {
  return node.children.map((child) => renderNode(child, view));
}

const stack: RenderLayout = (node, view) => renderStack(children(node, view));

const section: RenderLayout = (
  node,
  view,
) => html`<section class="section" part="section" aria-labelledby=${node.label === undefined ? nothing : `${node.id}-title`}>
  ${node.label === undefined ? nothing : html`<h2 class="heading" part="heading" id="${node.id}-title">${node.label}</h2>`}
  ${renderStack(children(node, view))}
</section>`;

const LAYOUTS: Readonly<Record<LayoutKind, RenderLayout>> = {
  vertical: stack,
  horizontal: (node, view) => html`<div class="side-by-side">${children(node, view)}</div>`,
  group: section,
  pages: stack,
  page: section,
};

/** Where the summary's link goes: the field of the error, else the first one within or around its place. */
export function focusTarget(root: FormNode, path: string): string | undefined {
  const fields = fieldsIn(root);
  const around = fields.filter((field) => isWithin(path, field.path)).at(-1);
  return (
    fields.find((field) => field.path === path) ??
    fields.find((field) => isWithin(field.path, path)) ??
    around
  )?.id;
}
