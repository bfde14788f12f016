import { html, nothing } from 'lit/html.js';
import { isObject } from '../json.ts';
import { fill } from '../locales/form-texts.ts';
import { typesOf } from '../model/derived-kind.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import type { FileReference } from './file-reference.ts';
import { paperStyles } from './paper.styles.ts';

const DEFAULT_LIMIT = 10 * 1024 * 1024;
const DEFAULT_ACCEPT = 'image/*,application/pdf';

function limitOf(field: FieldNode): number {
  const { maxSize } = field.options;
  return typeof maxSize === 'number' ? maxSize : DEFAULT_LIMIT;
}

/** 1572864 → «1,5 MB». */
function showSize(bytes: number, locale: string): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${size.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}

async function asDataUrl(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return `data:${file.type};base64,${btoa(chunks.join(''))}`;
}

/** Without a host that stores files, the form carries them. */
async function readInline(file: File): Promise<FileReference> {
  const content = await asDataUrl(file);
  return { id: content, name: file.name, size: file.size, type: file.type };
}

/** A schema asks for the whole reference (an object), or only for the id (a string). */
function storedValue(reference: FileReference, field: FieldNode, context: FieldContext): unknown {
  if (typesOf(field.schema)[0] !== 'string') return reference;
  context.files.set(reference.id, reference);
  return reference.id;
}

function referenceOf({ value, files }: FieldContext): Partial<FileReference> | undefined {
  if (isObject(value)) return value;
  if (typeof value !== 'string' || value === '') return undefined;
  // Chosen in an earlier session: only the id is known.
  return files.get(value) ?? { name: value.startsWith('data:') ? '' : (value.split('/').at(-1) ?? value) };
}

async function take(file: File, field: FieldNode, context: FieldContext): Promise<void> {
  const { texts, locale } = context;
  if (file.size > limitOf(field)) {
    context.report(fill(texts.fileTooLarge, { name: file.name, limit: showSize(limitOf(field), locale) }));
    return;
  }
  context.report(undefined);
  context.edit(context.value, fill(texts.uploading, { name: file.name }));
  try {
    context.commit(storedValue(await (context.upload ?? readInline)(file), field, context));
  } catch {
    context.commit(context.value);
    context.report(fill(texts.uploadFailed, { name: file.name }));
  }
}

function renderChosen(field: FieldNode, context: FieldContext) {
  const { texts, locale } = context;
  const { name = '', size } = referenceOf(context) ?? {};
  return html`<div class="file">
    <span class="file-name">${name}</span>
    ${typeof size === 'number' ? html`<span class="hint">${showSize(size, locale)}</span>` : nothing}
    <button class="button quiet" part="button" aria-label=${fill(texts.removeFile, { name })}
      id=${field.id} type="button" @click=${() => context.setAt(field.path, undefined, field.id)}>
      ${fill(texts.removeFile, { name })}
    </button>
  </div>`;
}

function renderPicker(field: FieldNode, context: FieldContext) {
  const { accept } = field.options;
  const pick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) void take(file, field, context);
    input.value = '';
  };
  return html`<input
      class="file-input"
      id=${field.id}
      type="file"
      accept=${typeof accept === 'string' ? accept : DEFAULT_ACCEPT}
      aria-describedby=${context.describedBy ?? nothing}
      aria-invalid=${context.error === undefined ? nothing : 'true'}
      @change=${pick}
    />
    <label class="button secondary file-button" for=${field.id} aria-hidden="true">${context.texts.chooseFile}</label>
    <p class="hint" role="status">${context.typed ?? nothing}</p>`;
}

/** A file as a paper of the dossier: stored by the host as soon as it is chosen, and referred to from then on. */
export const paper: FieldKind = {
  kind: 'paper',
  frame: 'label',
  styles: paperStyles,
  hint: (field, texts) => fill(texts.fileHint, { limit: showSize(limitOf(field), 'vi') }),
  show: (_field, context) => referenceOf(context)?.name ?? '',
  render: (field, context) =>
    referenceOf(context) === undefined ? renderPicker(field, context) : renderChosen(field, context),
};
